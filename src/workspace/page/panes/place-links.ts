import type { App } from '../app.js';
import { titleOf } from '../channel-title.js';
import { el } from '../dom.js';
import { type IconName, icon } from '../icons.js';
import { fragmentOf, homeFragment, type Place } from '../place.js';
import type { WireChannel } from '../wire.js';

const home = 'home';

/** Links to the conversations of the acting member, and to the app's Home. */
export class PlaceLinks {
  readonly element = el('div');
  readonly #app: App;
  readonly #onFollowed: () => void;
  #links: ReadonlyMap<string, HTMLElement> = new Map();
  #member = '';
  #here = '';

  constructor(app: App, onFollowed: () => void) {
    this.#app = app;
    this.#onFollowed = onFollowed;
    this.update();
  }

  /** Draws the links anew where they are another member's. */
  update(): void {
    const { channels, me } = this.#app.store.state;
    if (me === this.#member) return;
    this.#member = me;
    this.#links = new Map([
      ...channels.map((channel) => [channel.id, this.#channelLink(channel)] as const),
      [home, this.#link('Home', homeFragment, 'home')],
    ]);
    const direct = channels.filter(({ kind }) => kind === 'im').map(({ id }) => id);
    const rooms = channels.map(({ id }) => id).filter((id) => !direct.includes(id));
    this.element.replaceChildren(this.#list('Conversations', rooms), this.#list('App', [...direct, home]));
    this.#markHere();
  }

  mark({ channel, home: isHome }: Place): void {
    this.#here = isHome ? home : (channel ?? '');
    this.#markHere();
    this.#links.get(this.#here)?.querySelector('.unread')?.remove();
  }

  /** Shows that something new stands in a conversation that is not open. */
  noteNew(channel: string): void {
    const link = this.#links.get(channel);
    if (link === undefined || channel === this.#here || link.querySelector('.unread') !== null) return;
    link.append(el('span', { class: 'unread' }, el('span', { class: 'visually-hidden' }, 'new messages')));
  }

  #markHere(): void {
    for (const [id, link] of this.#links) {
      if (id === this.#here) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
  }

  #list(title: string, ids: readonly string[]): HTMLElement {
    const items = ids.map((id) => el('li', {}, this.#links.get(id)));
    return el('section', {}, el('h2', {}, title), el('ul', { class: 'channels' }, ...items));
  }

  #channelLink(channel: WireChannel): HTMLElement {
    const face = channel.kind === 'im' ? 'bot' : 'hash';
    return this.#link(titleOf(channel).replace('#', ''), fragmentOf(channel.id), face);
  }

  #link(label: string, href: string, face: IconName): HTMLElement {
    return el('a', { href, onclick: this.#onFollowed }, icon(face), label);
  }
}
