import type { TableKind } from '../../../src/evidence/table/header.js';
import { type Layout, layoutOf } from '../../../src/evidence/table/layout.js';
import { RecordParser } from '../../../src/evidence/table/parse-records.js';
import { RecordWalker } from '../../../src/evidence/table/record-walker.js';

export interface ReadRecord {
  readonly line: number;
  readonly text: string;
  readonly irregular: boolean;
  readonly cut: boolean;
}

/** Walks a text that comes in chunks of the given size. */
export function walk(layout: Layout, text: string, chunkSize = 65_536, limit = 1024 * 1024): ReadRecord[] {
  const records: ReadRecord[] = [];
  const walker = new RecordWalker(layout, limit, ({ bytes, start, end, line, irregular, cut }) => {
    records.push({ line, text: bytes.toString('utf8', start, end), irregular, cut });
  });
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += chunkSize)
    walker.push(Buffer.from(bytes.subarray(at, at + chunkSize)));
  walker.end();
  return records;
}

/** The fields of every record, and the layout they were read with. */
export function readTable(
  text: string,
  kind: TableKind,
  chunkSize = 65_536,
): { layout: Layout; rows: { line: number; cells: readonly string[] }[] } {
  const layout = layoutOf(text.slice(0, 65_536), kind);
  const rows: { line: number; cells: readonly string[] }[] = [];
  const parser = new RecordParser(layout, (cells, { line }) => rows.push({ line, cells }));
  const walker = new RecordWalker(layout, 1024 * 1024, (raw) => parser.add(raw, null));
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += chunkSize)
    walker.push(Buffer.from(bytes.subarray(at, at + chunkSize)));
  walker.end();
  parser.flush();
  return { layout, rows };
}
