/** How many may go at once. */
export interface TurnLimits {
  readonly atOnce: number;
  /** Bytes from which something is large; one place fewer is open to what is large. */
  readonly large: number;
}

/** Someone who waits for a turn. */
export interface Waiter {
  readonly size: number;
  readonly signal: AbortSignal;
  /** Told how many go before, each time that changes. */
  readonly onWait: (before: number) => void;
}

interface Waiting extends Waiter {
  readonly start: () => void;
  told: number | null;
}

/** Hands out turns in the order of asking, but lets what is small pass where only what is large has to wait. */
export class Turns {
  readonly #limits: TurnLimits;
  readonly #waiting: Waiting[] = [];
  #going = 0;
  #largeGoing = 0;

  constructor(limits: TurnLimits) {
    this.#limits = limits;
  }

  /** Resolves, when the turn has come, with what gives it back. Throws the signal's reason on abort. */
  async take(waiter: Waiter): Promise<() => void> {
    waiter.signal.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const waiting: Waiting = { ...waiter, told: null, start: resolve };
    const leave = () => this.#leave(waiting, reject);
    waiter.signal.addEventListener('abort', leave);
    this.#waiting.push(waiting);
    this.#startNext();
    try {
      await promise;
    } finally {
      waiter.signal.removeEventListener('abort', leave);
    }
    return this.#giveBack(waiter);
  }

  /** How many would go before something of that size; null where it might go at once. */
  ahead(size: number): number | null {
    return this.#mayGo({ size }) ? null : this.#waiting.length;
  }

  #startNext(): void {
    for (;;) {
      const index = this.#waiting.findIndex((waiting) => this.#mayGo(waiting));
      const [next] = index === -1 ? [] : this.#waiting.splice(index, 1);
      if (next === undefined) break;
      this.#going += 1;
      if (this.#isLarge(next)) this.#largeGoing += 1;
      next.start();
    }
    this.#tell();
  }

  #mayGo(waiting: Pick<Waiter, 'size'>): boolean {
    const { atOnce } = this.#limits;
    if (this.#going >= atOnce) return false;
    return !this.#isLarge(waiting) || this.#largeGoing < Math.max(1, atOnce - 1);
  }

  #isLarge({ size }: Pick<Waiter, 'size'>): boolean {
    return size >= this.#limits.large;
  }

  #tell(): void {
    this.#waiting.forEach((waiting, before) => {
      if (waiting.told === before) return;
      waiting.told = before;
      waiting.onWait(before);
    });
  }

  #leave(waiting: Waiting, reject: (reason: unknown) => void): void {
    const index = this.#waiting.indexOf(waiting);
    if (index === -1) return;
    this.#waiting.splice(index, 1);
    reject(waiting.signal.reason);
    this.#tell();
  }

  #giveBack(waiter: Waiter): () => void {
    let isBack = false;
    return () => {
      if (isBack) return;
      isBack = true;
      this.#going -= 1;
      if (this.#isLarge(waiter)) this.#largeGoing -= 1;
      this.#startNext();
    };
  }
}
