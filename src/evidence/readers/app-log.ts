import type { BundleFile, RecordCounts } from '../bundle-file.js';
import type { Located } from '../located.js';
import { appOfModule, isPushModule } from '../messages/interpret.js';
import type { App, Reading } from '../reading.js';
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
export async function readAppLog(file: BundleFile): Promise<Reading<'app-log'>> {
  const layout = layoutOf(file.head.toString('utf8'), 'app-log');
  const log = new LogRecords(file.path, layout);
  const problem = await walkFile(file, layout, (raw) => log.take(raw));
  const reading = log.reading(problem);
  file.onRecords?.(log.counts());
  return reading;
}

class LogRecords {
  readonly #tally = new SourceTally();
  readonly #apps = new AppWitness();
  readonly #modules = new ModuleMemo();
  readonly #phrases = new PhraseFinder();
  readonly #messages: PushMessages;
  readonly #format: LogFormat;
  #pushRecords = 0;
  #first: Located | null = null;

  constructor(
    readonly file: string,
    layout: Layout,
  ) {
    this.#messages = new PushMessages(file);
    const isPlain = layout.dialect.delimiter === null;
    this.#format = isPlain
      ? new PlainLog((message) => this.#messages.take(message))
      : new TableLog(layout, (message) => this.#messages.take(message));
  }

  take(raw: RawRecord): void {
    const record = this.#format.look(raw);
    this.#tally.count(record.time);
    this.#first ??= locateRaw(this.file, raw, record.time);
    if (raw.cut || !this.#use(raw, record)) this.#tally.reject(() => locateRaw(this.file, raw, record.time));
  }

  /** False for what is no record of a log. */
  #use(raw: RawRecord, record: LogRecord): boolean {
    const { app, isPush } = this.#modules.lookUp(record.module);
    const isTelling = isPush || (app !== 'other' && this.#phrases.holds(raw));
    this.#apps.add(app);
    if (isPush) this.#pushRecords += 1;
    if (isTelling) this.#format.read(raw, record);
    return isTelling || record.understood || app !== 'unknown';
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

/** Looks every module up once. */
class ModuleMemo {
  readonly #known = new Map<string, { readonly app: App; readonly isPush: boolean }>();

  lookUp(module: string): { readonly app: App; readonly isPush: boolean } {
    const known = this.#known.get(module);
    if (known !== undefined) return known;
    const isPush = module !== '' && isPushModule(module);
    const found = { app: module === '' ? ('unknown' as const) : appOfModule(module), isPush };
    // A log has a few dozen modules; a file that has thousands is none, and must not fill the memory.
    if (this.#known.size < 2000) this.#known.set(module, found);
    return found;
  }
}
