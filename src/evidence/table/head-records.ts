import { namedDelimiter } from './dialect.js';
import { headerStrength } from './header.js';

/** What comes before the table, and the rest. */
export interface Head {
  /** Lines that do not belong to the table: for Excel, comments, empty ones. */
  readonly preamble: readonly string[];
  readonly body: string;
}

export interface HeadRecord {
  readonly text: string;
  /** 0-based physical line, counted from the beginning of the body. */
  readonly line: number;
}

/** How many records are looked at, and how much of each, in characters. */
const firstRecords = 12;
const laterRecords = 80;
const recordLength = 8192;
/** A preamble is shorter; in lines. */
const preambleLimit = 200;

export function splitHead(head: string): Head {
  const preamble: string[] = [];
  let start = 0;
  while (start < head.length && preamble.length < preambleLimit) {
    const feed = head.indexOf('\n', start);
    const line = head.slice(start, feed < 0 ? head.length : feed).replace(/\r$/, '');
    if (!isPreamble(line)) break;
    preamble.push(line);
    start = feed < 0 ? head.length : feed + 1;
  }
  return { preamble, body: head.slice(start) };
}

/** The records by which a file is known: the first, and those further down that hold a time of day. */
export function tellingRecords(records: Iterable<string>): HeadRecord[] {
  const telling: HeadRecord[] = [];
  let line = 0;
  for (const record of records) {
    const isWanted = telling.length < firstRecords || /\d:\d\d/.test(record);
    if (isWanted && record.trim() !== '') telling.push({ text: record.slice(0, recordLength), line });
    if (telling.length >= firstRecords + laterRecords) break;
    line += 1 + lineEnds(record);
  }
  return telling;
}

function lineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Whether a line is a comment; `#Time,Level,Module` is a header instead. */
export function isComment(line: string): boolean {
  const mark = /^\s*(?:#|\/\/)/.exec(line)?.[0];
  return mark !== undefined && headerStrength(line.slice(mark.length).split(/[,;\t|]/)) < 3;
}

function isPreamble(line: string): boolean {
  return line.trim() === '' || namedDelimiter(line) !== null || isComment(line);
}
