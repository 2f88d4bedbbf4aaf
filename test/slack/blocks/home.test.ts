import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { homeView, troubleHome } from '../../../src/slack/blocks/home.js';
import type { HomeContent } from '../../../src/slack/home/home-content.js';
import { validateView } from '../../../src/workspace/blocks/validate.js';
import type { Json } from '../../../src/workspace/json.js';
import { shownIn } from '../e2e/rig.js';
import { anyCaseLine, anyCauseId, caseLine } from './case-lines.js';
import { anyText } from './diagnosis-arbitrary.js';

const now = Date.UTC(2026, 10, 24, 8);
const base = 'https://workspace.example/';

function content(changes: Partial<HomeContent> = {}): HomeContent {
  return { reader: 'U1', cases: [], causes: [], from: now - 30 * 86_400_000, to: now, ...changes };
}

function wire(view: unknown): Json {
  return JSON.parse(JSON.stringify(view));
}

const shown = (changes: Partial<HomeContent>) => shownIn(homeView(content(changes), null, base).blocks);

describe('homeView', () => {
  it('puts what wants somebody first, and tells ten of each state', () => {
    const open = Array.from({ length: 13 }, (_, index) =>
      caseLine({ id: `id${index}`, createdAt: now - index * 86_400_000 }),
    ).toReversed();
    const text = shown({ cases: [caseLine({ id: 'done', state: 'solved' }), ...open] });
    expect(text.indexOf('Open (13)')).toBeLessThan(text.indexOf('Solved in the last 30 days (1)'));
    expect(text).toContain('case id9)');
    expect(text).not.toContain('case id10)');
    expect(text).toContain('… and 3 more, the oldest 12 d: /securemail cases\n');
  });

  it('names eight causes, the most frequent, and says how many more there are', () => {
    const causes = Array.from({ length: 10 }, (_, index) => ({
      cause: `c${index}`,
      count: 20 - index,
      solved: 1,
    }));
    const text = shown({ causes });
    expect(text).toContain('• c7  \n13 found, 1 solved');
    expect(text).not.toContain('• c8');
    expect(text).toContain('… and 2 more');
  });

  it('stays within every limit, whatever the cases', () => {
    const causes = fc.array(
      fc.record({ cause: anyCauseId, count: fc.integer({ min: 1, max: 1e9 }), solved: fc.nat() }),
      { maxLength: 30 },
    );
    const picture = fc.option(
      fc.record({ id: fc.constant('F1'), alt: anyText.map((text) => `a${text}`.slice(0, 1800)) }),
    );
    fc.assert(
      fc.property(fc.array(anyCaseLine, { maxLength: 120 }), causes, picture, (cases, found, file) => {
        const view = homeView(content({ cases, causes: found }), file, base);
        expect(validateView(wire(view))).toEqual([]);
        expect(JSON.stringify(view).length).toBeLessThan(100_000);
      }),
      { numRuns: 60 },
    );
  });
});

describe('troubleHome', () => {
  it('says what to do, and offers to try again', () => {
    const view = troubleHome('DATABASE_UNAVAILABLE');
    expect(validateView(wire(view))).toEqual([]);
    expect(shownIn(view.blocks)).toMatch(/\(DATABASE_UNAVAILABLE\)\n[\s\S]*Refresh/);
  });
});
