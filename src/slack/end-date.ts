import { formatDay } from '../report/time.js';

const day = 24 * 60 * 60_000;
/** How far ahead an end date is proposed. */
const proposedDays = 30;

/** `2026-12-24`, the day in UTC that the form proposes. */
export function proposedEnd(now: number): string {
  return new Date(now + proposedDays * day).toISOString().slice(0, 10);
}

/**
 * When a chosen day (`2026-12-24`) ends, 24:00 UTC, in milliseconds since the epoch. Null for a day that has ended,
 * that lies more than a year ahead, or that there is not.
 */
export function endOfDay(date: string, now: number): number | null {
  const start = Date.parse(`${date}T00:00:00.000Z`);
  if (Number.isNaN(start) || new Date(start).toISOString().slice(0, 10) !== date) return null;
  return start + day > now && start <= aYearAfter(now) ? start + day : null;
}

function aYearAfter(now: number): number {
  const date = new Date(now);
  return Date.UTC(date.getUTCFullYear() + 1, date.getUTCMonth(), date.getUTCDate());
}

/** `24 Dec 2026, 24:00 UTC`, of the moment at which that day ends. */
export function endWords(until: number): string {
  return `${formatDay(until - 1)}, 24:00 UTC`;
}
