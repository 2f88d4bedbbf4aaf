import type { Match } from './match.js';

/** Which rule speaks for which part of a text: the first rule wins, later ones get what is left of their match. */
export class Cover {
  readonly #plain: string;
  readonly #taken: Uint8Array;
  readonly #matches: Match[] = [];

  constructor(plain: string) {
    this.#plain = plain;
    this.#taken = new Uint8Array(plain.length);
  }

  add(match: Match): void {
    const last = Math.min(match.end, this.#taken.length);
    let start = match.start;
    while (start < last) {
      while (start < last && this.#taken[start] === 1) start += 1;
      let end = start;
      while (end < last && this.#taken[end] === 0) end += 1;
      if (end > start) this.#take(match, start, end);
      start = end;
    }
  }

  /** The parts taken, in the order of the text. */
  matches(): Match[] {
    return this.#matches.sort((a, b) => a.start - b.start);
  }

  #take(match: Match, start: number, end: number): void {
    const whole = start === match.start && end === match.end;
    if (!whole && !/[\p{L}\p{N}]/u.test(this.#plain.slice(start, end))) return;
    this.#taken.fill(1, start, end);
    this.#matches.push(whole ? match : { ...match, start, end, value: null });
  }
}
