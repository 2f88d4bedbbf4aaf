import { timestampAt } from '../timestamp.js';
import { isTime, kindOfCell } from './cell.js';
import {
  type Delimiter,
  type Dialect,
  delimiters,
  dialectOf,
  namedDelimiter,
  plainDialect,
} from './dialect.js';
import { isComment, splitHead, tellingRecords } from './head-records.js';
import { headerStrength } from './header.js';
import { splitFields, splitRecords } from './split-fields.js';

export type Row = readonly string[];

/** What the beginning of a file shows of its table. */
export interface Sample {
  readonly dialect: Dialect;
  /** Null where the first line is already a record. */
  readonly header: Row | null;
  /** The header as written. */
  readonly headerLine: string | null;
  /** Whether lines that begin with `#` are comments. */
  readonly comments: boolean;
  /** Physical lines before the first record. */
  readonly skip: number;
  /** First lines of records, cells trimmed. */
  readonly rows: readonly Row[];
  /** The lines that `rows` were split from. */
  readonly lines: readonly string[];
}

/** No table of the app has nearly as many columns. */
const columnLimit = 40;

interface Scored {
  readonly score: number;
  readonly sample: Sample;
}

/** Finds the dialect in which the beginning of a file makes most sense. */
export function sampleTable(head: string): Sample {
  const { preamble, body } = splitHead(head);
  const named = preamble.map(namedDelimiter).find((delimiter) => delimiter !== null);
  const candidates = named === undefined ? delimiters : [named];
  const before = { skip: preamble.length, comments: preamble.some(isComment) };
  return candidates
    .filter((delimiter) => body.includes(delimiter))
    .map((delimiter) => readAs(delimiter, body, before))
    .reduce((a, b) => (b.score > a.score ? b : a), readPlain(body, before)).sample;
}

/** The number of columns that most rows have. */
export function usualWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] < a[0]) ? b : a), [0, 0])[0];
}

type Before = Pick<Sample, 'skip' | 'comments'>;

function readPlain(body: string, before: Before): Scored {
  const lines = tellingRecords(body.split('\n')).map(({ text }) => text);
  const rows = lines.map((line) => [line.trim()]);
  return {
    score: 0,
    sample: { ...before, dialect: plainDialect, header: null, headerLine: null, rows, lines },
  };
}

function readAs(delimiter: Delimiter, body: string, before: Before): Scored {
  const dialect = dialectOf(body.split('\n', 200), delimiter);
  const telling = tellingRecords(splitRecords(body, dialect));
  const split = telling.map(({ text }) => cellsOf(text, dialect));
  const header = headerAmong(split);
  const headerRecord = telling[header];
  const shown = recordsAmong(split, header);
  const sample = {
    ...before,
    dialect,
    header: split[header]?.map((cell) => cell.replace(/^#\s*/, '')) ?? null,
    headerLine: headerRecord?.text ?? null,
    skip:
      before.skip +
      (headerRecord === undefined ? 0 : headerRecord.line + headerRecord.text.split('\n').length),
    rows: shown.map((index) => split[index] ?? []),
    lines: shown.map((index) => telling[index]?.text ?? ''),
  };
  return { score: scoreOf(sample, split.length), sample };
}

function cellsOf(record: string, dialect: Dialect): Row {
  return splitFields(record, dialect)
    .slice(0, columnLimit)
    .map((cell) => cell.trim());
}

/** Index of the header, -1 without one. */
function headerAmong(split: readonly Row[]): number {
  const firstRecord = split.findIndex(isRecord);
  const before = firstRecord < 0 ? split : split.slice(0, firstRecord);
  const strengths = before.map((row) => (beginsWithTime(row) ? 0 : headerStrength(row)));
  const strongest = strengths.indexOf(Math.max(...strengths, 0));
  if ((strengths[strongest] ?? 0) >= 2) return strongest;
  const width = usualWidth(split.filter(isRecord));
  return before.findIndex((row) => row.length > 1 && row.length === width && row.every(isPlainWord));
}

/** A record split at the wrong delimiter; the words of its message, as of JSON, may be those of headers. */
function beginsWithTime([first = '']: Row): boolean {
  return timestampAt(Buffer.from(first), 0) > 0;
}

/** A name, as in a header whose words are not known. */
function isPlainWord(cell: string): boolean {
  return cell.length <= 40 && !/[\d{}=<>]/.test(cell) && kindOfCell(cell) !== 'module';
}

function recordsAmong(split: readonly Row[], header: number): number[] {
  const body = [...split.keys()].filter((index) => index > header);
  const records = body.filter((index) => isRecord(split[index] ?? []));
  return records.length > 0 ? records : body;
}

/** A continuation line hardly ever has a timestamp, or two telling words, as cells of their own. */
function isRecord(row: Row): boolean {
  return hasTime(row) || knownCells(row) > 1;
}

/** Whether one cell of the row, or two beside one another, are a time. */
export function hasTime(row: Row): boolean {
  return row.some((cell, index) => isTime(cell) || isTime(`${cell} ${row[index + 1] ?? ''}`));
}

function knownCells(row: Row): number {
  return row.filter((cell) => kindOfCell(cell) !== null).length;
}

/** 0 for a delimiter that splits nothing to the purpose; `all` counts what may be records. */
function scoreOf({ header, rows }: Sample, all: number): number {
  const named = header === null ? 0 : headerStrength(header);
  const known = mean(rows.map((row) => Math.max(knownCells(row), hasTime(row) ? 1 : 0)));
  const splitClock = mean(rows.map((row) => (/^\d{3}\s/.test(row[1] ?? '') ? 1 : 0))) > 0.5;
  const telling = named >= 2 || known >= 2 || (known >= 1 && usualWidth(rows) >= 3);
  return telling && !splitClock ? named + (known * rows.length) / all : 0;
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
