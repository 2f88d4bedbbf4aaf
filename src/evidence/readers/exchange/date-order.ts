import type { Moment } from '../../located.js';
import type { ClockReading, DateOrder } from './clock-reading.js';
import { DayTrack } from './day-track.js';

/** So many times longer must a log be in one order of day and month for the other to be believed. */
const telling = 8;

/**
 * Finds out from all times of one file whether its dates begin with the day or the month: a number above twelve
 * decides; else the order in which the records stand, for logs are sorted; else the span they cover, for logs
 * have no gaps of months; else the notation. What stays open is not guessed.
 */
export class DateOrderFinder {
  readonly #tracks = { 'day-first': new DayTrack(), 'month-first': new DayTrack() };
  readonly #certain = { 'day-first': 0, 'month-first': 0 };
  readonly #hints = { 'day-first': 0, 'month-first': 0 };

  observe({ dayFirst, monthFirst, hint }: ClockReading): void {
    if (dayFirst === null) this.#certain['month-first'] += 1;
    else if (monthFirst === null) this.#certain['day-first'] += 1;
    else if (dayFirst.utc !== monthFirst.utc && hint !== null) this.#hints[hint] += 1;
    if (dayFirst !== null) this.#tracks['day-first'].pass(dayFirst.utc);
    if (monthFirst !== null) this.#tracks['month-first'].pass(monthFirst.utc);
  }

  /** Null while both are possible, or when the file itself uses both. */
  get order(): DateOrder | null {
    const { 'day-first': day, 'month-first': month } = this.#certain;
    if (day > 0 || month > 0) return day > 0 && month > 0 ? null : day > 0 ? 'day-first' : 'month-first';
    return this.#sorted() ?? this.#shorter() ?? this.#hinted();
  }

  resolve({ dayFirst, monthFirst }: ClockReading): Moment | null {
    if (dayFirst === null || monthFirst === null) return dayFirst ?? monthFirst;
    if (dayFirst.utc === monthFirst.utc) return dayFirst;
    const { order } = this;
    return order === null ? null : order === 'day-first' ? dayFirst : monthFirst;
  }

  #sorted(): DateOrder | null {
    const [day, month] = [this.#tracks['day-first'].isSorted, this.#tracks['month-first'].isSorted];
    return day === month ? null : day ? 'day-first' : 'month-first';
  }

  #shorter(): DateOrder | null {
    const [day, month] = [this.#tracks['day-first'], this.#tracks['month-first']];
    if (day.days < 3 || month.days < 3) return null;
    if (day.span * telling < month.span) return 'day-first';
    return month.span * telling < day.span ? 'month-first' : null;
  }

  #hinted(): DateOrder | null {
    const { 'day-first': day, 'month-first': month } = this.#hints;
    return day === month ? null : day > month ? 'day-first' : 'month-first';
  }
}
