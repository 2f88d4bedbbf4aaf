import { type CopiedHeader, headerStart, isHeader, readHeader } from './copied-header.js';
import type { EventParser } from './event-parser.js';
import { type LabelLine, labelLine, splitCollapsed } from './label-line.js';
import { LineSplitter, recordLimit, type TextLine, withoutQuoteMarks } from './line-splitter.js';
import { LooseNotifications } from './loose-notifications.js';
import type { EventSink } from './windows-event.js';
import { withXml } from './xml-appendix.js';

interface OpenEvent {
  readonly header: LabelLine[];
  readonly body: string[];
  /** The event as written. */
  readonly text: string[];
  length: number;
}

/** A run of labelled lines that is longer is no header. */
const longestHeader = 16;

/**
 * Reads events as Event Viewer and `wevtutil /f:text` copy them: labelled lines, in any language, then the message.
 * What stands outside of them is searched for messages alone.
 */
export class CopiedEvents implements EventParser {
  readonly #lines = new LineSplitter(recordLimit, (line) => this.#pass(line));
  readonly #loose: LooseNotifications;
  #open: OpenEvent | null = null;
  /** Labelled lines that follow one another; part of the open event's header while `#inHeader`. */
  #run: LabelLine[] = [];
  #inHeader = false;
  /** Whether the header's line ends were lost. */
  #collapsed = false;

  constructor(readonly sink: EventSink) {
    this.#loose = new LooseNotifications(sink);
  }

  push(chunk: Buffer): void {
    this.#lines.push(chunk);
  }

  end(): void {
    this.#lines.end();
    this.#breakRun();
    this.#flush();
    this.#loose.end();
  }

  #pass({ text, number }: TextLine): void {
    const within = this.#collapsed && this.#inHeader;
    const parts = splitCollapsed(withoutQuoteMarks(text), within);
    this.#collapsed = within || parts.length > 1;
    for (const part of parts) this.#passPart(part, number);
  }

  #passPart(text: string, number: number): void {
    const label = labelLine(text, number);
    if (label !== null) this.#passLabel(label, text);
    else if (text.trim() !== '') this.#passText(text, number);
    else if (this.#run.length === 0) this.#passText('', number);
  }

  #passLabel(label: LabelLine, text: string): void {
    this.#run.push(label);
    if (this.#inHeader) this.#open?.header.push(label);
    else if (isHeader(this.#run)) this.#begin();
    else if (this.#run.length > longestHeader) this.#breakRun();
    if (this.#inHeader) this.#open?.text.push(text);
  }

  #begin(): void {
    const header = this.#run.splice(headerStart(this.#run));
    this.#breakRun();
    this.#flush();
    this.#loose.end();
    this.#open = { header, body: [], text: header.slice(0, -1).map(({ text }) => text), length: 0 };
    this.#run = [...header];
    this.#inHeader = true;
  }

  #passText(text: string, number: number): void {
    if (this.#inHeader && this.#collapsed && this.#continuesLabel(text)) return;
    this.#breakRun();
    this.#append(text, number);
  }

  /** A line whose ends were lost may have been wrapped anew, between a label and its value. */
  #continuesLabel(text: string): boolean {
    const header = this.#open?.header ?? [];
    const last = header.at(-1);
    if (last === undefined || last.value !== '' || /^(?:Description)$/i.test(last.label)) return false;
    header[header.length - 1] = { ...last, value: text.trim() };
    return true;
  }

  /** Labelled lines within a message belong to it. */
  #breakRun(): void {
    const run = this.#run;
    this.#run = [];
    if (!this.#inHeader) for (const { text, line } of run) this.#append(text, line);
    this.#inHeader = false;
  }

  #append(text: string, number: number): void {
    const open = this.#open;
    if (open === null) this.#loose.push(text, number);
    else if (open.length < recordLimit) {
      open.body.push(text);
      open.text.push(text);
      open.length += text.length;
    }
  }

  #flush(): void {
    const open = this.#open;
    this.#open = null;
    if (open === null) return;
    const header: CopiedHeader = readHeader(open.header);
    const message = [header.message, ...open.body].join('\n').trim();
    const line = open.header[0]?.line ?? 1;
    this.sink.event(withXml({ ...header, message, strings: [], line, text: open.text.join('\n').trim() }));
  }
}
