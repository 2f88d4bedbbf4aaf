import { el } from '../dom.js';
import { icon } from '../icons.js';

const shownMs = 8_000;

/** Short messages of the page itself, read out by screen readers. */
export class Notices {
  readonly #box: HTMLElement;

  constructor(box: HTMLElement) {
    this.#box = box;
  }

  show(text: string): void {
    const notice = el(
      'div',
      { class: 'notice' },
      el('span', {}, text),
      this.#closeButton(() => notice.remove()),
    );
    this.#box.append(notice);
    setTimeout(() => notice.remove(), shownMs);
  }

  /** Shows what went wrong, whatever it was. */
  failed(error: unknown): void {
    this.show(error instanceof Error ? `That did not work: ${error.message}` : 'That did not work.');
  }

  #closeButton(close: () => void): HTMLElement {
    return el(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': 'Dismiss', onclick: close },
      icon('close'),
    );
  }
}
