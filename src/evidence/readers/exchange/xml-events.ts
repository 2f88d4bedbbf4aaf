import { SecureMailError } from '../../../errors.js';
import type { EventParser } from './event-parser.js';
import { recordLimit } from './line-splitter.js';
import type { EventSink } from './windows-event.js';
import { readXmlEvent } from './xml-event.js';

const opening = /<(?:[\w-]{1,30}:)?Event[\s>]/g;
const closing = /<\/(?:[\w-]{1,30}:)?Event\s{0,20}>/g;
/** Longest part of a tag that may lie across two chunks. */
const tagLength = 64;

/**
 * Cuts XML into its `<Event>` elements, with one root around them, with none, or with other text between, and reads
 * each alone. An element that is left open by the next one, or grows over the limit, is rejected alone.
 *
 * @throws SecureMailError XML_DOCTYPE when a document type stands before the first event
 */
export class XmlEvents implements EventParser {
  /** Bytes as Latin-1, so that offsets count bytes. */
  #window = '';
  #line = 1;
  #inEvent = false;
  #started = false;

  constructor(readonly sink: EventSink) {}

  push(chunk: Buffer): void {
    this.#window += chunk.toString('latin1');
    while (this.#step());
    if (this.#inEvent && this.#window.length > recordLimit) this.#abandon(this.#window.length);
  }

  end(): void {
    if (this.#inEvent) this.#abandon(this.#window.length);
  }

  #step(): boolean {
    return this.#inEvent ? this.#closeEvent() : this.#openEvent();
  }

  #openEvent(): boolean {
    const start = seek(opening, this.#window, 0);
    if (!this.#started) refuseDoctype(this.#window.slice(0, start === -1 ? undefined : start));
    const passed = start === -1 ? Math.max(0, this.#window.length - tagLength) : start;
    this.#take(passed);
    this.#inEvent = start !== -1;
    this.#started ||= this.#inEvent;
    return this.#inEvent;
  }

  /** Tags are short, so what was searched already costs one pass more at most per chunk. */
  #closeEvent(): boolean {
    const close = seek(closing, this.#window, 1);
    const next = seek(opening, this.#window, 1);
    if (next !== -1 && (close === -1 || next < close)) {
      this.#abandon(next);
      return true;
    }
    if (close === -1) return false;
    const { line } = this;
    readXmlEvent(this.#take(this.#window.indexOf('>', close) + 1), line, this.sink);
    this.#inEvent = false;
    return true;
  }

  get line(): number {
    return this.#line;
  }

  #abandon(end: number): void {
    const { line } = this;
    this.sink.reject(line, Buffer.from(this.#take(end).slice(0, recordLimit), 'latin1').toString('utf8'));
    this.#inEvent = false;
  }

  /** Takes the first bytes off the window and counts their lines. */
  #take(length: number): string {
    const taken = this.#window.slice(0, length);
    this.#window = this.#window.slice(length);
    for (let at = taken.indexOf('\n'); at >= 0; at = taken.indexOf('\n', at + 1)) this.#line += 1;
    return taken;
  }
}

function seek(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}

function refuseDoctype(prolog: string): void {
  if (/<!DOCTYPE/i.test(prolog)) throw new SecureMailError('XML_DOCTYPE');
}
