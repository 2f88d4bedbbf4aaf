import { findTimestamps } from '../table/find-timestamps.js';
import { plainModule, prefixLimit, readPlainPrefix } from '../table/plain-prefix.js';
import type { RawRecord } from '../table/record-walker.js';
import type { LogFormat, LogMessage, LogRecord } from './log-format.js';

/** A log without columns, as people make it when they copy lines out of one. */
export class PlainLog implements LogFormat {
  parsed = 0;

  constructor(readonly sink: (message: LogMessage) => void) {}

  look({ bytes, start, end }: RawRecord): LogRecord {
    const head = bytes.subarray(start, Math.min(end, start + prefixLimit));
    const text = head.toString('utf8');
    const time = findTimestamps(head, 1)[0]?.moment ?? null;
    const module = plainModule(text);
    const understood = time !== null || module !== null || readPlainPrefix(text).level !== null;
    return { time, module: module ?? '', understood };
  }

  read({ bytes, start, end, line }: RawRecord, { time }: LogRecord): void {
    this.parsed += 1;
    const text = bytes.toString('utf8', start, end);
    const { level, module, end: messageStart } = readPlainPrefix(text);
    this.sink({ level, module, message: text.slice(messageStart), words: null, line, text, time });
  }

  end(): void {}
}
