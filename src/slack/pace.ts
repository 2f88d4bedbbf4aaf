/** Milliseconds between the end of one post in a channel and the next: Slack takes about one a second. */
const postInterval = 1000;

/** Channels that are remembered at most; those that were quiet longest are forgotten first. */
const remembered = 1000;

/** Lets posts of one channel out one a second, in the order in which they came; channels do not wait for each other. */
export class Pace {
  readonly #lanes = new Map<string, Promise<number>>();
  readonly #now: () => number;
  readonly #pause: (milliseconds: number) => Promise<void>;

  constructor(now: () => number, pause: (milliseconds: number) => Promise<void>) {
    this.#now = now;
    this.#pause = pause;
  }

  /** Posts when it is this post's turn. A second is counted from the end of the last: Slack saw it by then. */
  async post<T>(channel: string, send: () => Promise<T>): Promise<T> {
    const before = this.#lanes.get(channel) ?? Promise.resolve(Number.NEGATIVE_INFINITY);
    const sending = this.#after(before, send);
    this.#remember(channel, sending.then(this.#now, this.#now));
    return sending;
  }

  async #after<T>(before: Promise<number>, send: () => Promise<T>): Promise<T> {
    const free = (await before) + postInterval;
    const wait = free - this.#now();
    if (wait > 0) await this.#pause(wait);
    return send();
  }

  #remember(channel: string, ended: Promise<number>): void {
    this.#lanes.delete(channel);
    this.#lanes.set(channel, ended);
    const [oldest] = this.#lanes.keys();
    if (this.#lanes.size > remembered && oldest !== undefined) this.#lanes.delete(oldest);
  }
}
