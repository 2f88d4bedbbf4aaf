import type { Moment } from '../../located.js';
import { momentOf, utcOf } from '../../timestamp/civil-time.js';
import { dayPeriodSource, hourOfDay } from '../../timestamp/day-period.js';
import { parseTimestamp } from '../../timestamp.js';

export type DateOrder = 'day-first' | 'month-first';

/** A written time. Day and month may be swapped: both readings then stand, each null where there is no such day. */
export interface ClockReading {
  readonly dayFirst: Moment | null;
  readonly monthFirst: Moment | null;
  /** The order that the notation suggests where both are possible. */
  readonly hint: DateOrder | null;
}

const date = String.raw`(?<first>\d{1,2})(?<separator>[/.-])\s?(?<second>\d{1,2})\k<separator>\s?(?<year>\d{4}|\d{2})`;
const marker = `(?:${dayPeriodSource})`;
const clock =
  String.raw`(?:(?<before>${marker})\s?)?(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second2>\d{2})(?:[.,]\d{1,9})?)?` +
  String.raw`(?:\s{0,2}(?<after>${marker}))?`;
const numericForm = new RegExp(String.raw`^${date},?\s{1,4}${clock}$`, 'iu');

/** Marks of the direction of writing, which Windows puts into dates, and the narrow spaces of newer ones. */
const invisible = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const narrowSpaces = /[\u00a0\u2007\u2009\u202f]/gu;
/** A longer text is no time. In characters. */
const longest = 100;

/** Every date has a number, something between, and more. */
const dateLike = /\d[^\d]{1,20}[\d\p{L}]/u;
/** A date whose day and month may be swapped. */
const swappable = /^\d{1,2}[/-]\d/;

/** Reads a time as Event Viewer and PowerShell write it in any locale; null for anything else. */
export function readClock(text: string): ClockReading | null {
  if (text.length > longest || !dateLike.test(text)) return null;
  const plain = text.replace(invisible, '').replace(narrowSpaces, ' ').trim();
  if (swappable.test(plain)) return readNumeric(plain) ?? readCertain(plain);
  return readCertain(plain) ?? readNumeric(plain);
}

function readCertain(text: string): ClockReading | null {
  const moment = parseTimestamp(text) ?? parseTimestamp(withoutWeekday(text));
  return moment === null ? null : certainly(moment);
}

function withoutWeekday(text: string): string {
  return /^\p{L}/u.test(text) ? text.replace(/^\p{L}{2,20}\.?,?\s{1,3}/u, '') : '';
}

/** A reading without doubt about the day. */
export function certainly(moment: Moment): ClockReading {
  return { dayFirst: moment, monthFirst: moment, hint: null };
}

type Groups = Readonly<Record<string, string | undefined>>;

function readNumeric(text: string): ClockReading | null {
  const groups: Groups | undefined = numericForm.exec(text)?.groups;
  if (groups === undefined) return null;
  const [first, second] = [Number(groups.first), Number(groups.second)];
  const dayFirst = momentAt(groups, first, second);
  const monthFirst = groups.separator === '.' ? null : momentAt(groups, second, first);
  return dayFirst === null && monthFirst === null ? null : { dayFirst, monthFirst, hint: hintOf(groups) };
}

function momentAt(groups: Groups, day: number, month: number): Moment | null {
  const year = Number(groups.year);
  const utc = utcOf({
    year: year < 100 ? 2000 + year : year,
    month,
    day,
    hour: hourOfDay(Number(groups.hour), groups.before ?? groups.after ?? null),
    minute: Number(groups.minute),
    second: Number(groups.second2 ?? 0),
    millisecond: 0,
  });
  return momentOf(utc, null);
}

/** No locale joins a date that begins with the month by hyphens; capital AM and PM behind slashes are American. */
function hintOf({ separator, after }: Groups): DateOrder | null {
  if (separator === '-') return 'day-first';
  return after === undefined ? null : /^[AP]M$/.test(after) ? 'month-first' : 'day-first';
}
