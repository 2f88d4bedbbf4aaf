import { describe, expect, it } from 'vitest';
import { formatMoment, formatOffset, formatSeen, formatSpan, isoTime } from '../../src/report/time.js';

const at = (iso: string, offsetMinutes: number | null = 60) => ({ utc: Date.parse(iso), offsetMinutes });

describe('times for people', () => {
  it('are in UTC, beside the offset of the device', () => {
    expect(formatMoment(at('2026-11-20T09:12:33.310Z'))).toBe(
      '20 Nov 2026 09:12:33 UTC (+01:00 on the device)',
    );
  });

  it('say when nobody stated a zone, and claim none', () => {
    expect(formatMoment(at('2026-11-20T09:12:33.310Z', null))).toBe(
      '20 Nov 2026 09:12:33 (time zone not stated)',
    );
  });

  it('say whose clock it was', () => {
    expect(formatMoment(at('2026-11-20T09:12:33.310Z'), 'server')).toBe(
      '20 Nov 2026 09:12:33 UTC (+01:00 on the server)',
    );
  });

  it.each([
    [0, '+00:00'],
    [330, '+05:30'],
    [-210, '-03:30'],
    [825, '+13:45'],
  ])('write %i minutes as %s', (minutes, written) => {
    expect(formatOffset(at('2026-11-20T09:12:33Z', minutes))).toBe(written);
  });

  it('name the day once where a span stays within it', () => {
    const span = formatSpan(at('2026-11-20T09:12:33Z'), at('2026-11-20T09:27:01Z'));
    expect(span).toBe('20 Nov 2026 09:12:33 to 09:27:01 UTC (+01:00 on the device)');
  });

  it('name both days, and both offsets, where a span crosses midnight and a change of the clock', () => {
    const span = formatSpan(at('2026-10-24T23:59:59Z', 120), at('2026-10-25T01:00:00Z', 60));
    expect(span).toBe(
      '24 Oct 2026 23:59:59 to 25 Oct 2026 01:00:00 UTC (+02:00, later +01:00, on the device)',
    );
  });

  it('shorten a span of no length to its moment', () => {
    const moment = at('2026-11-20T09:12:33Z');
    expect(formatSpan(moment, moment)).toBe(formatMoment(moment));
  });

  it('use what is known', () => {
    const moment = at('2026-11-20T09:12:33Z');
    expect(formatSeen(null, moment)).toBe(formatMoment(moment));
    expect(formatSeen(null, null)).toBeNull();
  });
});

describe('times for programs', () => {
  it('are UTC with milliseconds, or null', () => {
    expect(isoTime(at('2026-11-20T09:12:33.310Z'))).toBe('2026-11-20T09:12:33.310Z');
    expect(isoTime(null)).toBeNull();
  });
});
