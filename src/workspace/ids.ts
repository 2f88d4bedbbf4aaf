import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.js';

/** Hands out Slack-like ids and message time stamps; each is unique within one stand-in. */
export class Ids {
  readonly #clock: Clock;
  #last = 0;
  #lastMicros = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** `F` → `F00000000A`. */
  next(prefix: string): string {
    this.#last += 1;
    return prefix + this.#last.toString(36).toUpperCase().padStart(9, '0');
  }

  /** A message's `ts`: seconds and microseconds, always later than the one before. */
  timestamp(): string {
    this.#lastMicros = Math.max(this.#lastMicros + 1, this.#clock.now() * 1000);
    const micros = String(this.#lastMicros).padStart(7, '0');
    return `${micros.slice(0, -6)}.${micros.slice(-6)}`;
  }

  /** Seconds since the epoch, as Slack's `created` and `event_time`. */
  seconds(): number {
    return Math.floor(this.#clock.now() / 1000);
  }

  /** A part of an address or token that cannot be guessed. */
  secret(): string {
    return randomBytes(16).toString('hex');
  }
}
