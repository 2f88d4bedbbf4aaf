import { type App, surfaceFrom } from '../app.js';
import { drawBlock } from '../blocks/draw-block.js';
import { entriesOf, keepFields } from '../blocks/fields/field.js';
import { closeButton } from '../dialog.js';
import { el } from '../dom.js';
import { focusKeeper } from '../focus-keeper.js';
import { keepFocus } from '../messages/keep-focus.js';
import { ask } from '../server.js';
import type { WireView } from '../wire.js';
import { showErrors } from './modal-form.js';

/** The app's modal: the browser keeps the focus inside and gives it back afterwards. */
export class Modal {
  readonly #app: App;
  readonly #dialog = el('dialog', { class: 'dialog modal', 'aria-labelledby': 'modal-title' });
  /** Views that were shown, as they were left; the app may lead back to them. */
  readonly #forms = new Map<string, HTMLFormElement>();
  #shown = '';
  #leadBack = (): void => {};

  constructor(app: App) {
    this.#app = app;
    document.body.append(this.#dialog);
    this.#dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      void this.#close();
    });
  }

  /** Shows what the app wants shown now. */
  update(): void {
    const { view } = this.#app.store.state;
    const key = view === null ? '' : `${view.id}/${view.hash}`;
    if (key === this.#shown) return;
    this.#shown = key;
    if (view === null) this.#leave();
    else this.#show(view);
  }

  #leave(): void {
    this.#forms.clear();
    this.#dialog.close();
    this.#dialog.replaceChildren();
    this.#leadBack();
  }

  /** What was entered stays, where the app has not changed the field. */
  #show(view: WireView): void {
    const before = this.#forms.get(view.id);
    const form = this.#draw(view);
    this.#forms.set(view.id, form);
    const place = before?.querySelector('.dialog-content')?.scrollTop ?? 0;
    if (before?.isConnected === true) keepFocus(before, form, () => keepFields(before, form));
    else this.#enter(form, before);
    form.querySelector('.dialog-content')?.scrollTo(0, place);
  }

  /** A view that was left for another is as it was; the focus begins at its first field. */
  #enter(form: HTMLFormElement, before: HTMLFormElement | undefined): void {
    if (before !== undefined) keepFields(before, form);
    this.#dialog.replaceChildren(form);
    if (!this.#dialog.open) {
      this.#leadBack = focusKeeper();
      this.#dialog.showModal();
    }
    form.querySelector<HTMLElement>('.dialog-content :is(textarea, input, select, button)')?.focus();
  }

  #draw(view: WireView): HTMLFormElement {
    const form: HTMLFormElement = el(
      'form',
      { onsubmit: (event: Event) => this.#onSubmit(event, form), novalidate: true },
      el(
        'header',
        { class: 'dialog-head' },
        el('h2', { id: 'modal-title' }, view.title),
        closeButton(() => void this.#close()),
      ),
      this.#content(view),
      el('p', { class: 'error form-error', role: 'alert', hidden: true }),
      el(
        'footer',
        { class: 'dialog-buttons' },
        el('button', { type: 'button', class: 'button', onclick: () => void this.#close() }, view.close),
        view.submit !== null && el('button', { type: 'submit', class: 'button primary' }, view.submit),
      ),
    );
    return form;
  }

  #content({ blocks }: WireView): HTMLElement {
    const surface = surfaceFrom(this.#app, { scope: 'modal', heading: 'h3' }, async (use) =>
      ask('act', { ...use, entries: await entriesOf(this.#dialog) }),
    );
    return el('div', { class: 'dialog-content' }, ...blocks.map((block) => drawBlock(block, surface)));
  }

  #onSubmit(event: Event, form: HTMLFormElement): void {
    event.preventDefault();
    if (form.getAttribute('aria-busy') !== 'true') void this.#submit(form);
  }

  async #submit(form: HTMLFormElement): Promise<void> {
    form.setAttribute('aria-busy', 'true');
    showErrors(form, {}, null);
    try {
      const answer = await ask('submit', { entries: await entriesOf(form) });
      if (answer.outcome === 'refused') showErrors(form, answer.errors, null);
      if (answer.outcome === 'failed') showErrors(form, {}, 'The bot did not answer in time. Try again.');
    } catch (error) {
      this.#app.notices.failed(error);
    } finally {
      form.removeAttribute('aria-busy');
    }
  }

  async #close(): Promise<void> {
    try {
      await ask('close', {});
    } catch (error) {
      this.#app.notices.failed(error);
    }
  }
}
