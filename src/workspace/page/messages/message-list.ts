import type { App } from '../app.js';
import { el } from '../dom.js';
import type { WireMessage } from '../wire.js';
import { keepFocus } from './keep-focus.js';
import { drawMessage } from './message.js';
import { ReadingPlace } from './reading-place.js';

/** A scrolling list of messages that changes message by message. */
export class MessageList {
  readonly element: HTMLElement;
  readonly #app: App;
  readonly #inThread: boolean;
  readonly #place: ReadingPlace;
  #pointedOut: string | null = null;

  constructor(app: App, label: string, inThread: boolean) {
    this.#app = app;
    this.#inThread = inThread;
    this.element = el('div', {
      class: 'messages',
      role: 'log',
      'aria-live': 'off',
      'aria-label': label,
      tabindex: 0,
    });
    this.#place = new ReadingPlace(this.element);
  }

  /** Shows these messages, and the last of them. */
  show(messages: readonly WireMessage[], before: HTMLElement | null = null): void {
    const drawn = messages.map((message) => this.#draw(message));
    this.element.replaceChildren(...(before === null ? drawn : [before, ...drawn]));
    const last = drawn.at(-1);
    if (last !== undefined) this.#place.reveal(last);
  }

  /** Draws a message anew, or puts it where it belongs. */
  put(message: WireMessage): void {
    const known = this.#find(message.ts);
    const element = this.#draw(message);
    if (known === null) this.#insert(element, message);
    else this.#place.keep(known, element, () => keepFocus(known, element), !this.#inThread);
  }

  remove(ts: string): void {
    this.#find(ts)?.remove();
  }

  /** Marks the message that a link leads to, and brings it into sight; null: none is marked. */
  pointOut(ts: string | null, withFocus: boolean): void {
    if (this.#pointedOut !== null) mark(this.#find(this.#pointedOut), false);
    this.#pointedOut = ts;
    const element = ts === null ? null : this.#find(ts);
    if (element === null) return;
    mark(element, true);
    element.scrollIntoView({ block: element.offsetHeight > this.element.clientHeight ? 'start' : 'center' });
    if (withFocus) element.focus({ preventScroll: true });
  }

  #insert(element: HTMLElement, message: WireMessage): void {
    const { isAtEnd } = this.#place;
    this.element.insertBefore(element, this.#firstAfter(message.ts));
    if (isAtEnd) this.#place.reveal(element);
  }

  #draw(message: WireMessage): HTMLElement {
    const element = drawMessage(message, this.#app, this.#inThread);
    mark(element, message.ts === this.#pointedOut);
    return element;
  }

  #find(ts: string): HTMLElement | null {
    return this.element.querySelector(`[data-ts="${ts}"]`);
  }

  #firstAfter(ts: string): Element | null {
    const drawn = [...this.element.querySelectorAll<HTMLElement>('[data-ts]')];
    return drawn.find((element) => (element.dataset.ts ?? '') > ts) ?? null;
  }
}

function mark(element: HTMLElement | null, isPointedOut: boolean): void {
  element?.classList.toggle('pointed-out', isPointedOut);
  if (isPointedOut) element?.setAttribute('aria-current', 'true');
  else element?.removeAttribute('aria-current');
}
