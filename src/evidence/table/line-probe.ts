import type { ByteWindow } from './byte-window.js';
import type { RecordStart } from './record-start.js';

/** Instead of a position or an answer: the bytes at hand do not tell yet. */
export const needsMore = -1;

/** How much of a line is looked at, in bytes. */
export const probeLength = 4096;

/** Asks of lines in the window whether they begin a record. */
export class LineProbe {
  constructor(
    readonly window: ByteWindow,
    readonly recordStart: RecordStart,
  ) {}

  /** 1 or 0, or `needsMore`. */
  beginsAt(start: number): number {
    const end = this.#end(start);
    return end < 0 ? end : Number(this.recordStart.begins(this.window.bytes, start, end));
  }

  /** The same for a line inside of quotes. */
  interruptsAt(start: number): number {
    const end = this.#end(start);
    return end < 0 ? end : Number(this.recordStart.interrupts(this.window.bytes, start, end));
  }

  #end(start: number): number {
    const { window, recordStart } = this;
    const feed = recordStart.spansLines ? -1 : window.lineFeed(start);
    const isShort = window.length - start < probeLength;
    if (feed < 0 && isShort && !window.atEnd) return needsMore;
    return Math.min(start + probeLength, feed < 0 ? window.length : window.textEnd(feed));
  }
}
