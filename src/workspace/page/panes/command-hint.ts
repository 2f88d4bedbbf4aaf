import { el } from '../dom.js';

/** Names the command while it is typed; Tab completes it. */
export class CommandHint {
  readonly element = el('p', { class: 'command-hint', hidden: true });
  readonly #text: HTMLTextAreaElement;
  readonly #command: { readonly name: string; readonly hint: string };

  constructor(text: HTMLTextAreaElement, command: { readonly name: string; readonly hint: string }) {
    this.#text = text;
    this.#command = command;
    text.addEventListener('input', () => this.update());
    text.addEventListener('keydown', (event) => this.#onKey(event));
  }

  update(): void {
    const { hint, name } = this.#command;
    const [typed = ''] = this.#text.value.split(/\s/);
    this.element.hidden = !(typed.startsWith('/') && name.startsWith(typed));
    const how = this.#isIncomplete() ? el('kbd', {}, 'Tab') : null;
    this.element.replaceChildren(
      el('strong', {}, name),
      ` ${hint} `,
      ...(how === null ? [] : [how, ' completes']),
    );
  }

  #isIncomplete(): boolean {
    const { value } = this.#text;
    return value.startsWith('/') && value !== this.#command.name && this.#command.name.startsWith(value);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Tab' || event.shiftKey || !this.#isIncomplete()) return;
    event.preventDefault();
    this.#text.value = `${this.#command.name} `;
    this.update();
  }
}
