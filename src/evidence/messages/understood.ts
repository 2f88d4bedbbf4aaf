import type { Interpretation } from './interpretation.js';
import type { PushReading } from './push.js';

/** How many texts are remembered, and how long they may be, in characters. */
const memoSize = 5000;
const memoLength = 1000;

/** What some texts were found to mean, of which the same come again and again. */
export class Memo<Meaning> {
  readonly #known = new Map<string, Meaning>();

  of(text: string, read: () => Meaning): Meaning {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const meaning = read();
    if (this.#known.size >= memoSize) this.#known.clear();
    if (text.length <= memoLength) this.#known.set(text, meaning);
    return meaning;
  }
}

/** What is remembered while one case is read, and no longer: its texts are nobody else's. */
export class Understood {
  readonly messages = new Memo<Interpretation | null>();
  readonly texts = new Memo<Interpretation | null>();
  readonly words = new Memo<PushReading | null>();
}
