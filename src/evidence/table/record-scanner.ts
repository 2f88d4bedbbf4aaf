import type { ByteWindow } from './byte-window.js';
import type { Dialect } from './dialect.js';
import { LineProbe, needsMore } from './line-probe.js';
import { interrupted, neverCloses, QuotedField } from './quoted-field.js';
import type { RecordStart } from './record-start.js';

/** Instead of a position: the record is longer than the limit. */
export const tooLong = -4;

/** Finds where one record ends and the next one begins. */
export class RecordScanner {
  /** Where the text of the scanned record ends, line ends and empty lines left out. */
  textEnd = 0;
  /** Whether it holds line ends outside of quotes, or a quote that never closes. */
  irregular = false;
  /** Whether it takes one physical line and no more. */
  singleLine = true;
  readonly probe: LineProbe;
  readonly #quotedField: QuotedField;
  readonly #hasColumns: boolean;

  /** `limit` is the longest record, in bytes. */
  constructor(
    readonly window: ByteWindow,
    dialect: Dialect,
    recordStart: RecordStart,
    readonly limit: number,
  ) {
    this.probe = new LineProbe(window, recordStart);
    this.#quotedField = new QuotedField(window, this.probe, dialect);
    this.#hasColumns = dialect.delimiter !== null;
  }

  /** Whether no slip was found that casts doubt on quotes at the position in the window, or behind it. */
  trustsQuotesAt(position: number): boolean {
    return this.#quotedField.trusts(position);
  }

  /** Position where the record that begins at `start` is followed by another; or `needsMore`, `tooLong`. */
  scan(start: number): number {
    this.irregular = false;
    this.singleLine = true;
    this.textEnd = start;
    let line = start;
    while (line - start < this.limit) {
      const lineEnd = this.#lineEnd(line, start);
      if (lineEnd < 0) return lineEnd;
      this.#take(line, lineEnd, start);
      const next = lineEnd + 1;
      if (next >= this.window.length) return this.window.atEnd ? this.window.length : needsMore;
      const begins = this.probe.beginsAt(next);
      if (begins !== 0) return begins === needsMore ? needsMore : next;
      line = next;
      this.singleLine = false;
    }
    return line;
  }

  /** Adds a line to the record's text unless it is empty. */
  #take(line: number, lineEnd: number, start: number): void {
    const textEnd = this.window.textEnd(lineEnd);
    if (textEnd <= line) return;
    this.textEnd = textEnd;
    if (line > start) this.irregular = true;
  }

  /** End of the line that begins at `line`, line ends in quotes passed over; or `needsMore`, `tooLong`. */
  #lineEnd(line: number, start: number): number {
    const { window } = this;
    const limit = start + this.limit;
    for (let from = line; ; ) {
      const feed = window.lineFeed(from);
      // The one byte more may be the carriage return of the line end.
      if (feed < 0 && !window.atEnd) return window.length > limit + 1 ? tooLong : needsMore;
      const end = feed < 0 ? window.length : feed;
      const quote = this.#hasColumns ? window.quote(from) : -1;
      if (quote < 0 || quote >= Math.min(end, limit)) return window.textEnd(end) > limit ? tooLong : end;
      const closing = this.#passQuote(quote, start, end);
      if (closing === interrupted) return this.#quotedField.interruption - 1;
      if (closing < 0) return closing;
      from = closing + 1;
    }
  }

  /** The last byte that belongs to what the quote opens: its closing quote, or the quote itself. */
  #passQuote(quote: number, start: number, lineEnd: number): number {
    if (!this.#quotedField.opensAt(quote, start)) return quote;
    const closing = this.#quotedField.closing(quote, lineEnd, start + this.limit);
    if (closing < 0 && closing !== needsMore) this.irregular = true;
    if (closing > lineEnd || closing === interrupted) this.singleLine = false;
    return closing === neverCloses ? quote : closing;
  }
}
