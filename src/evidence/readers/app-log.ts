import type { BundleFile, RecordCounts } from '../bundle-file.js';
import { CaseMemo, type FileMemo } from '../case-memo.js';
import type { Located } from '../located.js';
import type { Reading } from '../reading.js';
import { type Layout, layoutOf } from '../table/layout.js';
import type { RawRecord } from '../table/record-walker.js';
import { AppWitness } from './app-witness.js';
import type { LogFormat, LogRecord } from './log-format.js';
import { PhraseFinder } from './phrase-finder.js';
import { PlainLog } from './plain-log.js';
import { PushMessages } from './push-messages.js';
import { nowhere, SourceTally } from './source-tally.js';
import { TableLog } from './table-log.js';
import { locateRaw, walkFile } from './walk-file.js';

/** Reads one file of the diagnostics log. */
export async function readAppLog(
  file: BundleFile,
  memo = new CaseMemo().ofFile(),
): Promise<Reading<'app-log'>> {
  const layout = layoutOf(file.head.toString('utf8'), 'app-log', memo.sampleOf);
  const log = new LogRecords(file.path, layout, memo);
  const problem = await walkFile(file, layout, (raw) => log.take(raw));
  const reading = log.reading(problem);
  file.onRecords?.(log.counts());
  return reading;
}

class LogRecords {
  readonly #tally = new SourceTally();
  readonly #apps = new AppWitness();
  readonly #phrases = new PhraseFinder();
  readonly #messages: PushMessages;
  readonly #format: LogFormat;
  #pushRecords = 0;
  #first: Located | null = null;

  constructor(
    readonly file: string,
    layout: Layout,
    { meanings, modules }: FileMemo,
  ) {
    this.#messages = new PushMessages(file, meanings);
    const isPlain = layout.dialect.delimiter === null;
    this.#format = isPlain
      ? new PlainLog((message) => this.#messages.take(message), modules)
      : new TableLog(layout, (message) => this.#messages.take(message), modules);
  }

  take(raw: RawRecord): void {
    const record = this.#format.look(raw);
    this.#tally.count(record.clock);
    this.#first ??= locateRaw(this.file, raw, record.time());
    if (raw.cut || !this.#use(raw, record))
      this.#tally.reject(() => locateRaw(this.file, raw, record.time()));
  }

  /** False for what is no record of a log. */
  #use(raw: RawRecord, record: LogRecord): boolean {
    const { app, isPush } = record.module;
    const isTelling = isPush || (app !== 'other' && this.#phrases.holds(raw));
    this.#apps.add(app);
    if (isPush) this.#pushRecords += 1;
    if (isTelling) this.#format.read(raw);
    return isTelling || app !== 'unknown' || record.isUnderstood();
  }

  counts(): RecordCounts {
    return { records: this.#tally.records, parsed: this.#format.parsed };
  }

  reading(problem: Reading['source']['problem']): Reading<'app-log'> {
    this.#format.end();
    const source = this.#tally.source(this.file, 'app-log', problem);
    const messages = this.#messages;
    const part = {
      history: messages.history,
      conditions: messages.conditions(),
      unexplained: messages.unexplained(),
      pushRecords: this.#pushRecords,
    };
    return {
      kind: 'app-log',
      source,
      app: this.#apps.app(),
      part: { ...part, at: this.#first ?? nowhere(this.file) },
      identities: [],
    };
  }
}
