import type { ByteWindow } from './byte-window.js';
import type { Dialect } from './dialect.js';
import type { LineProbe } from './line-probe.js';
import { needsMore, probeLength } from './line-probe.js';

/** Instead of a position: the quote is an ordinary character. */
export const neverCloses = -2;
/** Instead of a position: a record begins before the quote closes, at `interruption`. */
export const interrupted = -3;

const space = 0x20;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
/** Longest padding between a quote and its delimiter, in bytes. */
const paddingLimit = 8;

/**
 * Finds where quoted fields close. The closing quote stands before a delimiter or a line end. When the quote
 * in question stands elsewhere and a line before it begins a record, the opening one was a slip.
 */
export class QuotedField {
  /** Where the interrupting record begins, after `interrupted`. */
  interruption = 0;
  /** Position in the stream up to which the last slip was looked into: quotes before it close on their line. */
  #distrusted = 0;
  readonly #quote: number;
  readonly #delimiter: number;
  readonly #padded: boolean;

  constructor(
    readonly window: ByteWindow,
    readonly probe: LineProbe,
    dialect: Dialect,
  ) {
    this.#quote = dialect.quote.charCodeAt(0);
    this.#delimiter = dialect.delimiter?.charCodeAt(0) ?? -1;
    this.#padded = dialect.padded;
  }

  /** Whether a quote at the position in the window may close on a later line. */
  trusts(position: number): boolean {
    return this.window.base + position >= this.#distrusted;
  }

  /** Whether the quote at `quote` stands where a field of the record begins. */
  opensAt(quote: number, recordStart: number): boolean {
    let at = quote;
    while (this.#padded && at > recordStart && this.window.bytes[at - 1] === space) at -= 1;
    return at === recordStart || this.window.bytes[at - 1] === this.#delimiter;
  }

  /**
   * Position of the quote that closes the field opened at `opening`; or `needsMore`, `neverCloses`,
   * `interrupted`. `lineEnd` is the end of the opening quote's line, `limit` the end of the longest record.
   */
  closing(opening: number, lineEnd: number, limit: number): number {
    const { window } = this;
    if (!this.trusts(opening)) return this.#closingBefore(opening, lineEnd);
    let tested = opening;
    for (let at = window.quote(opening + 1); at >= 0 && at < limit; at = window.quote(at + 1)) {
      if (!window.atEnd && at + paddingLimit + 1 >= window.length) return needsMore;
      if (window.bytes[at + 1] === this.#quote) at += 1;
      else if (this.#closes(at)) return at;
      else {
        const found = this.#interruptionBetween(tested, at);
        if (found !== neverCloses) return found;
        tested = at;
      }
    }
    if (!window.atEnd && window.length <= limit + probeLength) return needsMore;
    return this.#giveUp(tested, Math.min(limit, window.length));
  }

  #closingBefore(opening: number, lineEnd: number): number {
    for (let at = this.window.quote(opening + 1); at >= 0 && at < lineEnd; at = this.window.quote(at + 1)) {
      if (this.window.bytes[at + 1] === this.#quote) at += 1;
      else if (this.#closes(at)) return at;
    }
    return neverCloses;
  }

  #giveUp(tested: number, end: number): number {
    const found = this.#interruptionBetween(tested, end);
    if (found !== needsMore) this.#distrusted = this.window.base + end;
    return found;
  }

  /** Looks for a record among the lines that begin behind `from` and not behind `to`. */
  #interruptionBetween(from: number, to: number): number {
    for (
      let feed = this.window.lineFeed(from);
      feed >= 0 && feed < to;
      feed = this.window.lineFeed(feed + 1)
    ) {
      const answer = this.probe.interruptsAt(feed + 1);
      if (answer === needsMore) return needsMore;
      if (answer === 0) continue;
      this.interruption = feed + 1;
      this.#distrusted = this.window.base + to;
      return interrupted;
    }
    return neverCloses;
  }

  #closes(quote: number): boolean {
    let at = quote + 1;
    while (this.#padded && at < quote + paddingLimit && this.window.bytes[at] === space) at += 1;
    const next = this.window.bytes[at];
    return next === undefined || next === this.#delimiter || next === lineFeed || next === carriageReturn;
  }
}
