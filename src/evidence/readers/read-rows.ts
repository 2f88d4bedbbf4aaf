import type { BundleFile } from '../bundle-file.js';
import { CaseMemo } from '../case-memo.js';
import type { Source } from '../evidence.js';
import type { Located, Moment } from '../located.js';
import { findTimestamps } from '../table/find-timestamps.js';
import type { Role, TableKind } from '../table/header.js';
import { type Layout, layoutOf } from '../table/layout.js';
import { RecordParser } from '../table/parse-records.js';
import { RecordColumns } from '../table/record-columns.js';
import type { RawRecord } from '../table/record-walker.js';
import { locate, SourceTally } from './source-tally.js';
import { locateRaw, walkFile } from './walk-file.js';

/** One record of a table, taken apart. */
export interface Row {
  readonly at: Located;
  /** The whole record. */
  readonly text: string;
  /** Content of the column with that role, trimmed; empty where there is none. */
  cell(role: Role): string;
  /** All cells; one where the text has no columns. */
  readonly cells: readonly string[];
}

export interface RowsRead {
  readonly source: Source;
  readonly layout: Layout;
  /** The first record; the header or an empty text where there is none. */
  readonly at: Located;
}

/** Reads a table in which every record counts. `take` tells whether it understood the row. */
export async function readRows(
  file: BundleFile,
  kind: TableKind,
  take: (row: Row) => boolean,
  memo = new CaseMemo().ofFile(),
): Promise<RowsRead> {
  const layout = layoutOf(file.head.toString('utf8'), kind, memo.sampleOf);
  const tally = new SourceTally();
  let first: Located | null = null;
  const parser = new RecordParser(layout, (cells, { text, line, time }) => {
    const at = locate(file.path, line, text, time);
    first ??= at;
    const cell = (role: Role) => cells[layout.columns[role] ?? -1]?.trim() ?? '';
    if (!take({ at, text, cells, cell })) tally.reject(() => at);
  });
  const timeOf = timeReader(layout);
  const problem = await walkFile(file, layout, (raw) => {
    const time = timeOf(raw);
    tally.count(time);
    if (raw.cut) tally.reject(() => locateRaw(file.path, raw, time));
    else parser.add(raw, time);
  });
  parser.flush();
  file.onRecords?.({ records: tally.records, parsed: parser.parsed });
  const header = locate(file.path, Math.max(1, layout.skip), layout.headerLine ?? '', null);
  return { source: tally.source(file.path, kind, problem), layout, at: first ?? header };
}

function timeReader(layout: Layout): (raw: RawRecord) => Moment | null {
  if (layout.dialect.delimiter === null)
    return ({ bytes, start, end }) => findTimestamps(bytes.subarray(start, end), 1)[0]?.moment ?? null;
  const columns = new RecordColumns(layout, []);
  return (raw) => {
    columns.locate(raw);
    return columns.time();
  };
}
