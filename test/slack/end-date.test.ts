import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfDay, endWords, proposedEnd } from '../../src/slack/end-date.js';

const now = Date.UTC(2026, 10, 24, 23, 30);
const day = 24 * 60 * 60_000;

describe('the end date of what is known', () => {
  it.each([
    ['today, whose end lies ahead', '2026-11-24', Date.UTC(2026, 10, 25)],
    ['a year ahead', '2027-11-24', Date.UTC(2027, 10, 25)],
    ['yesterday', '2026-11-23', null],
    ['a day more than a year ahead', '2027-11-25', null],
    ['a day that there is not', '2027-02-30', null],
    ['a month that there is not', '2026-13-01', null],
    ['nothing', '', null],
    ['another form', '24 Dec 2026', null],
    ['a time', '2026-12-24T10:00', null],
  ])('takes %s as it is', (_, date, end) => {
    expect(endOfDay(date, now)).toBe(end);
  });

  it('ends no day at the moment at which it is over', () => {
    expect(endOfDay('2026-11-24', Date.UTC(2026, 10, 25) - 1)).toBe(Date.UTC(2026, 10, 25));
    expect(endOfDay('2026-11-24', Date.UTC(2026, 10, 25))).toBeNull();
  });

  it('names the day that ends, not the one that begins', () => {
    expect(endWords(Date.UTC(2026, 11, 25))).toBe('24 Dec 2026, 24:00 UTC');
    expect(endWords(Date.UTC(2027, 0, 1))).toBe('31 Dec 2026, 24:00 UTC');
  });

  it('proposes a day that it takes, thirty days ahead, whenever that is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), (moment) => {
        const end = endOfDay(proposedEnd(moment), moment) ?? 0;
        expect(end - moment).toBeGreaterThan(30 * day);
        expect(end - moment).toBeLessThanOrEqual(31 * day);
      }),
    );
  });
});
