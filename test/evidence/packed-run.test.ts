import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packedRun, packedRuns } from '../../src/evidence/packed-run.js';

/** Stretches that are base64, and what breaks it off, about as long as a run must be. */
const text = fc
  .array(
    fc.oneof(
      fc.tuple(fc.constantFrom('A', 'z', '/', '+', '9', 'Q0'), fc.integer({ min: 0, max: 45 })),
      fc.tuple(
        fc.constantFrom('=', '\n', '\r\n', ' ', '-', 'é', '\u0161', '@', '[', '`', '{', ':', '.'),
        fc.constant(1),
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.map(([what, times]) => what.repeat(times)).join(''));

describe('what may be base64 in a text', () => {
  it('begins with the first forty of its characters, white space behind them included', () => {
    fc.assert(
      fc.property(text, (whole) => {
        expect(packedRun(whole)).toBe(/[A-Za-z0-9+/]{40}[A-Za-z0-9+/=\s]{0,80000}/.exec(whole)?.[0] ?? null);
      }),
      { numRuns: 2000 },
    );
  });

  it('is found wherever it stands', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const found = [...whole.matchAll(/[A-Za-z0-9+/]{40}[A-Za-z0-9+/=\r\n]*/g)];
        expect([...packedRuns(whole)]).toEqual(found.map(({ 0: packed, index }) => ({ packed, index })));
      }),
      { numRuns: 2000 },
    );
  });
});
