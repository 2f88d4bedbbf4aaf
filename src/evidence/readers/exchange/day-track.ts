const dayLength = 24 * 60 * 60 * 1000;

/** How the times of a file run, in one way of reading them. */
export class DayTrack {
  #last = Number.NaN;
  #from = Number.POSITIVE_INFINITY;
  #to = Number.NEGATIVE_INFINITY;
  #rises = 0;
  #falls = 0;
  /** Changes from one day to another. */
  days = 0;

  /** The next record's time, in milliseconds. */
  pass(utc: number): void {
    if (utc > this.#last) this.#rises += 1;
    if (utc < this.#last) this.#falls += 1;
    if (Math.floor(utc / dayLength) !== Math.floor(this.#last / dayLength)) this.days += 1;
    this.#last = utc;
    this.#from = Math.min(this.#from, utc);
    this.#to = Math.max(this.#to, utc);
  }

  /** Whether the records stand in one direction; true for fewer than three. */
  get isSorted(): boolean {
    return Math.min(this.#rises, this.#falls) === 0;
  }

  /** From the earliest to the latest, in milliseconds. */
  get span(): number {
    return this.#to - this.#from;
  }
}
