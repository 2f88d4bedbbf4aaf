import type { App } from '../app.js';
import { el } from '../dom.js';
import { icon } from '../icons.js';
import { fragmentOf } from '../place.js';
import type { WireChannel } from '../wire.js';
import { titleOf } from './channel-pane.js';
import { sampleList } from './sample-list.js';

/** Conversations and samples at the side; a drawer on narrow screens. */
export class Sidebar {
  readonly #box: HTMLElement;
  readonly #menu: HTMLElement;
  readonly #links: ReadonlyMap<string, HTMLElement>;

  constructor(app: App, box: HTMLElement, menu: HTMLElement, channel: () => string) {
    this.#box = box;
    this.#menu = menu;
    this.#links = new Map(app.store.state.channels.map((known) => [known.id, this.#linkOf(known)]));
    const links = [...this.#links.values()].map((link) => el('li', {}, link));
    const samples = sampleList(app, channel, () => this.open(false));
    box.replaceChildren(
      el('section', {}, el('h2', {}, 'Conversations'), el('ul', { class: 'channels' }, ...links)),
      el(
        'section',
        {},
        el('h2', {}, 'Sample bundles ', el('span', { class: 'badge' }, 'synthetic')),
        el('p', { class: 'quiet' }, 'Made up; one click posts one.'),
        samples,
      ),
    );
    menu.append(icon('menu'));
    menu.addEventListener('click', () => this.open(menu.getAttribute('aria-expanded') !== 'true'));
    box.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.open(false);
    });
    document.addEventListener('pointerdown', ({ target }) => this.#onPointer(target));
  }

  open(open: boolean): void {
    this.#menu.setAttribute('aria-expanded', String(open));
    this.#box.classList.toggle('open', open);
    if (open) this.#box.querySelector('a')?.focus();
  }

  mark(channel: string): void {
    for (const [id, link] of this.#links) {
      if (id === channel) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    this.#links.get(channel)?.querySelector('.unread')?.remove();
    this.open(false);
  }

  /** Shows that something new stands in a conversation that is not open. */
  noteNew(channel: string): void {
    const link = this.#links.get(channel);
    if (link === undefined || link.hasAttribute('aria-current') || link.querySelector('.unread') !== null)
      return;
    link.append(el('span', { class: 'unread' }, el('span', { class: 'visually-hidden' }, 'new messages')));
  }

  /** Touching anything else closes the drawer. */
  #onPointer(target: EventTarget | null): void {
    if (!(target instanceof Node) || this.#box.contains(target) || this.#menu.contains(target)) return;
    this.open(false);
  }

  #linkOf(channel: WireChannel): HTMLElement {
    const face = icon(channel.kind === 'im' ? 'bot' : 'hash');
    return el(
      'a',
      { href: fragmentOf(channel.id), onclick: () => this.open(false) },
      face,
      titleOf(channel).replace('#', ''),
    );
  }
}
