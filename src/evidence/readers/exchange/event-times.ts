import type { LogZone } from '../../evidence.js';
import type { Moment } from '../../located.js';
import type { ClockReading } from './clock-reading.js';
import { DateOrderFinder } from './date-order.js';

interface Span {
  from: Moment | null;
  to: Moment | null;
}

/** The times of one log: how its dates are to be read, in which zone they are, from when to when it reaches. */
export class EventTimes {
  readonly #order = new DateOrderFinder();
  readonly #spans = { 'day-first': emptySpan(), 'month-first': emptySpan() };
  #withoutOffset = 0;
  #withOffset = 0;

  observe(time: ClockReading): void {
    this.#order.observe(time);
    widen(this.#spans['day-first'], time.dayFirst ?? time.monthFirst);
    widen(this.#spans['month-first'], time.monthFirst ?? time.dayFirst);
    const offset = (time.dayFirst ?? time.monthFirst)?.offsetMinutes ?? null;
    if (offset === null) this.#withoutOffset += 1;
    else if (offset !== 0) this.#withOffset += 1;
  }

  resolve(time: ClockReading): Moment | null {
    return this.#order.resolve(time);
  }

  get zone(): LogZone {
    if (this.#withoutOffset > 0) return 'unknown';
    return this.#withOffset > 0 ? 'stated' : 'utc';
  }

  /** Open, as its records are, while day and month may be swapped. */
  span(): Span {
    const { 'day-first': day, 'month-first': month } = this.#spans;
    if (day.from?.utc === month.from?.utc && day.to?.utc === month.to?.utc) return day;
    const { order } = this.#order;
    return order === null ? emptySpan() : this.#spans[order];
  }
}

function emptySpan(): Span {
  return { from: null, to: null };
}

function widen(span: Span, moment: Moment | null): void {
  if (moment === null) return;
  if (span.from === null || moment.utc < span.from.utc) span.from = moment;
  if (span.to === null || moment.utc > span.to.utc) span.to = moment;
}
