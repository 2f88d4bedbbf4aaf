import type { Moment } from '../located.js';
import { parseTimestamp, timestampAt } from '../timestamp.js';
import type { Columns } from './header.js';
import type { Fields } from './locate-fields.js';

/** Bytes that the longest timestamp takes. */
const longest = 160;

/** Reads the time of records whose fields are located, from one column or from two. */
export class RecordTime {
  /** The first column that belongs to the time; -1 where there is none. */
  readonly column: number;
  readonly #clock: number;
  #lastText = '';
  #lastMoment: Moment | null = null;

  constructor({ time, start, date, clock }: Columns) {
    this.column = time ?? start ?? date ?? -1;
    this.#clock = time === undefined && start === undefined ? (clock ?? -1) : -1;
  }

  /** How many fields must be located. */
  get fields(): number {
    return Math.max(this.column, this.#clock) + 1;
  }

  /** Whether the time's place is taken by a time and nothing else. */
  isAt(bytes: Buffer, fields: Fields): boolean {
    if (this.column < 0 || this.fields > fields.count) return false;
    const start = fields.start(this.column);
    const length = this.#clock < 0 ? timestampAt(bytes, start) : 0;
    return (length > 0 && start + length === fields.end(this.column)) || this.read(bytes, fields) !== null;
  }

  read(bytes: Buffer, fields: Fields): Moment | null {
    if (this.column < 0 || this.fields > fields.count) return null;
    return this.#parse(this.#text(bytes, fields));
  }

  /** The same from cells that are taken apart. */
  readCells(cells: readonly string[]): Moment | null {
    const first = cells[this.column] ?? '';
    return this.#parse(this.#clock < 0 ? first : `${first} ${cells[this.#clock] ?? ''}`);
  }

  #parse(text: string): Moment | null {
    if (text !== this.#lastText) {
      this.#lastText = text;
      this.#lastMoment = parseTimestamp(text);
    }
    return this.#lastMoment;
  }

  #text(bytes: Buffer, fields: Fields): string {
    const first = fieldText(bytes, fields, this.column);
    return this.#clock < 0 ? first : `${first} ${fieldText(bytes, fields, this.#clock)}`;
  }
}

/** Longer fields are no time, cut or not. */
function fieldText(bytes: Buffer, fields: Fields, column: number): string {
  const start = fields.start(column);
  return bytes.toString('utf8', start, Math.min(fields.end(column), start + longest));
}
