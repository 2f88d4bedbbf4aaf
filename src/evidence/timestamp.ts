import type { Moment } from './located.js';
import {
  articleFormLength,
  fixedFormLength,
  fixedFormMoment,
  isoFormLength,
} from './timestamp/fixed-form.js';
import { matchFreeForm } from './timestamp/free-form.js';

/** No accepted form is longer; in characters. */
const longestText = 80;
/** The same in bytes of UTF-8, for names that are not written in plain letters. */
const longestBytes = 2 * longestText;

const fixedText = new Uint8Array(articleFormLength);

/**
 * Reads a text that is one timestamp and nothing else, white space around it aside. Accepted are the two
 * forms of the app, `dd-MMM-yyyy HH:mm:ss:SSS (Z)` and `yyyy-MM-dd'T'HH:mm:ss.SSSZ`, and what devices and
 * tools make of them: month names of other languages, a 12-hour clock, other separators, fewer or more
 * digits of the second, the offset in any notation or left out. Null for anything else, for a date whose
 * day and month could be swapped, and for a moment that does not exist.
 */
export function parseTimestamp(text: string): Moment | null {
  if (text.length > longestText) return null;
  const trimmed = text.trim();
  return parseFixedForm(trimmed) ?? parseFreeForm(trimmed);
}

/**
 * Length in bytes of the timestamp that begins at `start` of UTF-8 text; 0 where none begins. Finds what
 * `parseTimestamp` accepts, provided it begins with a digit.
 */
export function timestampAt(bytes: Buffer, start: number): number {
  const first = bytes[start] ?? 0;
  if (first < 0x30 || first > 0x39) return 0;
  return fixedFormLength(bytes, start) || freeFormLength(bytes, start);
}

function parseFixedForm(text: string): Moment | null {
  if (text.length !== articleFormLength && text.length !== isoFormLength) return null;
  for (let index = 0; index < text.length; index += 1)
    fixedText[index] = Math.min(text.charCodeAt(index), 0xff);
  return fixedFormMoment(fixedText, text.length);
}

function parseFreeForm(text: string): Moment | null {
  const match = matchFreeForm(text);
  return match?.length === text.length ? match.moment : null;
}

function freeFormLength(bytes: Buffer, start: number): number {
  const text = bytes.toString('utf8', start, start + longestBytes);
  const match = matchFreeForm(text);
  return match === null ? 0 : Buffer.byteLength(text.slice(0, match.length));
}
