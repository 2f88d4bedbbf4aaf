import type { App } from '../app.js';
import { titleOf } from '../channel-title.js';
import { el } from '../dom.js';
import { goTo } from '../go-to.js';
import { icon } from '../icons.js';
import { MessageList } from '../messages/message-list.js';
import type { StoreEvent } from '../store.js';
import { Composer } from './composer.js';

/** The thread beside the conversation. */
export class ThreadPane {
  readonly #app: App;
  readonly #box: HTMLElement;
  readonly #list: MessageList;
  /** What was written and not sent stays there when one comes back. */
  readonly #composers = new Map<string, Composer>();
  #composer: Composer | null = null;
  #channel = '';
  #root: string | null = null;

  constructor(app: App, box: HTMLElement) {
    this.#app = app;
    this.#box = box;
    this.#list = new MessageList(app, 'Thread messages', true);
    box.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#close();
    });
  }

  get composer(): Composer | null {
    return this.#composer;
  }

  get root(): string | null {
    return this.#root;
  }

  /** Shows the thread under a root; null hides the pane. */
  show(channel: string, root: string | null): void {
    if (channel === this.#channel && root === this.#root) return;
    this.#channel = channel;
    this.#root = root;
    this.#box.hidden = root === null;
    document.body.classList.toggle('in-thread', root !== null);
    if (root === null) return;
    this.#composer = this.#composerOf(channel, root);
    this.#box.replaceChildren(this.#head(), this.#list.element, this.#composer.element);
    this.#showAll();
  }

  #composerOf(channel: string, threadTs: string): Composer {
    const key = `${channel}/${threadTs}`;
    const known = this.#composers.get(key);
    if (known !== undefined) return known;
    const fresh = new Composer(this.#app, { id: 'composer-thread', label: 'Reply', channel, threadTs });
    this.#composers.set(key, fresh);
    return fresh;
  }

  /** Points a message out and goes to it; null: none. */
  pointOut(ts: string | null): void {
    this.#list.pointOut(ts, true);
  }

  onEvent(event: StoreEvent): void {
    if (this.#root === null) return;
    if (event.kind === 'all') this.#showAll();
    if (event.kind === 'gone' && event.channel === this.#channel) this.#list.remove(event.ts);
    if (event.kind !== 'message' || event.message.channel !== this.#channel) return;
    const { threadTs, ts } = event.message;
    if (ts === this.#root || threadTs === this.#root) this.#list.put(event.message);
  }

  #showAll(): void {
    if (this.#root === null) return;
    const root = this.#app.store.message(this.#channel, this.#root);
    const replies = this.#app.store.replies(this.#channel, this.#root);
    this.#list.show(root === undefined ? replies : [root, ...replies]);
  }

  #head(): HTMLElement {
    const channel = this.#app.store.channel(this.#channel);
    const close = el(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        'aria-label': 'Close thread',
        title: 'Close thread',
        onclick: () => this.#close(),
      },
      icon('close'),
    );
    const name = channel === undefined ? '' : titleOf(channel);
    return el(
      'header',
      { class: 'pane-head' },
      el('h2', {}, 'Thread'),
      el('p', { class: 'quiet topic' }, name),
      close,
    );
  }

  #close(): void {
    const root = this.#root;
    const focusRoot = (): void =>
      document.querySelector<HTMLElement>(`#channel [data-ts="${root}"]`)?.focus();
    addEventListener('hashchange', focusRoot, { once: true });
    goTo(this.#channel);
  }
}
