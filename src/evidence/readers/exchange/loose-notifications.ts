import { detailsStart } from './exception-details.js';
import { readNotification } from './notification.js';
import { isPushEventId } from './push-event-id.js';
import type { EventSink, WindowsEvent } from './windows-event.js';

/** Longest message that is put together, in lines; stack traces are long. */
const longest = 80;
/** How long the number of an event, named above its message, is remembered. In lines. */
const remembered = 10;

interface OpenMessage {
  readonly line: number;
  readonly lines: string[];
  readonly stated: number | null;
}

/** Finds the messages of push events that were copied without anything around them. */
export class LooseNotifications {
  #open: OpenMessage | null = null;
  #stated: { readonly id: number; readonly line: number } | null = null;

  constructor(readonly sink: EventSink) {}

  push(text: string, line: number): void {
    const stated = /\bEvent ?(?:ID)?\s{0,3}[:#=]?\s{0,3}(\d{1,5})\b/i.exec(text)?.[1];
    if (stated !== undefined) this.#stated = { id: Number(stated), line };
    if (beginsMessage(text)) this.#begin(line);
    if (this.#open === null) return;
    this.#open.lines.push(text);
    if (this.#open.lines.length >= longest) this.end();
  }

  end(): void {
    const open = this.#open;
    this.#open = null;
    const event = open === null ? null : eventOf(open);
    if (event !== null) this.sink.event(event);
  }

  #begin(line: number): void {
    this.end();
    const known = this.#stated !== null && line - this.#stated.line <= remembered;
    this.#open = { line, lines: [], stated: known ? (this.#stated?.id ?? null) : null };
    this.#stated = null;
  }
}

/** `… for subscription [` in English, or in any language a long id in brackets. */
function beginsMessage(text: string): boolean {
  return /\bsubscription\s{1,3}\[/i.test(text) || /\[[A-Za-z0-9+/=]{40}/.test(text);
}

/** Null where no attempt to notify somebody failed: other records name subscriptions too. */
function eventOf({ line, lines, stated }: OpenMessage): WindowsEvent | null {
  const text = lines.join('\n').trim();
  const message = {
    source: 'MSExchange Web Services',
    time: null,
    computer: null,
    message: text,
    strings: [],
    line,
    text,
  };
  const { endpoint, attempts } = readNotification({ ...message, id: null });
  if (endpoint === null || !/^(?:https?:|$)/i.test(endpoint) || !tellsFailure(text)) return null;
  return { ...message, id: isPushEventId(stated) ? stated : idOf(text, attempts) };
}

function tellsFailure(text: string): boolean {
  return detailsStart(text) !== -1 || /send attempts|unsuccessful attempt/i.test(text);
}

/** The first failure counts no attempts; giving up is told with the number before the subscription. */
function idOf(text: string, attempts: number | null): number {
  if (attempts === null) return 5;
  const first = /\[|\d/.exec(text)?.[0] ?? '';
  return first === '[' ? 6 : 7;
}
