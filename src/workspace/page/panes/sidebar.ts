import type { App } from '../app.js';
import { el } from '../dom.js';
import { goTo } from '../go-to.js';
import { icon } from '../icons.js';
import { type Place, placeOf } from '../place.js';
import type { StoreEvent } from '../store.js';
import { personSwitch } from './person-switch.js';
import { PlaceLinks } from './place-links.js';
import { sampleList } from './sample-list.js';

/** Conversations, samples and the acting member at the side; a drawer on narrow screens. */
export class Sidebar {
  readonly #box: HTMLElement;
  readonly #menu: HTMLElement;
  readonly #links: PlaceLinks;

  constructor(app: App, box: HTMLElement, menu: HTMLElement, channel: () => string) {
    this.#box = box;
    this.#menu = menu;
    this.#links = new PlaceLinks(app, () => this.open(false));
    box.replaceChildren(
      this.#links.element,
      samples(app, channel, () => this.#onPosted(channel())),
      personSwitch(app),
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

  /** Shows where one is. */
  mark(place: Place): void {
    this.#links.mark(place);
    this.open(false);
  }

  onEvent(event: StoreEvent): void {
    if (event.kind === 'all') this.#links.update();
    if (event.kind === 'message' && event.isNew) this.#links.noteNew(event.message.channel);
  }

  /** From the Home one is led to what was posted. */
  #onPosted(channel: string): void {
    this.open(false);
    if (placeOf(location.hash).home) goTo(channel);
  }

  /** Touching anything else closes the drawer. */
  #onPointer(target: EventTarget | null): void {
    if (!(target instanceof Node) || this.#box.contains(target) || this.#menu.contains(target)) return;
    this.open(false);
  }
}

function samples(app: App, channel: () => string, onPosted: () => void): HTMLElement {
  return el(
    'section',
    {},
    el('h2', {}, 'Sample bundles ', el('span', { class: 'badge' }, 'synthetic')),
    el('p', { class: 'quiet' }, 'Made up; one click posts one.'),
    sampleList(app, channel, onPosted),
  );
}
