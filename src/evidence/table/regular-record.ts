import type { Moment } from '../located.js';
import type { ByteWindow } from './byte-window.js';
import type { Columns, Role } from './header.js';
import type { Layout } from './layout.js';
import { probeLength } from './line-probe.js';
import type { Fields } from './locate-fields.js';
import { StampReader } from './stamp-reader.js';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const numberSign = 0x23;

/** The columns that are looked at in every record. */
const looked: readonly Role[] = ['level', 'module', 'app'];

/**
 * Whether records of the file can be told one by one: the time stands in one column, before any text of several
 * lines.
 */
export function hasRegularRecords({ dialect, columns, time, width }: Layout): boolean {
  const column = timeColumn(columns);
  const isBeforeText = (columns.message ?? width) >= column;
  return dialect.delimiter !== null && !dialect.padded && time.readable && column >= 0 && isBeforeText;
}

/**
 * A record as by the book: its time is in its column in one of the app's own two forms, every quote that opens a
 * field closes it, and line ends stand in such quotes alone. Nearly all records are so. They are settled here,
 * each byte looked at about once; whatever differs is left to the scanner.
 */
export class RegularRecord implements Fields {
  /** Where it goes on behind the located fields. */
  rest = 0;
  /** Where its text ends, its line end left out. */
  textEnd = 0;
  /** Where the record behind it begins. */
  next = 0;
  /** Physical lines that it takes. */
  lines = 1;
  /** Number of fields that are located. */
  readonly count: number;
  /** Its time, which changes with the next record that is read. */
  readonly clock = new StampReader();
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #time: number;
  readonly #delimiter: number;
  readonly #quote: number;
  readonly #comment: number;
  readonly #limit: number;
  /** Up to where the record may reach. */
  #limitAt = 0;
  /** Whether its time was read as its field was located. */
  #isTimed = false;

  /** `limit`: longest record, in bytes. */
  constructor({ dialect, columns, comments, width }: Layout, limit: number) {
    const before = looked.map((role) => columns[role] ?? -1).filter((at) => at < (columns.message ?? width));
    this.#time = timeColumn(columns);
    this.count = Math.max(this.#time, ...before) + 1;
    this.#starts = new Int32Array(this.count);
    this.#ends = new Int32Array(this.count);
    this.#delimiter = dialect.delimiter?.charCodeAt(0) ?? -1;
    this.#quote = dialect.quote.charCodeAt(0);
    this.#comment = comments ? numberSign : -1;
    this.#limit = Math.min(limit, probeLength);
  }

  start(field: number): number {
    return this.#starts[field] ?? 0;
  }

  end(field: number): number {
    return this.#ends[field] ?? 0;
  }

  moment(): Moment {
    return { utc: this.clock.utc, offsetMinutes: this.clock.offsetMinutes };
  }

  /** Whether a regular record may begin at `start`: its first fields, and the time among them, are as they should be. */
  begins({ bytes }: ByteWindow, start: number): boolean {
    if (bytes[start] === this.#comment) return false;
    this.lines = 1;
    this.#isTimed = false;
    this.#limitAt = Math.min(bytes.length, start + this.#limit);
    this.rest = this.#locate(bytes, start);
    if (this.rest < 0 || this.lines > 1) return false;
    return this.#isTimed || this.clock.read(bytes, this.start(this.#time), this.end(this.#time));
  }

  /** Whether the record that begins so is regular to its end, and all at hand. */
  ends({ bytes }: ByteWindow): boolean {
    const feed = this.#feedFrom(bytes, this.rest);
    this.textEnd = bytes[feed - 1] === carriageReturn ? feed - 1 : feed;
    this.next = feed + 1;
    return feed >= 0;
  }

  /** Where the line goes on behind the located fields; -1 where one is the last, is missing, or oddly quoted. */
  #locate(bytes: Buffer, start: number): number {
    let at = start;
    for (let field = 0; field < this.count; field += 1) {
      const isQuoted = bytes[at] === this.#quote;
      const end =
        field === this.#time ? this.#timeEnd(bytes, at, isQuoted) : this.#fieldEnd(bytes, at, isQuoted);
      const delimiter = isQuoted ? end + 1 : end;
      if (end < 0 || bytes[delimiter] !== this.#delimiter) return -1;
      this.#starts[field] = isQuoted ? at + 1 : this.#skipSpaces(bytes, at, end);
      this.#ends[field] = end;
      at = delimiter + 1;
    }
    return at;
  }

  /** A time like the one before ends as many bytes behind its beginning, which saves looking for its end. */
  #timeEnd(bytes: Buffer, at: number, isQuoted: boolean): number {
    const start = isQuoted ? at + 1 : at;
    const end = start + this.clock.length;
    this.#isTimed =
      bytes[end] === (isQuoted ? this.#quote : this.#delimiter) && this.clock.readLike(bytes, start);
    return this.#isTimed ? end : this.#fieldEnd(bytes, at, isQuoted);
  }

  #fieldEnd(bytes: Buffer, at: number, isQuoted: boolean): number {
    return isQuoted ? this.#closing(bytes, at) : this.#delimiterFrom(bytes, at);
  }

  #delimiterFrom(bytes: Buffer, from: number): number {
    const delimiter = this.#delimiter;
    const limit = this.#limitAt;
    let at = from;
    while (at < limit && bytes[at] !== delimiter && bytes[at] !== lineFeed) at += 1;
    return at < limit ? at : -1;
  }

  #skipSpaces(bytes: Buffer, from: number, end: number): number {
    let at = from;
    while (at < end && bytes[at] === space) at += 1;
    return at;
  }

  /** The line feed that ends the record, every quote that opens a field closed before it; -1 without one. */
  #feedFrom(bytes: Buffer, from: number): number {
    const quote = this.#quote;
    const limit = this.#limitAt;
    for (let at = from; at < limit; at += 1) {
      const byte = bytes[at];
      if (byte === lineFeed) return at;
      if (byte !== quote || bytes[at - 1] !== this.#delimiter) continue;
      at = this.#closing(bytes, at);
      if (at < 0) return -1;
    }
    return -1;
  }

  /** The quote that closes the field opened at `opening`; -1 where that is not beyond doubt. */
  #closing(bytes: Buffer, opening: number): number {
    const quote = this.#quote;
    const limit = this.#limitAt;
    for (let at = opening + 1; at < limit; at += 1) {
      const byte = bytes[at];
      if (byte === lineFeed) this.lines += 1;
      if (byte !== quote) continue;
      const next = bytes[at + 1];
      if (next === this.#delimiter || next === lineFeed || next === carriageReturn) return at;
      if (next !== quote) return -1;
      at += 1;
    }
    return -1;
  }
}

function timeColumn({ time, start }: Columns): number {
  return time ?? start ?? -1;
}
