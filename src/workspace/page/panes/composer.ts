import type { App } from '../app.js';
import { showFiles } from '../blocks/fields/file-field.js';
import { el } from '../dom.js';
import { icon } from '../icons.js';
import { CommandHint } from './command-hint.js';
import { type Destination, send } from './send.js';

/** Slack: a message takes ten files. */
const fileLimit = 10;
/** Slack's client offers to send longer texts as a file. */
const textLimit = 12_000;

interface ComposerOptions extends Destination {
  readonly id: string;
  readonly label: string;
}

/** Where messages are written: text, files, commands. Enter sends, Shift+Enter breaks the line. */
export class Composer {
  readonly element: HTMLElement;
  readonly #app: App;
  readonly #to: Destination;
  readonly #text: HTMLTextAreaElement;
  readonly #hint: CommandHint;
  readonly #chips = el('ul', { class: 'chosen-files' });
  #files: readonly File[] = [];

  constructor(app: App, { id, label, ...to }: ComposerOptions) {
    this.#app = app;
    this.#to = to;
    this.#text = el('textarea', { id, rows: 1, placeholder: label, 'aria-label': label });
    this.#hint = new CommandHint(this.#text, app.store.state.command);
    this.element = this.#draw();
    this.#text.addEventListener('keydown', (event) => this.#onKey(event));
    this.#text.addEventListener('input', () => this.#fitHeight());
    this.#text.addEventListener('paste', (event) => this.#onPaste(event));
  }

  focus(): void {
    this.#text.focus();
  }

  /** Puts files beside the text, to be sent with it. */
  addFiles(files: readonly File[]): void {
    const all = [...this.#files, ...files];
    if (all.length > fileLimit) this.#app.notices.show(`At most ${fileLimit} files at a time.`);
    this.#fill(this.#text.value, all.slice(0, fileLimit));
    this.focus();
  }

  #draw(): HTMLElement {
    const picker = el('input', {
      type: 'file',
      multiple: true,
      hidden: true,
      onchange: () => this.#onPicked(picker),
    });
    const attach = {
      type: 'button',
      class: 'icon-button',
      'aria-label': 'Attach files',
      title: 'Attach files',
    };
    const submit = { type: 'submit', class: 'icon-button send', 'aria-label': 'Send', title: 'Send' };
    return el(
      'form',
      { class: 'composer', onsubmit: (event: Event) => this.#onSubmit(event) },
      this.#hint.element,
      this.#chips,
      el(
        'div',
        { class: 'composer-row' },
        el('button', { ...attach, onclick: () => picker.click() }, icon('attach')),
        picker,
        this.#text,
        el('button', submit, icon('send')),
      ),
    );
  }

  #onPicked(picker: HTMLInputElement): void {
    this.addFiles([...(picker.files ?? [])]);
    picker.value = '';
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void this.#send();
  }

  #onPaste(event: ClipboardEvent): void {
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (files.length === 0 && text.length <= textLimit) return;
    event.preventDefault();
    this.addFiles(files.length > 0 ? files : [new File([text], 'pasted-text.txt', { type: 'text/plain' })]);
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    void this.#send();
  }

  /** What could not be sent comes back. */
  async #send(): Promise<void> {
    const [text, files] = [this.#text.value, this.#files];
    if (text.trim() === '' && files.length === 0) return;
    this.#fill('', []);
    try {
      await send(this.#app, this.#to, text.trim(), files);
    } catch (error) {
      this.#fill(text, files);
      this.#app.notices.failed(error);
    }
  }

  #fill(text: string, files: readonly File[]): void {
    this.#text.value = text;
    this.#files = files;
    showFiles(this.#chips, files, (gone) =>
      this.#fill(
        this.#text.value,
        this.#files.filter((file) => file !== gone),
      ),
    );
    this.#hint.update();
    this.#fitHeight();
  }

  #fitHeight(): void {
    this.#text.rows = Math.min(10, this.#text.value.split('\n').length);
  }
}
