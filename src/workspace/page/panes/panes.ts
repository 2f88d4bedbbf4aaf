import type { App } from '../app.js';
import { fragmentOf, type Place, placeOf } from '../place.js';
import type { StoreEvent } from '../store.js';
import type { ChannelPane } from './channel-pane.js';
import type { HomePane } from './home-pane.js';
import type { Sidebar } from './sidebar.js';
import type { ThreadPane } from './thread-pane.js';

interface Parts {
  readonly channel: ChannelPane;
  readonly thread: ThreadPane;
  readonly home: HomePane;
  readonly sidebar: Sidebar;
}

/** What stands beside one another on the page, as its address says. */
export class Panes {
  readonly #app: App;
  readonly #parts: Parts;

  constructor(app: App, parts: Parts) {
    this.#app = app;
    this.#parts = parts;
  }

  /** The channel of the address; the member's own where it is another's direct conversation; else the first. */
  get channel(): string {
    const { store } = this.#app;
    const wanted = placeOf(location.hash).channel ?? '';
    const { channels } = store.state;
    const direct = wanted.startsWith('D') ? channels.find(({ kind }) => kind === 'im') : undefined;
    return (store.channel(wanted) ?? direct ?? channels[0])?.id ?? '';
  }

  get isHome(): boolean {
    return placeOf(location.hash).home;
  }

  /** The root of the thread that is open. */
  get root(): string | null {
    return this.#parts.thread.root;
  }

  /** Shows what the address says, and points out the message that it names. */
  show(): void {
    const { channel, thread } = this.#parts;
    this.#showPlace();
    const message = thread.root === null ? null : placeOf(location.hash).message;
    channel.pointOut(message);
    thread.pointOut(message);
  }

  onEvent(event: StoreEvent): void {
    const { channel, home, sidebar, thread } = this.#parts;
    channel.onEvent(event);
    thread.onEvent(event);
    home.onEvent(event);
    sidebar.onEvent(event);
    if (event.kind === 'all') this.#stay();
  }

  #showPlace(): void {
    const place = placeOf(location.hash);
    if (place.home) this.#showHome();
    else this.#showChannel(place);
    this.#parts.sidebar.mark({ ...place, channel: this.channel });
  }

  #showHome(): void {
    const { channel, home, thread } = this.#parts;
    channel.leave();
    thread.show('', null);
    home.show();
  }

  #showChannel({ channel: wanted, thread: root }: Place): void {
    const { channel, home, thread } = this.#parts;
    const here = this.channel;
    const isThere = wanted === here && root !== null && this.#knows(root);
    home.leave();
    channel.show(here);
    thread.show(here, isThere ? root : null);
    if (root !== null && !isThere) this.#app.notices.show('This message is not here, or no longer.');
  }

  #knows(root: string): boolean {
    const { store } = this.#app;
    return store.message(this.channel, root) !== undefined || store.replies(this.channel, root).length > 0;
  }

  /** Another member may not see what was open. */
  #stay(): void {
    const { channel } = placeOf(location.hash);
    if (channel !== null && channel !== this.channel)
      history.replaceState(null, '', fragmentOf(this.channel));
    this.#showPlace();
  }
}
