import { describe, expect, test, vi } from 'vitest';
import { type BundleFile, headLimit } from '../../../src/evidence/bundle-file.js';
import { detectEncoding, headToUtf8, toUtf8 } from '../../../src/evidence/encoding.js';
import { defaultBudget } from '../../../src/evidence/input.js';
import { type ReadFile, readFile } from '../../../src/evidence/read-file.js';

vi.setConfig({ testTimeout: 120_000 });

const megabyte = 1024 * 1024;
const time = '20-Nov-2026 09:12:33:310 (+0100)';
const record = `${time},ERROR,Secure Mail.APNS,subscription failed`;
const table = `Time,Level,Module,Message\n${time},INFO,Secure Mail.Sync,text\n${record}\n`;
const opening = `${time},INFO,Secure Mail.Sync,`;

/** What a file is made of, piece by piece: nothing of it is held. */
type Content = () => Iterable<Buffer>;

/** The beginning, then the piece again and again until so many bytes are full, then the end. */
function filled(beginning: string, piece: string | Buffer, size: number, end: string): Content {
  const block = Buffer.concat(Array(Math.max(1, Math.floor(65_536 / piece.length))).fill(Buffer.from(piece)));
  return function* () {
    yield Buffer.from(beginning);
    for (let written = 0; written < size; written += block.length) yield Buffer.from(block);
    yield Buffer.from(end);
  };
}

function headOf(content: Content): Buffer {
  const chunks: Buffer[] = [];
  let size = 0;
  for (const chunk of content()) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= headLimit) break;
  }
  return Buffer.concat(chunks).subarray(0, headLimit);
}

async function* streamed(content: Content): AsyncGenerator<Buffer> {
  yield* content();
}

/** Reads a log as it comes out of a bundle, whatever it is written in. */
function readLog(content: Content): Promise<ReadFile> {
  const raw = headOf(content);
  const encoding = detectEncoding(raw);
  const file: BundleFile = {
    path: 'Diagnostics_1.csv',
    head: headToUtf8(raw, encoding, raw.length < headLimit).subarray(0, headLimit),
    chunks: () => toUtf8(streamed(content), encoding),
  };
  return readFile(file);
}

interface Read {
  readonly records: number;
  readonly rejected: number;
  /** Lines of the samples of what was rejected. */
  readonly lines: readonly number[];
  readonly code: string | undefined;
}

async function read(content: Content): Promise<Read> {
  const { problem, reading } = await readLog(content);
  expect(problem).toBeNull();
  expect(reading?.kind).toBe('app-log');
  const { records = 0, rejected = 0, rejectedSamples = [] } = reading?.source ?? {};
  const lines = rejectedSamples.map(({ line }) => line);
  return { records, rejected, lines, code: reading?.source.problem?.code };
}

const twoMore = `\n${record}\n${record}\n`;

describe('one line that does not end', () => {
  test('of a gigabyte is cut, counted as rejected, and what follows is read', async () => {
    const before = process.memoryUsage().rss;
    const found = await read(filled(table + opening, 'x', 1024 * megabyte, twoMore));
    expect(found).toEqual({ records: 5, rejected: 1, lines: [4], code: 'RECORD_CUT' });
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * megabyte);
  });

  test.each([
    ['quotes', '"'],
    ['delimiters: millions of columns', ','],
    ['fields that open a quote', ',"a'],
    ['carriage returns', '\r'],
    ['byte order marks', '\ufeff'],
    ['spaces', ' '],
  ])('of %s is cut', async (_, piece) => {
    const found = await read(filled(table + opening, piece, 8 * megabyte, twoMore));
    expect(found).toEqual({ records: 5, rejected: 1, lines: [4], code: 'RECORD_CUT' });
  });

  test('of zero bytes, which are no text, is a short one', async () => {
    expect(await read(filled(table + opening, '\0', 8 * megabyte, twoMore))).toMatchObject({ records: 5 });
  });
});

describe('a quote that never closes', () => {
  test('costs its own record, however many records follow', async () => {
    const following = `${opening}${'z'.repeat(900)}\n`;
    const size = 100 * megabyte;
    const found = await read(filled(`${table}${opening}"never closed\n`, following, size, ''));
    const perBlock = Math.floor(65_536 / following.length);
    const blocks = Math.ceil(size / (perBlock * following.length));
    expect(found).toEqual({ records: 3 + blocks * perBlock, rejected: 0, lines: [], code: undefined });
  });

  test('before text in which no record begins is cut at the longest record', async () => {
    const noise = 'nothing that begins a record\n';
    const found = await read(filled(`${table}${opening}"never closed\n`, noise, 100 * megabyte, twoMore));
    expect(found).toEqual({ records: 5, rejected: 1, lines: [4], code: 'RECORD_CUT' });
  });

  test('in every line costs nothing but itself', async () => {
    const size = 10 * megabyte;
    const line = `${opening}"never closed\n`;
    const found = await read(filled(table, line, size, ''));
    expect(found.records).toBeGreaterThan(size / line.length);
  });
});

describe('many of one kind', () => {
  test.each([
    ['empty lines', '\n'],
    ['empty rows', ',,,\n'],
    ['headers', 'Time,Level,Module,Message\n'],
  ])('%s are no records', async (_, piece) => {
    expect((await read(filled(table, piece, 4 * megabyte, twoMore))).records).toBe(4);
  });

  test('a million empty lines move the lines behind them by as much', async () => {
    const lines = '\n'.repeat(1_000_000);
    const long = 'x'.repeat(defaultBudget.record);
    const found = await read(filled(table + lines + opening, long, 1, twoMore));
    expect(found).toEqual({ records: 5, rejected: 1, lines: [1_000_004], code: 'RECORD_CUT' });
  });

  test('records of a megabyte are each cut on their own line', async () => {
    const long = `${opening}"${'y'.repeat(megabyte)}"\n`;
    expect(await read(filled(table, long, 20 * megabyte, `${record}\n`))).toEqual({
      records: 23,
      rejected: 20,
      lines: [4, 5, 6, 7, 8],
      code: 'RECORD_CUT',
    });
  });

  test('files put together, each with its byte order mark and its header, are one log', async () => {
    const part = `\ufeff${table}`;
    expect((await read(filled(part, part, 100 * 1024, ''))).records).toBeGreaterThan(2 * 600);
  });
});

describe('encodings that change half way', () => {
  const utf8 = `${record} ü€\n`.repeat(2000);

  test.each([
    ['UTF-8, then Latin-1', Buffer.from(`${record} Gr\xfc\xdfe\n`.repeat(1000), 'latin1'), 3002],
    [
      'UTF-8, then bytes that are nothing',
      Buffer.from(`${record} \xff\xfe\xc0\x80\n`.repeat(1000), 'latin1'),
      3002,
    ],
    ['UTF-8, then UTF-16', Buffer.from(`${record}\n`.repeat(1000), 'utf16le'), 3002],
  ])('%s: the records are still read', async (_, rest, records) => {
    const found = await read(function* () {
      yield Buffer.from(table + utf8);
      yield rest;
    });
    expect(found.records).toBe(records);
  });

  test('UTF-16, then UTF-8: what was written in UTF-16 is read', async () => {
    const found = await read(function* () {
      yield Buffer.from(`\ufeff${table}${`${record}\n`.repeat(1000)}`, 'utf16le');
      yield Buffer.from(`${record}\n`.repeat(1000));
    });
    expect(found.records).toBeGreaterThanOrEqual(1002);
  });

  test('lines that end with carriage returns alone, then with line feeds', async () => {
    const old = (table + `${record}\n`.repeat(2000)).replaceAll('\n', '\r');
    expect((await read(filled(old, `${record}\n`, 1, ''))).records).toBeGreaterThan(2500);
  });
});
