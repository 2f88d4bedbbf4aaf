import { letterFold } from './fold.js';
import type { Spelling } from './name-variants.js';

/** Spellings that begin alike; `lengths` from the longest down, so that the longest one is found first. */
interface Shelf {
  lengths: number[];
  readonly byText: Map<string, Spelling>;
}

const prefixLength = 3;

/** Finds the longest spelling at a place of a text at a cost that does not grow with the number of spellings. */
export class SpellingIndex {
  readonly #shelves = new Map<string, Shelf>();

  /** The first of equal spellings stays. */
  add(spelling: Spelling): void {
    const folded = letterFold(spelling.written);
    const prefix = folded.slice(0, prefixLength);
    const shelf: Shelf = this.#shelves.get(prefix) ?? { lengths: [], byText: new Map() };
    this.#shelves.set(prefix, shelf);
    if (!shelf.byText.has(folded)) shelf.byText.set(folded, spelling);
    if (!shelf.lengths.includes(folded.length)) {
      shelf.lengths = [...shelf.lengths, folded.length].sort((a, b) => b - a);
    }
  }

  /** The longest spelling that begins at `start` of a text in `letterFold` form and ends where `fits` allows. */
  at(
    folded: string,
    start: number,
    fits: (end: number) => boolean,
  ): { spelling: Spelling; end: number } | null {
    const shelf = this.#shelves.get(folded.slice(start, start + prefixLength));
    for (const length of shelf?.lengths ?? []) {
      const end = start + length;
      const spelling =
        end <= folded.length && fits(end) ? shelf?.byText.get(folded.slice(start, end)) : undefined;
      if (spelling !== undefined) return { spelling, end };
    }
    return null;
  }
}
