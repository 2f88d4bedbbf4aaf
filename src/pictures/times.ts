/*
 * Short times for pictures, always in UTC. `toUTCString` has one fixed, English form (ECMA-262, Date.prototype.toUTCString):
 * `Fri, 20 Nov 2026 09:12:33 GMT`.
 */

const minute = 60_000;
const units = [
  [1440 * minute, 'd'],
  [60 * minute, 'h'],
  [minute, 'min'],
] as const;

interface Parts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly clock: string;
}

function parts(utc: number): Parts {
  const [, day = '', month = '', year = '', clock = ''] = new Date(utc).toUTCString().split(' ');
  return { day: String(Number(day)), month, year, clock };
}

/** `20 Nov` */
export function dayOf(utc: number): string {
  const { day, month } = parts(utc);
  return `${day} ${month}`;
}

/** `Nov 2026` */
export function monthOf(utc: number): string {
  const { month, year } = parts(utc);
  return `${month} ${year}`;
}

/** `20 Nov 2026` */
export function dateOf(utc: number): string {
  const { day, month, year } = parts(utc);
  return `${day} ${month} ${year}`;
}

/** `09:12` */
export function minuteOf(utc: number): string {
  return parts(utc).clock.slice(0, 5);
}

/** `09:12:33` */
export function secondOf(utc: number): string {
  return parts(utc).clock;
}

/** `20 Nov 2026 08:00 to 12:39`, `28 Dec 2025 08:00 to 2 Jan 2026 12:39`; seconds where minutes tell nothing. */
export function spanOf(from: number, to: number): string {
  const clock = to - from < 2 * minute ? secondOf : minuteOf;
  const [start, end] = [from, to].map((utc) => `${dateOf(utc)} ${clock(utc)}`);
  if (start === end) return `${start}`;
  return `${start} to ${dateOf(from) === dateOf(to) ? clock(to) : end}`;
}

/** `1 h 36 min`, `3 d 4 h`: the two largest units, rounded down. */
export function durationOf(milliseconds: number): string {
  const words: string[] = [];
  let rest = milliseconds;
  for (const [length, unit] of units) {
    const whole = Math.floor(rest / length);
    rest -= whole * length;
    if (whole > 0) words.push(`${whole} ${unit}`);
    else if (words.length > 0) break;
  }
  return words.length === 0 ? 'less than 1 min' : words.slice(0, 2).join(' ');
}
