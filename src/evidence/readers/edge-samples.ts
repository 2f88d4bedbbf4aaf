import type { Located } from '../located.js';

/** How many of the first, and of the last, records are kept. */
const kept = 10;

/** Counts records, and keeps some from both ends. */
export class EdgeSamples {
  count = 0;
  readonly #first: Located[] = [];
  readonly #last: Located[] = [];

  add(at: Located): void {
    this.count += 1;
    if (this.#first.length < kept) this.#first.push(at);
    else this.#last.push(at);
    if (this.#last.length > kept) this.#last.shift();
  }

  samples(): Located[] {
    return [...this.#first, ...this.#last];
  }
}
