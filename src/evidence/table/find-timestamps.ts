import type { Moment } from '../located.js';
import { parseTimestamp, timestampAt } from '../timestamp.js';

/** A timestamp within a text; positions in bytes of UTF-8. */
export interface FoundTimestamp {
  readonly moment: Moment;
  readonly start: number;
  readonly end: number;
}

/** How far and how often a text is looked at: timestamps stand near its beginning. */
const searched = 400;
const attempts = 12;

/** The first timestamps of a text without columns, even where nothing stands between them. */
export function findTimestamps(bytes: Buffer, wanted = attempts): FoundTimestamp[] {
  const found: FoundTimestamp[] = [];
  const end = Math.min(bytes.length, searched);
  for (
    let at = nextNumber(bytes, 0, end), tries = 0;
    at < end && found.length < wanted && tries < attempts;
    tries += 1
  ) {
    const length = timestampAt(bytes, at);
    const moment = length === 0 ? null : parseTimestamp(bytes.toString('utf8', at, at + length));
    if (moment !== null) found.push({ moment, start: at, end: at + length });
    at = moment === null ? nextNumber(bytes, at + 1, end) : nextDigit(bytes, at + length, end);
  }
  return found;
}

/** Where the next number begins. */
function nextNumber(bytes: Buffer, from: number, end: number): number {
  let at = nextDigit(bytes, from, end);
  while (at < end && isDigit(bytes[at - 1])) at = nextDigit(bytes, at + 1, end);
  return at;
}

function nextDigit(bytes: Buffer, from: number, end: number): number {
  let at = from;
  while (at < end && !isDigit(bytes[at])) at += 1;
  return at;
}

function isDigit(byte = 0): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
