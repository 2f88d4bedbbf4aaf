import type { SocketState } from './metrics.js';

/** Times in milliseconds. */
export interface WatchdogLimits {
  /** Without a sign of life for so long a connected socket counts as dead, and so does one that never comes to work. */
  readonly silence: number;
  /** Asking Slack for an address may take so long: Slack's outages end, and a new process would ask no better. */
  readonly opening: number;
  /** Revivals in succession after which only a new process helps. */
  readonly revivals: number;
}

export interface WatchdogOptions {
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** Replaces the socket; settled when the new one is at work. */
  readonly revive: () => Promise<void>;
  /** Told of each revival as it begins. */
  readonly onRevival: () => void;
  readonly onFailure: (error: unknown) => void;
  readonly limits?: WatchdogLimits;
}

const defaultLimits: WatchdogLimits = { silence: 60_000, opening: 15 * 60_000, revivals: 3 };

/**
 * Notices that a socket is dead though nobody said so: Slack pings every 10 to 30 seconds, so that longer silence
 * means death whatever the socket says of itself.
 */
export class Watchdog {
  readonly #options: WatchdogOptions;
  readonly #limits: WatchdogLimits;
  #state: SocketState = 'opening';
  #since: number;
  #seen: number;
  #revivals = 0;

  constructor(options: WatchdogOptions) {
    this.#options = options;
    this.#limits = options.limits ?? defaultLimits;
    this.#since = options.now();
    this.#seen = this.#since;
  }

  /** A frame, ping or pong came in. */
  seen(): void {
    this.#seen = this.#options.now();
  }

  /** The socket changed its state. */
  is(state: SocketState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#since = this.#options.now();
  }

  /** Whether Slack can reach the bot. */
  isConnected(): boolean {
    return this.#state === 'connected' && this.#quietFor() <= this.#limits.silence;
  }

  /** Whether the process can still help itself. */
  isContent(): boolean {
    const isStuck = this.#state === 'opening' && this.#stateFor() > this.#limits.opening;
    return this.#revivals < this.#limits.revivals && !isStuck;
  }

  /** Looks once; to be called every few seconds. Settled when a revival that it began has ended. */
  async look(): Promise<void> {
    if (this.#isLively()) this.#revivals = 0;
    if (!this.#isDead()) return;
    this.#revivals += 1;
    this.#since = this.#options.now();
    this.#options.onRevival();
    try {
      await this.#options.revive();
    } catch (error) {
      this.#options.onFailure(error);
    }
  }

  /** At work for longer than silence may last, and heard of. */
  #isLively(): boolean {
    return this.isConnected() && this.#stateFor() > this.#limits.silence;
  }

  /** While an address is asked for the client repeats that itself; a second start would make a second socket. */
  #isDead(): boolean {
    if (this.#state === 'opening') return false;
    return this.#state === 'connected'
      ? Math.min(this.#quietFor(), this.#stateFor()) > this.#limits.silence
      : this.#stateFor() > this.#limits.silence;
  }

  #quietFor(): number {
    return this.#options.now() - this.#seen;
  }

  #stateFor(): number {
    return this.#options.now() - this.#since;
  }
}
