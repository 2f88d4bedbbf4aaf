import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acknowledgeable } from '../../../src/diagnosis/known.js';
import { knownModal } from '../../../src/slack/blocks/known-modal.js';
import { validateView } from '../../../src/workspace/blocks/validate.js';
import { anyDiagnosis } from './diagnosis-arbitrary.js';

describe('the form of "Known finding …"', () => {
  it('is one that Slack takes, whatever there is to acknowledge', () => {
    fc.assert(
      fc.property(anyDiagnosis, fc.boolean(), (diagnosis, knowsTenant) => {
        const offered = acknowledgeable(diagnosis, new Set());
        fc.pre(offered.speaking.length + offered.others.length > 0);
        const view = knownModal({ offered, knowsTenant, proposedEnd: '2026-12-24', metadata: '{}' });
        expect(validateView(JSON.parse(JSON.stringify(view)))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
