import type { Moment } from '../located.js';
import { momentOf, offsetOf, utcOf } from './civil-time.js';
import { plainAbbreviations } from './month-names.js';

/** Length of `dd-MMM-yyyy HH:mm:ss:SSS (Z)`, the form of the events file, in bytes. */
export const articleFormLength = 32;
/** Length of `yyyy-MM-dd'T'HH:mm:ss.SSSZ`, the later form of the log, in bytes. */
export const isoFormLength = 28;

const space = 0x20;
const openParenthesis = 0x28;
const closeParenthesis = 0x29;
const plus = 0x2b;
const minus = 0x2d;
const dot = 0x2e;
const colon = 0x3a;
const letterT = 0x54;
const lowerCase = 0x20;

const months = new Map(
  plainAbbreviations().map(([name, month]) => [letterKey(Buffer.from(name), 0), month] as const),
);

/** Length of the timestamp of either fixed form that begins at `start`; 0 where there is none. */
export function fixedFormLength(bytes: Uint8Array, start: number): number {
  if (bytes[start + 2] === minus) return Number.isNaN(articleUtc(bytes, start)) ? 0 : articleFormLength;
  if (bytes[start + 4] === minus) return Number.isNaN(isoUtc(bytes, start)) ? 0 : isoFormLength;
  return 0;
}

/** The moment that the first `length` bytes name, when they are one timestamp of either fixed form. */
export function fixedFormMoment(bytes: Uint8Array, length: number): Moment | null {
  if (length === articleFormLength) return momentOf(articleUtc(bytes, 0), readOffset(bytes, 26));
  if (length === isoFormLength) return momentOf(isoUtc(bytes, 0), readOffset(bytes, 23));
  return null;
}

/** The clock reading of the article's form; NaN also where its offset is out of range. */
function articleUtc(bytes: Uint8Array, at: number): number {
  const shaped =
    bytes[at + 6] === minus &&
    bytes[at + 11] === space &&
    bytes[at + 20] === colon &&
    bytes[at + 24] === space &&
    bytes[at + 25] === openParenthesis &&
    bytes[at + 31] === closeParenthesis;
  if (!shaped || Number.isNaN(readOffset(bytes, at + 26))) return Number.NaN;
  const month = months.get(letterKey(bytes, at + 3)) ?? Number.NaN;
  return clockUtc(bytes, at + 12, fourDigits(bytes, at + 7), month, twoDigits(bytes, at));
}

function isoUtc(bytes: Uint8Array, at: number): number {
  const shaped = bytes[at + 7] === minus && bytes[at + 10] === letterT && bytes[at + 19] === dot;
  if (!shaped || Number.isNaN(readOffset(bytes, at + 23))) return Number.NaN;
  return clockUtc(bytes, at + 11, fourDigits(bytes, at), twoDigits(bytes, at + 5), twoDigits(bytes, at + 8));
}

/** `HH:mm:ss`, any byte, `SSS` from `at`, on the given day. */
function clockUtc(bytes: Uint8Array, at: number, year: number, month: number, day: number): number {
  if (bytes[at + 2] !== colon || bytes[at + 5] !== colon) return Number.NaN;
  const hour = twoDigits(bytes, at);
  const minute = twoDigits(bytes, at + 3);
  const second = twoDigits(bytes, at + 6);
  const millisecond = digit(bytes, at + 9) * 100 + twoDigits(bytes, at + 10);
  return utcOf({ year, month, day, hour, minute, second, millisecond });
}

function readOffset(bytes: Uint8Array, at: number): number {
  const sign = bytes[at] === plus ? 1 : bytes[at] === minus ? -1 : Number.NaN;
  return Number.isNaN(sign) ? sign : offsetOf(sign, twoDigits(bytes, at + 1), twoDigits(bytes, at + 3));
}

function fourDigits(bytes: Uint8Array, at: number): number {
  return twoDigits(bytes, at) * 100 + twoDigits(bytes, at + 2);
}

function twoDigits(bytes: Uint8Array, at: number): number {
  return digit(bytes, at) * 10 + digit(bytes, at + 1);
}

/** NaN for anything but a digit: it then carries through all arithmetic. */
function digit(bytes: Uint8Array, at: number): number {
  const value = (bytes[at] ?? 0) - 0x30;
  return value >= 0 && value <= 9 ? value : Number.NaN;
}

/** Three bytes as one number, letters in lower case. */
function letterKey(bytes: Uint8Array, at: number): number {
  const [first = 0, second = 0, third = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]];
  return ((first | lowerCase) << 16) | ((second | lowerCase) << 8) | (third | lowerCase);
}
