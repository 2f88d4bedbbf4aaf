import type { App } from '../app.js';
import { titleOf } from '../channel-title.js';
import { el } from '../dom.js';
import { MessageList } from '../messages/message-list.js';
import type { StoreEvent } from '../store.js';
import type { WireChannel } from '../wire.js';
import { appTabs } from './app-tabs.js';
import { Composer } from './composer.js';
import { welcome } from './welcome.js';

/** The conversation in the middle. */
export class ChannelPane {
  readonly #app: App;
  readonly #box: HTMLElement;
  readonly #composers = new Map<string, Composer>();
  readonly #list: MessageList;
  #channel = '';

  constructor(app: App, box: HTMLElement) {
    this.#app = app;
    this.#box = box;
    this.#list = new MessageList(app, 'Messages', false);
  }

  get composer(): Composer {
    const known = this.#composers.get(this.#channel) ?? this.#newComposer();
    this.#composers.set(this.#channel, known);
    return known;
  }

  show(channelId: string): void {
    const channel = this.#app.store.channel(channelId);
    if (channel === undefined || channelId === this.#channel) return;
    this.#channel = channelId;
    this.#box.replaceChildren(this.#head(channel), this.#list.element, this.composer.element);
    this.#showAll();
    document.title = `${titleOf(channel)} · Local workspace`;
  }

  /** Something else stands in the pane's place. */
  leave(): void {
    this.#channel = '';
  }

  /** Points a message out; null: none. */
  pointOut(ts: string | null): void {
    this.#list.pointOut(ts, false);
  }

  onEvent(event: StoreEvent): void {
    if (event.kind === 'all') this.#showAll();
    if (event.kind === 'gone' && event.channel === this.#channel) this.#onGone(event);
    if (event.kind !== 'message' || event.message.channel !== this.#channel) return;
    const { broadcast, threadTs } = event.message;
    this.#list.element.querySelector('.welcome')?.remove();
    if (threadTs === null || broadcast) this.#list.put(event.message);
    if (threadTs !== null) this.#redraw(threadTs);
  }

  #onGone({ threadTs, ts }: { readonly threadTs: string | null; readonly ts: string }): void {
    this.#list.remove(ts);
    if (threadTs !== null) this.#redraw(threadTs);
  }

  /** The root shows how many replies there are. */
  #redraw(ts: string): void {
    const root = this.#app.store.message(this.#channel, ts);
    if (root !== undefined) this.#list.put(root);
  }

  #showAll(): void {
    const messages = this.#app.store.timeline(this.#channel);
    const channel = this.#app.store.channel(this.#channel);
    this.#list.show(
      messages,
      messages.length === 0 && channel !== undefined ? welcome(this.#app, channel) : null,
    );
  }

  #head(channel: WireChannel): HTMLElement {
    return el(
      'header',
      { class: 'pane-head' },
      el('h2', {}, titleOf(channel)),
      channel.kind === 'im'
        ? appTabs(this.#app.store, 'messages')
        : el('p', { class: 'quiet topic' }, channel.topic),
    );
  }

  #newComposer(): Composer {
    const channel = this.#app.store.channel(this.#channel);
    const label = `Message ${channel === undefined ? '' : titleOf(channel)}`;
    return new Composer(this.#app, { id: 'composer-channel', label, channel: this.#channel, threadTs: null });
  }
}
