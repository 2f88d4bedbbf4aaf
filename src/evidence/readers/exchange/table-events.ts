import { readClock } from './clock-reading.js';
import type { EventParser } from './event-parser.js';
import { LineSplitter, recordLimit, withoutQuoteMarks } from './line-splitter.js';
import { eventIdOf } from './push-event-id.js';
import type { EventSink, WindowsEvent } from './windows-event.js';

const group = /^\s{0,20}ProviderName: (\S.{0,200})$/m;
/** A time, an id, a level of one word, and the beginning of the message. */
const row = /^\s{0,20}(\d{1,4}[-./]\S.{4,40}?)\s{1,40}(\d{1,5})\s{1,10}(\S{2,30})\s{1,30}(\S.*)$/u;
/** Longest message that is put together, in characters. */
const longest = 64 * 1024;

/** Whether a text begins like the table that `Get-WinEvent` prints, by provider. */
export function holdsEventTable(head: string): boolean {
  return group.test(head) && /^[\s>]{0,40}TimeCreated\s{1,60}Id\s{1,60}LevelDisplayName/m.test(head);
}

interface OpenRow {
  readonly event: WindowsEvent;
  readonly message: string[];
  readonly lines: string[];
  length: number;
}

/** Reads the table that `Get-WinEvent` prints. Without `-Wrap` it cuts the messages: they then name no endpoint. */
export class TableEvents implements EventParser {
  readonly #lines = new LineSplitter(recordLimit, ({ text, number }) =>
    this.#pass(withoutQuoteMarks(text), number),
  );
  #source = '';
  #open: OpenRow | null = null;

  constructor(readonly sink: EventSink) {}

  push(chunk: Buffer): void {
    this.#lines.push(chunk);
  }

  end(): void {
    this.#lines.end();
    this.#flush();
  }

  #pass(text: string, line: number): void {
    const provider = group.exec(text)?.[1];
    const event = provider === undefined ? rowEvent(text, line, this.#source) : null;
    if (provider !== undefined || event !== null) this.#flush();
    if (provider !== undefined) this.#source = provider.trim();
    else if (event !== null)
      this.#open = { event, message: [event.message], lines: [text], length: text.length };
    else this.#append(text);
  }

  /** Wrapped messages go on below their column; an empty line ends the row. */
  #append(text: string): void {
    const open = this.#open;
    if (open === null) return;
    if (!/^\s{4}/.test(text)) this.#flush();
    else if (open.length < longest) {
      open.message.push(text.trim());
      open.lines.push(text);
      open.length += text.length;
    }
  }

  #flush(): void {
    const open = this.#open;
    this.#open = null;
    if (open === null) return;
    this.sink.event({
      ...open.event,
      message: open.message.join(' '),
      text: open.lines.join('\n').trimEnd(),
    });
  }
}

function rowEvent(text: string, line: number, source: string): WindowsEvent | null {
  const [, date = '', number = '', , message = ''] = row.exec(text.slice(0, 4000)) ?? [];
  const [time, id] = [readClock(date), eventIdOf(number)];
  if (time === null || id === null) return null;
  return { source, id, time, computer: null, message: message.trim(), strings: [], line, text };
}
