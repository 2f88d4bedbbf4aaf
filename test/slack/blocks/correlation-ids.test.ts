import { describe, expect, it } from 'vitest';
import type { CorrelationId } from '../../../src/reading/correlation-ids.js';
import { correlationIdsMessage } from '../../../src/slack/blocks/correlation-ids.js';
import { validateBlocks } from '../../../src/workspace/blocks/validate.js';
import { redacted } from '../../cases/synthetic-diagnosis.js';
import { shownIn } from '../e2e/rig.js';

const id = (kind: CorrelationId['kind'], index: number): CorrelationId => ({
  kind,
  fingerprint: `${kind === 'tenant-id' ? 'tenant' : 'token'}-00000${index}`,
  value: redacted(`<!channel>${kind}-${index}`.repeat(30)),
});

describe('the correlation ids that one person is shown', () => {
  it('stand next to their fingerprints, tenant IDs first, and ten of a kind', () => {
    const ids = Array.from({ length: 12 }, (_, index) => [
      id('listener-token', index),
      id('tenant-id', index),
    ]);
    const { text, blocks } = correlationIdsMessage('abc', { ids: ids.flat(), missing: [] });
    const shown = shownIn(blocks);
    expect(shown).toMatch(
      /^Correlation ids of case abc\nTenant ID\n {2}tenant-000000\n<!channel>tenant-id-0/,
    );
    expect(shown).toContain('… and 2 more\nListener token\n  token-000000\n');
    expect(shown).not.toContain('tenant-0000010');
    expect(validateBlocks(JSON.parse(JSON.stringify(blocks)), 'message')).toEqual([]);
    expect(text).toBe('Correlation ids of case abc. Only you see this. It is recorded that you asked.');
  });

  it('are none, and say which files could not be read', () => {
    const missing = [{ code: 'FILE_GONE' as const, count: 2 }];
    const shown = shownIn(correlationIdsMessage('abc', { ids: [], missing }).blocks);
    expect(shown).toContain('names no tenant ID and no listener token.\nNot read: 2 files. ');
    expect(shown).not.toContain('recorded');
  });
});
