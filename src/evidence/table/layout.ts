import { isTime } from './cell.js';
import { columnsOf } from './columns.js';
import type { Dialect } from './dialect.js';
import type { Columns, TableKind } from './header.js';
import { type Sample, type SampleOf, sampleTable, usualWidth } from './sample.js';

/** How records of one file look, learnt from its beginning. */
export interface Layout {
  readonly kind: TableKind;
  readonly dialect: Dialect;
  readonly columns: Columns;
  /** Columns of a whole record; 0 for a text without columns. */
  readonly width: number;
  /** Physical lines before the first record. */
  readonly skip: number;
  /** The header as written; it stands again where logs were put together. */
  readonly headerLine: string | null;
  readonly comments: boolean;
  readonly time: TimeStyle;
}

/** How the file writes the time of a record. */
export interface TimeStyle {
  /** Null: some are in quotes, some are not. */
  readonly quoted: boolean | null;
  /** Whether times can be read at all; if not, records are told by other columns. */
  readonly readable: boolean;
}

/** Learns the layout of a file of the given kind from its first 64 KiB. */
export function layoutOf(head: string, kind: TableKind, sampleOf: SampleOf = sampleTable): Layout {
  const sample = sampleOf(head);
  const { dialect, skip, headerLine, comments } = sample;
  const plain = dialect.delimiter === null;
  const columns = plain ? {} : columnsOf(sample, kind);
  const width = plain ? 0 : widthOf(sample, columns);
  return { kind, dialect, columns, width, skip, headerLine, comments, time: timeStyle(sample, columns) };
}

/** Rows wider than their header hold delimiters in their text, or columns without a name. */
function widthOf({ header, rows }: Sample, columns: Columns): number {
  return Math.max(header?.length ?? usualWidth(rows), ...Object.values(columns).map((column) => column + 1));
}

/** Where no record is at hand, as behind one very long one, nothing is ruled out. */
function timeStyle({ rows, lines, dialect }: Sample, columns: Columns): TimeStyle {
  const column = columns.time ?? columns.start ?? columns.date ?? 0;
  const isKnown = columns.date !== undefined || dialect.delimiter === null || rows.length === 0;
  const readable = isKnown || rows.some((row) => isTime(row[column] ?? ''));
  const quoted = rows.map((row, index) => lines[index]?.includes(dialect.quote + (row[column] ?? '')));
  const isMixed = new Set(quoted).size !== 1;
  return { quoted: isMixed ? null : quoted[0] === true, readable };
}
