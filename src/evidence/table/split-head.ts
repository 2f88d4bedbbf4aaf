import { type Delimiter, type Dialect, dialectOf } from './dialect.js';
import { type HeadRecord, tellingRecords } from './head-records.js';
import type { Row } from './sample.js';
import { splitFields, splitRecords } from './split-fields.js';

/** No table of the app has nearly as many columns. */
const columnLimit = 40;
/** More than the header of any table names; of two cells it names three things: date, clock and time. */
const mostNamed = 12;
/** Far less than any difference that counts. */
const rounding = 1e-6;

/** The beginning of a file, split at one delimiter. */
export interface Split {
  readonly dialect: Dialect;
  readonly telling: readonly HeadRecord[];
  readonly rows: readonly Row[];
  /** No score is above it. */
  readonly bound: number;
}

export function splitAt(delimiter: Delimiter, body: string): Split {
  const dialect = dialectOf(body.split('\n', 200), delimiter);
  const telling = tellingRecords(splitRecords(body, dialect));
  const rows = telling.map(({ text }) => cellsOf(text, dialect));
  const named = Math.max(...rows.map(({ length }) => Math.min(length + 1, mostNamed)), 0);
  const known = mean(rows.map(({ length }) => Math.max(length, 1)));
  return { dialect, telling, rows, bound: named + known + rounding };
}

function cellsOf(record: string, dialect: Dialect): Row {
  return splitFields(record, dialect)
    .slice(0, columnLimit)
    .map((cell) => cell.trim());
}

/** How often a delimiter stands in a text. */
export interface Counted {
  readonly delimiter: Delimiter;
  /** No score is above it, however the text is split. */
  readonly bound: number;
}

export function counted(delimiter: Delimiter, body: string): Counted {
  let count = 0;
  for (let at = body.indexOf(delimiter); at >= 0; at = body.indexOf(delimiter, at + 1)) count += 1;
  return { delimiter, bound: count === 0 ? 0 : Math.min(count + 2, mostNamed) + count + 1 + rounding };
}

export function byBound(a: Counted, b: Counted): number {
  return b.bound - a.bound;
}

export function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
