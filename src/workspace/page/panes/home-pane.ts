import { type App, surfaceFrom } from '../app.js';
import { drawBlock } from '../blocks/draw-block.js';
import { entriesOf, keepFields } from '../blocks/fields/field.js';
import type { Surface } from '../blocks/surface.js';
import { el } from '../dom.js';
import { keepFocus } from '../messages/keep-focus.js';
import { ask } from '../server.js';
import type { StoreEvent } from '../store.js';
import type { WireView } from '../wire.js';
import { appTabs } from './app-tabs.js';

/** The app's Home, as it published it for the acting member. */
export class HomePane {
  readonly #app: App;
  readonly #box: HTMLElement;
  readonly #content = el('div', {
    class: 'messages home',
    role: 'region',
    'aria-label': 'Home of the app',
    tabindex: 0,
  });
  #isShown = false;
  #member = '';

  constructor(app: App, box: HTMLElement) {
    this.#app = app;
    this.#box = box;
  }

  /** Opens the Home; the app hears of it each time, and may publish anew. */
  show(): void {
    if (this.#isShown) return;
    this.#isShown = true;
    const head = el('header', { class: 'pane-head' }, el('h2', {}, 'Secure Mail bot'));
    head.append(appTabs(this.#app.store, 'home'));
    this.#box.replaceChildren(head, this.#content);
    document.title = 'Home · Local workspace';
    this.#open();
  }

  leave(): void {
    this.#isShown = false;
  }

  onEvent({ kind }: StoreEvent): void {
    if (!this.#isShown) return;
    if (kind === 'all' && this.#member !== this.#app.store.state.me) this.#open();
    else if (kind === 'all' || kind === 'home') this.#draw();
  }

  #open(): void {
    this.#member = this.#app.store.state.me;
    this.#content.replaceChildren();
    this.#content.scrollTop = 0;
    this.#draw();
    ask('openHome', {}).catch((error: unknown) => this.#app.notices.failed(error));
  }

  /** The reader stays where they were, with what they have entered. */
  #draw(): void {
    const before = this.#content.querySelector<HTMLElement>('.home-blocks');
    const after = el('div', { class: 'home-blocks' }, ...this.#blocksOf(this.#app.store.state.home));
    if (before === null) {
      this.#content.append(after);
      return;
    }
    const place = this.#content.scrollTop;
    keepFocus(before, after, () => keepFields(before, after));
    this.#content.scrollTop = place;
  }

  #blocksOf(home: WireView | null): HTMLElement[] {
    if (home === null) return [el('p', { class: 'quiet' }, 'The app has not published its Home yet.')];
    const surface = this.#surface();
    return home.blocks.map((block) => drawBlock(block, surface));
  }

  #surface(): Surface {
    return surfaceFrom(this.#app, { scope: 'home', heading: 'h2' }, async (use) =>
      ask('homeAct', { ...use, entries: await entriesOf(this.#content) }),
    );
  }
}
