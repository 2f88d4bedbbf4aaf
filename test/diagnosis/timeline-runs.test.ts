import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineEntry } from '../../src/diagnosis/diagnosis.js';
import { joinRuns } from '../../src/diagnosis/timeline-runs.js';

const minute = 60_000;

function entry(minutes: number, kind: TimelineEntry['kind'], text: string = kind): TimelineEntry {
  const time = { utc: minutes * minute, offsetMinutes: 0 };
  return { time, until: null, kind, text, stage: null, count: 1, file: 'a.csv', line: 1 };
}

const every = (from: number, step: number, count: number, kind: TimelineEntry['kind'] = 'push') =>
  Array.from({ length: count }, (_, index) => entry(from + index * step, kind));

const spans = (entries: readonly TimelineEntry[]) =>
  entries.map(({ count, kind, time, until }) => [
    kind,
    time.utc / minute,
    (until ?? time).utc / minute,
    count,
  ]);

describe('joinRuns', () => {
  it('makes one entry of like records that follow one another', () => {
    expect(spans(joinRuns(every(0, 110, 4), 200))).toEqual([['push', 0, 330, 4]]);
  });

  it('parts a run where its records stay away unusually long', () => {
    const entries = [...every(0, 6, 10), ...every(54 + 100, 6, 10)];
    expect(spans(joinRuns(entries, 200))).toEqual([
      ['push', 0, 54, 10],
      ['push', 154, 208, 10],
    ]);
  });

  it('tells the whole time where kinds take turns for long', () => {
    const turns = Array.from({ length: 3000 }, (_, index) =>
      entry(index, index % 2 === 0 ? 'push' : 'wake-up'),
    );
    expect(spans(joinRuns(turns, 200))).toEqual([
      ['push', 0, 2998, 1500],
      ['wake-up', 1, 2999, 1500],
    ]);
  });

  it('takes as many records as a log of a month may hold', () => {
    const turns = Array.from({ length: 300_000 }, (_, index) =>
      entry(index / 10, index % 2 === 0 ? 'push' : 'wake-up'),
    );
    const joined = joinRuns(turns, 200);
    expect(joined.length).toBeLessThan(200);
    expect(joined.reduce((sum, { count }) => sum + count, 0)).toBe(300_000);
  });

  it('joins over no longer pauses than it takes', () => {
    const turns = every(0, 1, 1000).map((one, index) => (index % 2 === 0 ? one : entry(index, 'wake-up')));
    const later = turns.map((one) => ({ ...one, time: { ...one.time, utc: one.time.utc + 3000 * minute } }));
    expect(spans(joinRuns([...turns, ...later], 200))).toEqual([
      ['push', 0, 998, 500],
      ['wake-up', 1, 999, 500],
      ['push', 3000, 3998, 500],
      ['wake-up', 3001, 3999, 500],
    ]);
  });

  it('leaves more sorts than wanted apart', () => {
    const sorts = Array.from({ length: 20 }, (_, index) => entry(index, 'failure', `failure ${index}`));
    expect(joinRuns(sorts, 5)).toEqual(sorts);
  });

  it('counts every record once, in order of time, whatever comes', () => {
    const any = fc.array(
      fc.record({
        at: fc.integer({ min: 0, max: 40_000 }),
        kind: fc.constantFrom('push' as const, 'wake-up' as const, 'failure' as const),
      }),
      { maxLength: 600 },
    );
    fc.assert(
      fc.property(any, (drawn) => {
        const entries = drawn.map(({ at, kind }) => entry(at, kind)).sort((a, b) => a.time.utc - b.time.utc);
        const joined = joinRuns(entries, 50);
        expect(joined.length).toBeLessThan(50);
        expect(joined.reduce((sum, { count }) => sum + count, 0)).toBe(entries.length);
        expect(joined.map(({ time }) => time.utc)).toEqual(
          joined.map(({ time }) => time.utc).toSorted((a, b) => a - b),
        );
      }),
    );
  });
});
