import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { detectEncoding, toUtf8 } from '../../../src/evidence/encoding.js';
import type { Dialect } from '../../../src/evidence/table/dialect.js';
import type { Layout } from '../../../src/evidence/table/layout.js';
import { RecordParser } from '../../../src/evidence/table/parse-records.js';
import { RecordWalker } from '../../../src/evidence/table/record-walker.js';
import { splitFields, splitRecords } from '../../../src/evidence/table/split-fields.js';

const folder = join(import.meta.dirname, '../../../node_modules/csv-spectrum');
const names = readdirSync(join(folder, 'csvs')).map((file) => file.slice(0, -'.csv'.length));

/**
 * What the package says that a file holds. Of `location_coordinates` it gives the one record bare, with another
 * phone number than the file has, which the file itself must then tell.
 */
function expectedOf(name: string, bytes: Buffer): Record<string, string>[] {
  const said = JSON.parse(readFileSync(join(folder, 'json', `${name}.json`), 'utf8'));
  if (name !== 'location_coordinates') return said;
  const phone = /^\d{10}(?=,)/m.exec(bytes.toString('latin1'))?.[0] ?? 'none';
  return [{ ...said, 'Contact Phone Number': phone }];
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

const dialect: Dialect = { delimiter: ',', quote: '"', padded: false };

/** These files are no tables of the app, so that nothing recognises them; all that is told is their header. */
function layoutFor(header: string): Layout {
  return {
    kind: 'app-log',
    dialect,
    columns: {},
    width: splitFields(header, dialect).length,
    skip: header.split('\n').length,
    headerLine: header,
    comments: false,
    time: { quoted: null, readable: false },
  };
}

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield Buffer.from(bytes.subarray(at, at + size));
}

/** From the bytes of a file to its records, by the parts with which every table is read. */
async function read(bytes: Buffer, chunkSize: number): Promise<{ header: readonly string[]; rows: Row[] }> {
  const [header = ''] = splitRecords(bytes.toString('utf8'), dialect);
  const layout = layoutFor(header);
  const rows: Row[] = [];
  const parser = new RecordParser(layout, (cells, { line }) => rows.push({ line, cells }));
  const walker = new RecordWalker(layout, 1024 * 1024, (raw) => parser.add(raw, null));
  for await (const chunk of toUtf8(inChunks(bytes, chunkSize), detectEncoding(bytes))) walker.push(chunk);
  walker.end();
  parser.flush();
  return { header: splitFields(header, dialect), rows };
}

function objects(header: readonly string[], rows: readonly Row[]): Record<string, string>[] {
  return rows.map(({ cells }) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
}

/** The lines on which records begin, told by the values that are expected: a line end in one takes a line. */
function expectedLines(header: readonly string[], expected: readonly Record<string, string>[]): number[] {
  const heights = [header, ...expected.map((record) => Object.values(record))].map(
    (values) => 1 + values.join('').split('\n').length - 1,
  );
  return expected.map((_, index) => 1 + heights.slice(0, index + 1).reduce((sum, height) => sum + height, 0));
}

test('there are twelve files', () => {
  expect(names).toHaveLength(12);
});

describe.each(names)('%s', (name) => {
  const bytes = readFileSync(join(folder, 'csvs', `${name}.csv`));
  const expected = expectedOf(name, bytes);

  test.each([1, 7, 65_536])('is read cell by cell, in chunks of %i bytes', async (size) => {
    const { header, rows } = await read(bytes, size);
    expect(objects(header, rows)).toEqual(expected);
    expect(rows.every(({ cells }) => cells.length === header.length)).toBe(true);
  });

  test('every record stands on its line', async () => {
    const { header, rows } = await read(bytes, 64);
    expect(rows.map(({ line }) => line)).toEqual(expectedLines(header, expected));
  });
});
