import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unfoldedBlocks } from '../../../src/slack/blocks/unfolded.js';
import { weightOfBlocks } from '../../../src/slack/blocks/weight.js';
import { noDocLinks } from '../../../src/slack/doc-links.js';
import { limits, ownLimits } from '../../../src/slack/limits.js';
import { caseViewOf } from './case-views.js';
import { anyDiagnosis } from './diagnosis-arbitrary.js';

const unfolded = new Set(['evidence', 'timeline', 'unchecked', 'ruled-out']);
const full = anyDiagnosis.filter(
  ({ timeline, notChecked, ruledOut }) => Math.min(timeline.length, notChecked.length, ruledOut.length) > 0,
);

describe('unfoldedBlocks', () => {
  it('says how much is not shown, even where the reply leaves no room at all', () => {
    fc.assert(
      fc.property(full, fc.integer({ min: -10, max: 0 }), (diagnosis, nothing) => {
        const room = { blocks: nothing, weight: nothing };
        const blocks = unfoldedBlocks(caseViewOf(diagnosis), { unfolded, room, docs: noDocLinks });
        const texts = blocks.map((block) => JSON.stringify(block));
        for (const heading of ['Evidence', 'Timeline', 'Not checked', 'Ruled out'])
          expect(texts.filter((text) => text.includes(`"${heading}"`) && text.includes('…'))).toHaveLength(1);
        expect(weightOfBlocks(blocks)).toBeLessThanOrEqual(limits.messageWeight - ownLimits.messageWeight);
      }),
      { numRuns: 50 },
    );
  });
});
