import type { App } from '../app.js';
import { el } from '../dom.js';
import type { WireMessage } from '../wire.js';
import { keepFocus } from './keep-focus.js';
import { drawMessage } from './message.js';

/** How near the end still counts as being there, pixels. */
const nearEnd = 80;

/** A scrolling list of messages that changes message by message. */
export class MessageList {
  readonly element: HTMLElement;
  readonly #app: App;
  readonly #inThread: boolean;

  constructor(app: App, label: string, inThread: boolean) {
    this.#app = app;
    this.#inThread = inThread;
    this.element = el('div', { class: 'messages', role: 'log', 'aria-label': label, tabindex: 0 });
  }

  /** Shows these messages, and the last of them. */
  show(messages: readonly WireMessage[], before: HTMLElement | null = null): void {
    const drawn = messages.map((message) => this.#draw(message));
    this.element.replaceChildren(...(before === null ? drawn : [before, ...drawn]));
    const last = drawn.at(-1);
    if (last !== undefined) this.#reveal(last);
  }

  /** Draws a message anew, or puts it where it belongs. */
  put(message: WireMessage): void {
    const known = this.#find(message.ts);
    const element = this.#draw(message);
    if (known === null) this.#insert(element, message);
    else this.#replace(known, element);
  }

  remove(ts: string): void {
    this.#find(ts)?.remove();
  }

  /** A conversation keeps to its end; in a thread, what unfolds under a button comes into sight. */
  #replace(known: HTMLElement, element: HTMLElement): void {
    const follow = !this.#inThread && this.#isAtEnd();
    const before = known.offsetHeight;
    keepFocus(known, element);
    if (follow) this.element.scrollTop = this.element.scrollHeight;
    else this.#makeRoom(element, element.offsetHeight - before);
  }

  #makeRoom(element: HTMLElement, growth: number): void {
    const focused = document.activeElement;
    if (growth <= 0 || focused === null || !element.contains(focused)) return;
    const above = focused.getBoundingClientRect().top - this.element.getBoundingClientRect().top;
    const wanted = above - this.element.clientHeight / 3;
    if (wanted > 0) this.element.scrollTop += Math.min(growth, wanted);
  }

  #insert(element: HTMLElement, message: WireMessage): void {
    const atEnd = this.#isAtEnd();
    this.element.insertBefore(element, this.#firstAfter(message.ts));
    if (atEnd) this.#reveal(element);
  }

  #draw(message: WireMessage): HTMLElement {
    return drawMessage(message, this.#app, this.#inThread);
  }

  #find(ts: string): HTMLElement | null {
    return this.element.querySelector(`[data-ts="${ts}"]`);
  }

  #firstAfter(ts: string): Element | null {
    const drawn = [...this.element.querySelectorAll<HTMLElement>('[data-ts]')];
    return drawn.find((element) => (element.dataset.ts ?? '') > ts) ?? null;
  }

  #isAtEnd(): boolean {
    const { clientHeight, scrollHeight, scrollTop } = this.element;
    return scrollHeight - scrollTop - clientHeight < nearEnd;
  }

  /** A message that is taller than the list shows its beginning. */
  #reveal(element: HTMLElement): void {
    const taller = element.offsetHeight > this.element.clientHeight;
    this.element.scrollTop = taller ? element.offsetTop - this.element.offsetTop : this.element.scrollHeight;
  }
}
