import type { App } from '../app.js';
import { drawMrkdwn } from '../text/draw-text.js';
import type { WireMessage } from '../wire.js';

/**
 * Says to screen readers what others write, in one sentence. A list that spoke for itself would read a whole answer
 * again with each press of a button.
 */
export class Announcer {
  readonly #app: App;
  readonly #box: HTMLElement;
  readonly #said = new Map<string, string>();

  constructor(app: App, box: HTMLElement) {
    this.#app = app;
    this.#box = box;
  }

  /** An edit is heard where it says something else: the answer that takes the place of "Checking …". */
  hear(message: WireMessage, isNew: boolean): void {
    const { store, names } = this.#app;
    const key = `${message.channel}/${message.ts}`;
    const sentence = sentenceOf(message, names);
    const before = this.#said.get(key);
    this.#said.set(key, sentence);
    const isOwn = message.user === store.state.me;
    if (isOwn || sentence === '' || sentence === before || (!isNew && before === undefined)) return;
    this.#box.textContent = `${store.person(message.user)?.realName ?? message.user}: ${sentence}`;
  }
}

function sentenceOf({ text, files }: WireMessage, names: App['names']): string {
  const [first = ''] = text.split('\n', 1);
  return drawMrkdwn(first, names).textContent.trim() || (files[0]?.title ?? '');
}
