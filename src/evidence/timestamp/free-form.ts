import { letterPattern } from '../../letter-pattern.js';
import type { Moment } from '../located.js';
import { momentOf, utcOf } from './civil-time.js';
import { dayPeriodSource, hourOfDay } from './day-period.js';
import { monthOfName } from './month-names.js';
import { matchOffset } from './utc-offset.js';

/** A timestamp found at the beginning of a text; `length` in characters. */
export interface FreeFormMatch {
  readonly length: number;
  readonly moment: Moment;
}

const month = String.raw`(?<month>\p{L}[\p{L}\p{M}]{1,12}\.?|\d{1,2}\s?[月월])`;

/** Dates whose order of day and month is certain; `03/04/2016` is none. */
const dateForms = [
  String.raw`(?<day>\d{1,2})[-/. ]\s?${month}[-/., ]\s?(?<year>\d{4})`,
  String.raw`(?<year>\d{4})(?<separator>[-/.])(?<month>\d{1,2})\k<separator>(?<day>\d{1,2})`,
  String.raw`(?<year>\d{4})[-/. ]${month}[-/. ](?<day>\d{1,2})`,
  String.raw`(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})`,
  String.raw`${month}\s(?<day>\d{1,2}),?\s(?<year>\d{4})`,
].map((source) => letterPattern(`^${source}`, 'iu'));

const marker = `${dayPeriodSource}(?!\\p{L})`;
const fraction = String.raw`[:.]\d{1,9}|,\d{3}(?!\d)`;
const clockForm = letterPattern(
  String.raw`(?:T|,?\s{1,4}|[,:])(?:(?<before>${marker})\s?)?` +
    String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?<fraction>${fraction})?)?(?![:.]?\d)` +
    String.raw`(?:\s?(?<after>${marker})(?<late>${fraction})?)?`,
  'iuy',
);

/** The timestamp in any of the accepted forms that `text` begins with. */
export function matchFreeForm(text: string): FreeFormMatch | null {
  for (const form of dateForms) {
    const date = form(text).exec(text);
    const match = date === null ? null : matchClock(text, date);
    if (match !== null) return match;
  }
  return null;
}

function matchClock(text: string, date: RegExpExecArray): FreeFormMatch | null {
  const form = clockForm(text);
  form.lastIndex = date[0].length;
  const clock = form.exec(text);
  if (clock === null) return null;
  const offset = matchOffset(text, form.lastIndex);
  const moment = momentOf(readUtc(date.groups ?? {}, clock.groups ?? {}), offset.minutes);
  return moment === null ? null : { length: offset.end, moment };
}

type Groups = Readonly<Record<string, string | undefined>>;

function readUtc(date: Groups, clock: Groups): number {
  return utcOf({
    year: Number(date.year),
    month: readMonth(date.month ?? ''),
    day: Number(date.day),
    hour: hourOfDay(Number(clock.hour), clock.before ?? clock.after ?? null),
    minute: Number(clock.minute),
    second: Number(clock.second ?? 0),
    millisecond: readMilliseconds(clock.fraction ?? clock.late ?? ''),
  });
}

function readMonth(text: string): number {
  const digits = /^\d{1,2}/u.exec(text);
  return digits === null ? (monthOfName(text) ?? Number.NaN) : Number(digits[0]);
}

/** `:310`, `.3`, `,310`, `.310000`: what lies beyond milliseconds is cut. */
function readMilliseconds(text: string): number {
  return Number(text.slice(1, 4).padEnd(3, '0'));
}
