import { CsvError, parse } from 'csv-parse/sync';
import type { Moment } from '../located.js';
import type { KnownFields, RecordKey } from './known-fields.js';
import type { Layout } from './layout.js';
import type { RawRecord } from './record-walker.js';
import { splitFields } from './split-fields.js';

/** A record taken out of the stream, its text whole. */
export interface TextRecord {
  readonly text: string;
  /** 1-based physical line. */
  readonly line: number;
  readonly time: Moment | null;
  readonly irregular: boolean;
}

export type FieldSink = (fields: readonly string[], record: TextRecord) => void;

/** A record that waits. */
interface WaitingRecord extends TextRecord {
  /** By which others like it will be known; null where none will. */
  readonly key: RecordKey | null;
  /** Those of a record like it, which need not be split any more. */
  readonly fields: readonly string[] | null;
}

/** How much text is parsed at once, in characters. */
const batchSize = 256 * 1024;

/** Splits records into fields, many at once: a call of the parser costs more than a record. */
export class RecordParser {
  #batch: WaitingRecord[] = [];
  #size = 0;
  /** How many records were split. */
  parsed = 0;

  /** `known`: where a record like one that was split gets the same fields; null where every field is read. */
  constructor(
    readonly layout: Layout,
    readonly sink: FieldSink,
    readonly known: KnownFields | null = null,
  ) {}

  add(raw: RawRecord, time: Moment | null): void {
    const { bytes, start, end, line, irregular } = raw;
    const fields = this.known?.of(raw) ?? null;
    const text = bytes.toString('utf8', start, end);
    // one that need not be split waits only for those before it
    if (fields !== null && this.#batch.length === 0) this.sink(fields, { text, line, time, irregular });
    else this.#wait({ text, line, time, irregular, fields, key: fields ? null : this.#keyOf(raw) });
  }

  #keyOf(raw: RawRecord): RecordKey | null {
    return this.known?.keyOf(raw) ?? null;
  }

  #wait(record: WaitingRecord): void {
    this.#batch.push(record);
    this.#size += record.text.length;
    if (this.#size >= batchSize) this.flush();
  }

  /** Hands over what is still waiting. */
  flush(): void {
    const batch = this.#batch;
    this.#batch = [];
    this.#size = 0;
    const regular = batch.filter(isParsed);
    const rows = parseRegular(regular, this.layout)?.values();
    for (const record of batch) {
      const row = isParsed(record) ? rows?.next().value : undefined;
      const fields = record.fields ?? this.#split(record, row);
      this.sink(fields, record);
    }
  }

  #split({ text, key }: WaitingRecord, row: readonly string[] | undefined): readonly string[] {
    this.parsed += 1;
    const fields = alignFields(row ?? splitFields(text, this.layout.dialect), this.layout);
    if (key !== null) this.known?.learn(key, fields);
    return fields;
  }
}

/** Whether the parser is asked for its fields. */
function isParsed({ irregular, fields }: WaitingRecord): boolean {
  return !irregular && fields === null;
}

/**
 * Gives every field its column: where text without quotes held delimiters, a record has too many fields, and
 * those are parts of its longest text.
 */
export function alignFields(
  fields: readonly string[],
  { columns, width, dialect }: Layout,
): readonly string[] {
  const excess = fields.length - width;
  const column = columns.message ?? columns.details ?? columns.status;
  if (excess <= 0 || column === undefined || width === 0) return fields;
  const text = fields.slice(column, column + excess + 1).join(dialect.delimiter ?? '');
  return [...fields.slice(0, column), text, ...fields.slice(column + excess + 1)];
}

/** One row for every record; null where the records are not what the parser calls well-formed. */
function parseRegular(records: readonly TextRecord[], { dialect }: Layout): string[][] | null {
  if (dialect.delimiter === null || dialect.padded) return null;
  if (records.length === 0) return [];
  try {
    const rows = parse(records.map(({ text }) => text).join('\n'), {
      delimiter: dialect.delimiter,
      quote: dialect.quote,
      escape: dialect.quote,
      record_delimiter: ['\n'],
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return rows.length === records.length ? rows : null;
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}
