import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeClusters } from '../../../src/pictures/timeline/clusters.js';

const bounds = { start: 40, end: 960 };
const single = (x: number) => ({ from: x, to: x, count: 1 });

const anyCluster = fc
  .tuple(fc.double({ min: 52, max: 948, noNaN: true }), fc.double({ min: 0, max: 300, noNaN: true }))
  .chain(([from, length]) =>
    fc.record({
      from: fc.constant(from),
      to: fc.constant(Math.min(948, from + length)),
      count: fc.constantFrom(1, 3, 1_000_000),
    }),
  );

describe('placeClusters', () => {
  it('keeps marks apart that do not touch', () => {
    expect(placeClusters([single(100), single(200)], bounds).map(({ count }) => count)).toEqual([1, 1]);
  });

  it('joins marks that would lie over one another', () => {
    const placed = placeClusters([single(100), single(110), single(300)], bounds);
    expect(placed.map(({ count, numbered }) => [count, numbered])).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  it('leaves all numbers away that do not fit where one has no room', () => {
    const dense = [100, 130, 160].map((x) => ({ from: x, to: x, count: 400 }));
    expect(placeClusters(dense, bounds).map(({ numbered }) => numbered)).toEqual([false, false, false]);
  });

  it('loses no record, and no mark overlaps another or leaves the bounds', () => {
    const property = fc.property(fc.array(anyCluster, { maxLength: 60 }), (clusters) => {
      const placed = placeClusters(clusters, bounds);
      const sum = (all: readonly { count: number }[]) => all.reduce((total, { count }) => total + count, 0);
      expect(sum(placed)).toBe(sum(clusters));
      let end = bounds.start - 3;
      for (const mark of placed) {
        expect(mark.start).toBeGreaterThanOrEqual(end);
        expect(mark.end).toBeLessThanOrEqual(bounds.end + 1e-6);
        end = mark.end;
      }
    });
    fc.assert(property);
  });
});
