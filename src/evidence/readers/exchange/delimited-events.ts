import type { EventLayout } from './event-columns.js';
import type { EventParser } from './event-parser.js';
import { beginsRow, readRow } from './event-row.js';
import { LineSplitter, recordLimit, type TextLine, withoutQuoteMarks } from './line-splitter.js';
import { endsInQuotes } from './open-quote.js';
import type { EventSink } from './windows-event.js';

interface OpenRecord {
  readonly line: number;
  readonly lines: string[];
  length: number;
  quoted: boolean;
}

/**
 * Reads an event log in columns: CSV or TXT of Event Viewer, `Export-Csv`. A message goes on over lines that do
 * not begin a record, quoted or not; a quote that never closes ends where the next record begins.
 */
export class DelimitedEvents implements EventParser {
  readonly #lines = new LineSplitter(recordLimit, (line) => this.#pass(line));
  #open: OpenRecord | null = null;

  constructor(
    readonly layout: EventLayout,
    readonly sink: EventSink,
  ) {}

  push(chunk: Buffer): void {
    this.#lines.push(chunk);
  }

  end(): void {
    this.#lines.end();
    this.#flush();
  }

  #pass({ text, number }: TextLine): void {
    const line = withoutQuoteMarks(text);
    if (this.#begins(line)) {
      this.#flush();
      this.#open = { line: number, lines: [], length: 0, quoted: false };
    }
    if (this.#open !== null) this.#append(this.#open, line);
  }

  #begins(line: string): boolean {
    if (!this.layout.messageFirst) return beginsRow(line, this.layout);
    const quoted = this.#open?.quoted === true && this.#open.length < recordLimit;
    const { quote, delimiter } = this.layout.dialect;
    return !quoted && (line.startsWith(quote) || line.includes(delimiter ?? quote));
  }

  #append(open: OpenRecord, line: string): void {
    open.quoted = endsInQuotes(line, open.quoted, this.layout.dialect);
    if (open.length < recordLimit) open.lines.push(line);
    open.length += line.length + 1;
  }

  #flush(): void {
    const { layout, sink } = this;
    if (this.#open === null) return;
    const { line, lines } = this.#open;
    this.#open = null;
    const text = lines.join('\n').trimEnd();
    const event = readRow(text, line, layout);
    if (event !== null) sink.event(event);
    else if (!isHeaderLike(text)) sink.reject(line, text);
  }
}

/** The header itself, `#TYPE` lines and talk before a table whose message comes first. */
function isHeaderLike(text: string): boolean {
  return text.startsWith('#') || !/\d/.test(text);
}
