/** Milliseconds between two posts in one channel: Slack takes about one a second. */
const postInterval = 1000;

/** Channels that are remembered at most; those that were quiet longest are forgotten first. */
const remembered = 1000;

/** Lets posts of one channel out one a second, in the order in which they came. */
export class Pace {
  readonly #next = new Map<string, number>();
  readonly #now: () => number;
  readonly #pause: (milliseconds: number) => Promise<void>;

  constructor(now: () => number, pause: (milliseconds: number) => Promise<void>) {
    this.#now = now;
    this.#pause = pause;
  }

  /** Resolves when it is this post's turn. */
  async turn(channel: string): Promise<void> {
    const now = this.#now();
    const at = Math.max(now, this.#next.get(channel) ?? 0);
    this.#next.delete(channel);
    this.#next.set(channel, at + postInterval);
    const [oldest] = this.#next.keys();
    if (this.#next.size > remembered && oldest !== undefined) this.#next.delete(oldest);
    if (at > now) await this.#pause(at - now);
  }
}
