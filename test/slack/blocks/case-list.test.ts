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
    const { blocks, text } = caseListMessage([held], { choice: 'open' }, setting);
    expect(shownIn(blocks)).toContain(`${cause?.title}\n  open, 3 h\n, held by \n (case abc)`);
    expect(JSON.stringify(blocks)).toContain('"url":"https://workspace.example/archives/C1/p11"');
    expect(text).toContain(`${cause?.title} (case abc, open)`);
  });

  it('lists 15 a page, the youngest first, and says how to see the next', () => {
    const lines = Array.from({ length: 33 }, (_, index) =>
      caseLine({ id: `id${index}`, createdAt: setting.now - (32 - index) * 86_400_000 }),
    );
    const page = (number?: number) =>
      shownIn(caseListMessage(lines, { choice: 'mine', page: number ?? 1 }, setting).blocks);
    const idsOn = (shown: string) => [...shown.matchAll(/case id(\d+)\)/g)].map(([, id]) => Number(id));
    const down = (from: number, count: number) => Array.from({ length: count }, (_, index) => from - index);
    expect(page(1)).toContain('33 cases held by you, not solved, page 1 of 3');
    expect(page(1)).toContain('… and 18 more, the oldest 32 d: /securemail cases mine 2');
    expect(idsOn(page(1))).toEqual(down(32, 15));
    expect(idsOn(page(2))).toEqual(down(17, 15));
    expect(idsOn(page(3))).toEqual(down(2, 3));
    expect(page(3)).not.toContain('more');
    expect(page(900)).toBe(page(3));
  });

  it.each<[CaseLine['verdict'], string]>([
    ['healthy', 'Push works'],
    ['inconclusive', 'No cause found yet'],
  ])('names a case without a cause by its verdict, %s', (verdict, words) => {
    const lines = [caseLine({ cause: null, verdict, state: 'solved' satisfies CaseState })];
    expect(shownIn(caseListMessage(lines, { choice: 'solved' }, setting).blocks)).toContain(words);
  });

  it('stays within every limit, whatever the cases', () => {
    fc.assert(
      fc.property(
        fc.array(anyCaseLine, { maxLength: 40 }),
        fc.constantFrom('open', 'mine', 'solved'),
        fc.integer({ min: 1, max: 999 }),
        (lines, choice, page) => {
          const { text, blocks } = caseListMessage(lines, { choice, page }, setting);
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
