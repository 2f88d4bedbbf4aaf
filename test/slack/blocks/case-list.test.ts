import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseState } from '../../../src/cases/case.js';
import type { CaseLine } from '../../../src/cases/case-overview.js';
import { causes } from '../../../src/diagnosis/causes/index.js';
import { ageWords } from '../../../src/slack/blocks/age-words.js';
import { caseListMessage } from '../../../src/slack/blocks/case-list-message.js';
import { lengthOf } from '../../../src/slack/fit.js';
import { limits } from '../../../src/slack/limits.js';
import { validateBlocks } from '../../../src/workspace/blocks/validate.js';
import { countedCharacters } from '../../../src/workspace/blocks/whole-payload.js';
import { shownIn } from '../e2e/rig.js';
import { anyCaseLine, asJson, caseLine } from './case-lines.js';

const setting = { now: Date.UTC(2026, 10, 24, 8), workspaceUrl: 'https://workspace.example/' };

describe('ageWords', () => {
  it.each([
    [0, 'just now'],
    [59_999, 'just now'],
    [60_000, '1 min'],
    [3_599_999, '59 min'],
    [3_600_000, '1 h'],
    [86_399_999, '23 h'],
    [86_400_000, '1 d'],
    [40 * 86_400_000, '40 d'],
    [-5, 'just now'],
  ])('tells %i ms as %s', (age, words) => {
    expect(ageWords(age)).toBe(words);
  });
});

describe('caseListMessage', () => {
  it('tells title, id, state, age and holder of each case, and leads to its thread', () => {
    const [cause] = causes;
    const held = caseLine({ cause: cause?.id ?? null, holder: 'U1', createdAt: setting.now - 3 * 3_600_000 });
    const { blocks, text } = caseListMessage([held], 'open', setting);
    expect(shownIn(blocks)).toContain(`${cause?.title}\n  open, 3 h\n, held by \n (case abc)`);
    expect(JSON.stringify(blocks)).toContain('"url":"https://workspace.example/archives/C1/p11"');
    expect(text).toContain(`${cause?.title} (case abc, open)`);
  });

  it('lists 15 and says how many more there are', () => {
    const lines = Array.from({ length: 18 }, (_, index) => caseLine({ id: `id${index}` }));
    const shown = shownIn(caseListMessage(lines, 'open', setting).blocks);
    expect(shown).toContain('18 cases of the team not solved');
    expect(shown).toContain('case id14)');
    expect(shown).not.toContain('case id15)');
    expect(shown).toContain('… and 3 more');
  });

  it.each<[CaseLine['verdict'], string]>([
    ['healthy', 'Push works'],
    ['inconclusive', 'No cause found yet'],
  ])('names a case without a cause by its verdict, %s', (verdict, words) => {
    const lines = [caseLine({ cause: null, verdict, state: 'solved' satisfies CaseState })];
    expect(shownIn(caseListMessage(lines, 'solved', setting).blocks)).toContain(words);
  });

  it('stays within every limit, whatever the cases', () => {
    fc.assert(
      fc.property(
        fc.array(anyCaseLine, { maxLength: 40 }),
        fc.constantFrom('open', 'mine', 'solved'),
        (lines, choice) => {
          const { text, blocks } = caseListMessage(lines, choice, setting);
          expect(validateBlocks(asJson(blocks), 'message')).toEqual([]);
          expect(countedCharacters(asJson(blocks))).toBeLessThanOrEqual(limits.messageWeight);
          expect(lengthOf(text)).toBeLessThanOrEqual(limits.messageText);
          expect(text).not.toMatch(/[<>]/);
        },
      ),
      { numRuns: 100 },
    );
  });
});
