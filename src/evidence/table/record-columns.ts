import type { Moment } from '../located.js';
import type { CellMemo } from './cell-memo.js';
import type { Role } from './header.js';
import type { Layout } from './layout.js';
import { FieldLocator, type Fields } from './locate-fields.js';
import { alignFields } from './parse-records.js';
import { RecordTime } from './record-time.js';
import type { RawRecord } from './record-walker.js';
import type { RegularRecord } from './regular-record.js';
import { splitFields } from './split-fields.js';

/** Cells of more than this are not read from bytes, in bytes. */
const cellLimit = 120;

/** Reads a few columns of every record straight from its bytes. */
export class RecordColumns {
  readonly #time: RecordTime;
  readonly #locator: FieldLocator;
  readonly #wanted: number;
  /** Whether the message stands before a column that is read, so that delimiters in it move that column. */
  readonly #movable: boolean;
  #bytes: Buffer = Buffer.alloc(0);
  #fields: Fields;
  #regular: RegularRecord | null = null;
  #moved: readonly string[] | null = null;

  constructor(
    readonly layout: Layout,
    roles: readonly Role[],
  ) {
    const { columns, width } = layout;
    const last = Math.max(-1, ...roles.map((role) => columns[role] ?? -1));
    this.#time = new RecordTime(columns);
    this.#movable = (columns.message ?? width) < Math.max(last, this.#time.fields - 1);
    this.#wanted = this.#movable ? width + 1 : Math.max(last + 1, this.#time.fields);
    this.#locator = new FieldLocator(layout.dialect, this.#wanted);
    this.#fields = this.#locator;
  }

  locate({ bytes, start, end, regular }: RawRecord): void {
    this.#bytes = bytes;
    this.#regular = regular !== null && !this.#movable && regular.count >= this.#wanted ? regular : null;
    if (this.#regular === null) this.#locator.locate(bytes, start, end);
    this.#fields = this.#regular ?? this.#locator;
    const isMoved = this.#movable && this.#fields.count > this.layout.width;
    const { layout } = this;
    this.#moved = isMoved
      ? alignFields(splitFields(bytes.toString('utf8', start, end), layout.dialect), layout)
      : null;
  }

  time(): Moment | null {
    if (this.#regular !== null) return this.#regular.moment();
    if (this.#moved !== null) return this.#time.readCells(this.#moved);
    return this.#time.read(this.#bytes, this.#fields);
  }

  /** The time to be looked at before the next record is located, not to be kept. */
  clock(): Moment | null {
    return this.#regular?.clock ?? this.time();
  }

  /** The cell, trimmed; empty where the record has none. Only plain letters are read faithfully. */
  text(role: Role): string {
    return this.meaning(role, asItIs);
  }

  /** What the cell stands for. */
  meaning<Value>(role: Role, memo: Reads<Value>): Value {
    const column = this.layout.columns[role];
    if (column === undefined) return memo.read('');
    if (this.#moved !== null) return memo.read((this.#moved[column] ?? '').trim());
    if (column >= this.#fields.count) return memo.read('');
    const start = this.#fields.start(column);
    return memo.of(this.#bytes, start, Math.min(this.#fields.end(column), start + cellLimit));
  }
}

/** Says what a cell stands for, by its text or where it lies. */
type Reads<Value> = Pick<CellMemo<Value>, 'read' | 'of'>;

const asItIs: Reads<string> = {
  read: (text) => text,
  of: (bytes, start, end) => bytes.toString('latin1', start, end).trim(),
};
