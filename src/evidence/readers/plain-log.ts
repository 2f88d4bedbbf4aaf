import type { Moment } from '../located.js';
import { findTimestamps } from '../table/find-timestamps.js';
import { plainModule, prefixLimit, readPlainPrefix } from '../table/plain-prefix.js';
import type { RawRecord } from '../table/record-walker.js';
import type { KnownModule, KnownModules } from './known-modules.js';
import type { LogFormat, LogMessage, LogRecord } from './log-format.js';

/** A log without columns, as people make it when they copy lines out of one. */
export class PlainLog implements LogFormat, LogRecord {
  parsed = 0;
  clock: Moment | null = null;
  module: KnownModule;
  #prefix = '';
  #namesModule = false;

  constructor(
    readonly sink: (message: LogMessage) => void,
    readonly modules: KnownModules,
  ) {
    this.module = this.modules.lookUp('');
  }

  look({ bytes, start, end }: RawRecord): LogRecord {
    const head = bytes.subarray(start, Math.min(end, start + prefixLimit));
    this.#prefix = head.toString('utf8');
    this.clock = findTimestamps(head, 1)[0]?.moment ?? null;
    const module = plainModule(this.#prefix);
    this.#namesModule = module !== null;
    this.module = this.modules.lookUp(module ?? '');
    return this;
  }

  time(): Moment | null {
    return this.clock;
  }

  isUnderstood(): boolean {
    return this.clock !== null || this.#namesModule || readPlainPrefix(this.#prefix).level !== null;
  }

  read({ bytes, start, end, line }: RawRecord): void {
    this.parsed += 1;
    const text = bytes.toString('utf8', start, end);
    const { level, module, end: messageStart } = readPlainPrefix(text);
    const statement = { level, module, message: text.slice(messageStart), words: null };
    this.sink({ statement, line, text, time: this.clock });
  }

  end(): void {}
}
