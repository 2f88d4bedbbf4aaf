import { describe, expect, it } from 'vitest';
import { comparisonBlock } from '../../../src/slack/blocks/comparison.js';
import { redacted } from '../../cases/synthetic-diagnosis.js';

const title = redacted('Exchange refuses the request as too large (HTTP 413)');

function shown(finding: string): string {
  const change = { kind: 'fixed', cause: 'c', title, finding: redacted(finding), evidence: null } as const;
  return JSON.stringify(comparisonBlock({ changes: [change], upload: 2 }));
}

describe('comparisonBlock', () => {
  it('says the cause and what was found', () => {
    expect(shown('the value is 49152')).toContain(`"${title}: the value is 49152"`);
  });

  it('says it once where the finding holds every word of the cause', () => {
    const finding = 'Exchange refuses the request as too large: HTTP 413; it worked again later';
    expect(shown(finding)).toContain(`"${finding}"`);
  });
});
