import type { Dialect } from './dialect.js';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;

/** Where fields lie, as positions in the bytes of their record. */
export interface Fields {
  /** How many were found. */
  readonly count: number;
  /** Where the content of the field begins. */
  start(field: number): number;
  /** Where it ends, exclusive. */
  end(field: number): number;
}

/**
 * Finds fields of a record without copying it: the same fields that `splitFields` yields, as positions of
 * their contents. Made for the few columns that are looked at in every record.
 */
export class FieldLocator implements Fields {
  /** Number of fields that the last `locate` found. */
  count = 0;
  /** Where the record goes on behind them; behind its end where it does not. */
  rest = 0;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #delimiter: number;
  readonly #quote: number;
  readonly #padded: boolean;
  /** The byte that ends a record where it stands outside of quotes; -1 where the record's end is known. */
  readonly #terminator: number;

  /** Looks for the first `fields` fields, of the record or of its first line. */
  constructor(dialect: Dialect, fields: number, within: 'record' | 'line' = 'record') {
    this.#starts = new Int32Array(fields);
    this.#ends = new Int32Array(fields);
    this.#delimiter = dialect.delimiter?.charCodeAt(0) ?? -1;
    this.#quote = dialect.quote.charCodeAt(0);
    this.#padded = dialect.padded;
    this.#terminator = within === 'line' ? lineFeed : -1;
  }

  start(field: number): number {
    return this.#starts[field] ?? 0;
  }

  end(field: number): number {
    return this.#ends[field] ?? 0;
  }

  /** `most`: how many fields are looked for, if not as many as there is room for. */
  locate(bytes: Buffer, start: number, end: number, most: number = this.#starts.length): void {
    let at = start;
    let closable = true;
    this.count = 0;
    while (at <= end && this.count < most) {
      const opening = this.#skipSpaces(bytes, at, end);
      const quoted = this.#opens(bytes, opening, end) && (opening === at || this.#padded);
      const closing = quoted && closable ? this.#closingQuote(bytes, opening + 1, end) : -1;
      if (quoted && closing < 0) closable = false;
      const delimiter = this.#delimiterFrom(bytes, closing < 0 ? opening : closing + 1, end);
      this.#starts[this.count] = quoted ? opening + 1 : opening;
      this.#ends[this.count] = closing < 0 ? delimiter : closing;
      this.count += 1;
      at = delimiter + 1;
      if (bytes[delimiter] === this.#terminator) break;
    }
    this.rest = at;
  }

  #opens(bytes: Buffer, at: number, end: number): boolean {
    return at < end && bytes[at] === this.#quote;
  }

  #delimiterFrom(bytes: Buffer, from: number, end: number): number {
    let at = from;
    while (at < end && bytes[at] !== this.#delimiter && bytes[at] !== this.#terminator) at += 1;
    return at;
  }

  #skipSpaces(bytes: Buffer, from: number, end: number): number {
    let at = from;
    while (at < end && bytes[at] === space) at += 1;
    return at;
  }

  #closingQuote(bytes: Buffer, from: number, end: number): number {
    let at = from;
    while (at < end) {
      if (bytes[at] !== this.#quote) at += 1;
      else if (bytes[at + 1] === this.#quote && at + 1 < end) at += 2;
      else if (this.#closes(bytes, at, end)) return at;
      else at += 1;
    }
    return -1;
  }

  #closes(bytes: Buffer, quote: number, end: number): boolean {
    const at = this.#padded ? this.#skipSpaces(bytes, quote + 1, end) : quote + 1;
    const next = bytes[at];
    return at >= end || next === this.#delimiter || next === lineFeed || next === carriageReturn;
  }
}
