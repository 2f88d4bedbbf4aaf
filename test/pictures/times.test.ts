import { describe, expect, it } from 'vitest';
import { durationOf, spanOf } from '../../src/pictures/times.js';

const minute = 60_000;
const hour = 60 * minute;

describe('durationOf', () => {
  it.each([
    [0, 'less than 1 min'],
    [minute, '1 min'],
    [hour, '1 h'],
    [hour + 36 * minute + 59_000, '1 h 36 min'],
    [24 * hour + 5 * minute, '1 d'],
    [76 * hour + 5 * minute, '3 d 4 h'],
  ])('tells %d ms as %s', (milliseconds, words) => {
    expect(durationOf(milliseconds)).toBe(words);
  });
});

describe('spanOf', () => {
  const start = Date.UTC(2026, 10, 5, 8, 0, 1);

  it.each([
    [0, '5 Nov 2026 08:00:01'],
    [minute, '5 Nov 2026 08:00:01 to 08:01:01'],
    [4 * hour, '5 Nov 2026 08:00 to 12:00'],
    [57 * 24 * hour, '5 Nov 2026 08:00 to 1 Jan 2027 08:00'],
  ])('names the second day where it is another (%d ms)', (length, words) => {
    expect(spanOf(start, start + length)).toBe(words);
  });
});
