import type { Moment } from '../evidence/located.js';

/*
 * Moments as people and machines read them: UTC first, the writer's own offset beside it. Own arithmetic on
 * UTC getters alone, because nothing here may depend on the zone or language of the machine.
 */

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** ISO-8601 in UTC with milliseconds, as the contract shows times; null where the source has no time. */
export function isoTime(moment: Moment | null): string | null {
  return moment === null ? null : new Date(moment.utc).toISOString();
}

/** `+01:00`, `-03:30`; null where the source names no offset. */
export function formatOffset(moment: Moment): string | null {
  if (moment.offsetMinutes === null) return null;
  const minutes = Math.abs(moment.offsetMinutes);
  const sign = moment.offsetMinutes < 0 ? '-' : '+';
  return `${sign}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

/** Whose clock a time was read from. */
export type Clock = 'device' | 'server';

/**
 * `20 Nov 2026 09:12:33 UTC (+01:00 on the device)`; a time whose zone nobody stated is shown as it was written.
 */
export function formatMoment(moment: Moment, whose: Clock = 'device'): string {
  return `${day(moment)} ${clock(moment)}${zoneWords(moment, moment, whose)}`;
}

/** `20 Nov 2026 09:12:33 to 09:27:01 UTC (+01:00 on the device)`; the second day is named where it is another. */
export function formatSpan(from: Moment, to: Moment, whose: Clock = 'device'): string {
  if (isSameSecond(from, to)) return formatMoment(from, whose);
  return `${formatUtcSpan(from, to)}${zoneWords(from, to, whose)}`;
}

/** `20 Nov 2026 09:12:33 to 09:27:01`, where the zone is told elsewhere. */
export function formatUtcSpan(from: Moment, to: Moment): string {
  const start = `${day(from)} ${clock(from)}`;
  if (isSameSecond(from, to)) return start;
  return `${start} to ${day(from) === day(to) ? clock(to) : `${day(to)} ${clock(to)}`}`;
}

function isSameSecond(a: Moment, b: Moment): boolean {
  return Math.floor(a.utc / 1000) === Math.floor(b.utc / 1000);
}

/** When something was seen, however much of it the source tells; null where it tells nothing. */
export function formatSeen(
  first: Moment | null,
  last: Moment | null,
  whose: Clock = 'device',
): string | null {
  if (first !== null && last !== null) return formatSpan(first, last, whose);
  const known = first ?? last;
  return known === null ? null : formatMoment(known, whose);
}

function zoneWords(from: Moment, to: Moment, whose: Clock): string {
  const [first, last] = [formatOffset(from), formatOffset(to)];
  if (first === null && last === null) return ' (time zone not stated)';
  if (first === last) return ` UTC (${first} on the ${whose})`;
  return ` UTC (${first ?? 'time zone not stated'}, later ${last ?? 'time zone not stated'}, on the ${whose})`;
}

/** `20 Nov 2026`, in UTC. */
export function formatDay(utc: number): string {
  return day({ utc });
}

function day({ utc }: Pick<Moment, 'utc'>): string {
  const date = new Date(utc);
  return `${date.getUTCDate()} ${monthNames[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

function clock({ utc }: Moment): string {
  return new Date(utc).toISOString().slice(-13, -5);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
