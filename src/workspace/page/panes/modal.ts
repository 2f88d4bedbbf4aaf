import { type App, notAnswered } from '../app.js';
import { drawBlock } from '../blocks/draw-block.js';
import { el } from '../dom.js';
import { icon } from '../icons.js';
import { ask } from '../server.js';
import type { WireView } from '../wire.js';
import { entriesOf, showErrors } from './modal-form.js';

/** The app's modal: the browser keeps the focus inside and gives it back afterwards. */
export class Modal {
  readonly #app: App;
  readonly #dialog = el('dialog', { class: 'dialog modal', 'aria-labelledby': 'modal-title' });
  #shown = '';

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
    if (view === null) this.#dialog.close();
    else this.#show(view);
  }

  #show(view: WireView): void {
    this.#dialog.replaceChildren(this.#draw(view));
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#dialog.querySelector<HTMLElement>('.dialog-content :is(textarea, input, select, button)')?.focus();
  }

  #draw(view: WireView): HTMLElement {
    const form: HTMLFormElement = el(
      'form',
      { onsubmit: (event: Event) => this.#onSubmit(event, form), novalidate: true },
      el(
        'header',
        { class: 'dialog-head' },
        el('h2', { id: 'modal-title' }, view.title),
        el(
          'button',
          { type: 'button', class: 'icon-button', 'aria-label': 'Close', onclick: () => void this.#close() },
          icon('close'),
        ),
      ),
      el(
        'div',
        { class: 'dialog-content' },
        ...view.blocks.map((block) =>
          drawBlock(
            block,
            this.#surface(() => form),
          ),
        ),
      ),
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

  #surface(form: () => HTMLFormElement) {
    return {
      names: this.#app.names,
      act: async (use: { action: string; block: string; choice?: string }): Promise<boolean> => {
        const { acknowledged } = await ask('act', { ...use, entries: await entriesOf(form()) });
        if (!acknowledged) this.#app.notices.show(notAnswered);
        return acknowledged;
      },
    };
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
