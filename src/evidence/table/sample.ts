import { timestampAt } from '../timestamp.js';
import { CellKinds } from './cell-kinds.js';
import { type Delimiter, type Dialect, delimiters, namedDelimiter, plainDialect } from './dialect.js';
import { isComment, splitHead, tellingRecords } from './head-records.js';
import { headerStrength } from './header.js';
import { factsOf, type RowFacts, type RowKinds } from './row-facts.js';
import { byBound, counted, mean, type Split, splitAt } from './split-head.js';

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
  /** What the cells of `rows` are; none of a text without columns. */
  readonly kinds: readonly RowKinds[];
}

interface Scored {
  readonly score: number;
  readonly sample: Body;
}

/** Finds the dialect in which the beginning of a file makes most sense; of equals the first. */
export function sampleTable(head: string, kinds = new CellKinds()): Sample {
  const { preamble, body } = splitHead(head);
  const named = preamble.map(namedDelimiter).find((delimiter) => delimiter !== null);
  const candidates = named === undefined ? delimiters : [named];
  const found = bestOf(candidates, body, kinds) ?? readPlain(body);
  return { ...found, skip: preamble.length + found.skip, comments: preamble.some(isComment) };
}

/** Shows what a text that begins a file shows of its table. */
export type SampleOf = (head: string) => Sample;

/** For one file: whoever recognises it and whoever reads it ask for the same. */
export function sampleOnce(kinds: CellKinds): SampleOf {
  let known: { readonly head: string; readonly sample: Sample } | null = null;
  return (head) => {
    if (known?.head !== head) known = { head, sample: sampleTable(head, kinds) };
    return known.sample;
  };
}

/** The most frequent delimiter first: what cannot reach the best is not judged. Null where none makes sense. */
function bestOf(candidates: readonly Delimiter[], body: string, kinds: CellKinds): Body | null {
  const scored = new Map<Delimiter, Scored>();
  let most = 0;
  for (const { delimiter, bound } of candidates.map((one) => counted(one, body)).sort(byBound)) {
    const split = bound > most ? splitAt(delimiter, body) : null;
    if (split === null || split.bound < most) continue;
    const judged = judge(split, kinds);
    scored.set(delimiter, judged);
    most = Math.max(most, judged.score);
  }
  const best = candidates.find((delimiter) => most > 0 && scored.get(delimiter)?.score === most);
  return best === undefined ? null : (scored.get(best)?.sample ?? null);
}

/** The number of columns that most rows have. */
export function usualWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] < a[0]) ? b : a), [0, 0])[0];
}

/** What a text without preamble shows. */
type Body = Omit<Sample, 'comments'>;

function readPlain(body: string): Body {
  const lines = tellingRecords(body.split('\n')).map(({ text }) => text);
  const rows = lines.map((line) => [line.trim()]);
  return { dialect: plainDialect, header: null, headerLine: null, skip: 0, rows, lines, kinds: [] };
}

function judge({ dialect, telling, rows: split }: Split, kinds: CellKinds): Scored {
  const facts = split.map((row) => factsOf(row, kinds));
  const header = headerAmong(split, facts, kinds);
  const headerRecord = telling[header];
  const shown = recordsAmong(facts, header);
  const sample = {
    dialect,
    header: split[header]?.map((cell) => cell.replace(/^#\s*/, '')) ?? null,
    headerLine: headerRecord?.text ?? null,
    skip: headerRecord === undefined ? 0 : headerRecord.line + headerRecord.text.split('\n').length,
    rows: shown.map((index) => split[index] ?? []),
    lines: shown.map((index) => telling[index]?.text ?? ''),
    kinds: shown.map((index) => facts[index]?.kinds ?? []),
  };
  const known = shown.map((index) => facts[index]?.strength ?? 0);
  return { score: scoreOf(sample, known, split.length), sample };
}

/** Index of the header, -1 without one. */
function headerAmong(split: readonly Row[], facts: readonly RowFacts[], kinds: CellKinds): number {
  const firstRecord = facts.findIndex(({ isRecord }) => isRecord);
  const before = firstRecord < 0 ? split : split.slice(0, firstRecord);
  const strengths = before.map((row) => (beginsWithTime(row) ? 0 : headerStrength(row)));
  const strongest = strengths.indexOf(Math.max(...strengths, 0));
  if ((strengths[strongest] ?? 0) >= 2) return strongest;
  const width = usualWidth(split.filter((_row, index) => facts[index]?.isRecord === true));
  return before.findIndex(
    (row) => row.length > 1 && row.length === width && row.every((cell) => isPlainWord(cell, kinds)),
  );
}

/** A record split at the wrong delimiter; the words of its message, as of JSON, may be those of headers. */
function beginsWithTime([first = '']: Row): boolean {
  return timestampAt(Buffer.from(first), 0) > 0;
}

/** A name, as in a header whose words are not known. */
function isPlainWord(cell: string, kinds: CellKinds): boolean {
  return cell.length <= 40 && !/[\d{}=<>]/.test(cell) && kinds.of(cell) !== 'module';
}

function recordsAmong(facts: readonly RowFacts[], header: number): number[] {
  const body = [...facts.keys()].filter((index) => index > header);
  const records = body.filter((index) => facts[index]?.isRecord === true);
  return records.length > 0 ? records : body;
}

/** 0 for a delimiter that splits nothing to the purpose; `all` counts what may be records. */
function scoreOf({ header, rows }: Body, strengths: readonly number[], all: number): number {
  const named = header === null ? 0 : headerStrength(header);
  const known = mean(strengths);
  const splitClock = mean(rows.map((row) => (/^\d{3}\s/.test(row[1] ?? '') ? 1 : 0))) > 0.5;
  const telling = named >= 2 || known >= 2 || (known >= 1 && usualWidth(rows) >= 3);
  return telling && !splitClock ? named + (known * rows.length) / all : 0;
}
