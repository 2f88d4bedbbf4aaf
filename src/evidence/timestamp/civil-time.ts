import type { Moment } from '../located.js';

/** A clock reading as written; `month` and `day` count from 1. */
export interface CivilTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** No zone lies further from UTC: Pacific/Kiritimati, UTC+14. In minutes. */
const farthestOffset = 14 * 60;

/**
 * The reading as milliseconds since the epoch, taken as UTC. NaN when there is no such reading (31 February,
 * 24:00, a leap second, a year outside 1900 to 2999) or when any part is NaN.
 */
export function utcOf(time: CivilTime): number {
  const { year, month, day, hour, minute, second, millisecond } = time;
  const fits =
    year >= 1900 && year <= 2999 && day >= 1 && day <= monthLength(year, month) && hour <= 23 && minute <= 59;
  return fits && second <= 59
    ? Date.UTC(year, month - 1, day, hour, minute, second, millisecond)
    : Number.NaN;
}

/** Minutes east of UTC; NaN when no zone has that offset. `sign` is 1 or -1. */
export function offsetOf(sign: number, hours: number, minutes: number): number {
  const offset = hours * 60 + minutes;
  if (!(minutes <= 59 && offset <= farthestOffset)) return Number.NaN;
  return offset === 0 ? 0 : sign * offset;
}

/** Joins the two; null when either is NaN. */
export function momentOf(utc: number, offsetMinutes: number | null): Moment | null {
  const shifted = utc - (offsetMinutes ?? 0) * 60_000;
  return Number.isNaN(shifted) ? null : { utc: shifted, offsetMinutes };
}

function monthLength(year: number, month: number): number {
  if (month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) return 29;
  return monthLengths[month - 1] ?? Number.NaN;
}
