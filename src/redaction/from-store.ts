import type { Redacted } from './redacted.js';

/** Text that passed the gate before it was stored: a column of our own database, written from `Redacted` alone. */
export function fromStore(text: string): Redacted {
  return text as Redacted;
}
