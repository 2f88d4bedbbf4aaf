import type { Services } from '../services.js';

/** The reaction that says: seen. */
const name = 'eyes';

/** A sign of life on somebody's message. It may fail without a word: nothing depends on it. */
export class Reaction {
  readonly #message: { readonly channel: string; readonly timestamp: string };
  readonly #services: Services;
  #last: Promise<void> = Promise.resolve();

  constructor(channel: string, ts: string, services: Services) {
    this.#message = { channel, timestamp: ts };
    this.#services = services;
  }

  add(): void {
    this.#call('reactions.add', () => this.#services.hastyClient.reactions.add({ ...this.#message, name }));
  }

  /** After it was added, however long that takes. */
  remove(): void {
    this.#call('reactions.remove', () =>
      this.#services.hastyClient.reactions.remove({ ...this.#message, name }),
    );
  }

  #call(method: string, call: () => Promise<unknown>): void {
    this.#last = this.#last.then(call).then(
      () => {},
      (error: unknown) => this.#services.logger.info({ method, err: error }, 'no reaction'),
    );
  }
}
