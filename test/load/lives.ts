import type { Random } from '../../src/workspace/samples/random.js';
import { Bot } from './bot.js';
import type { StartOrder } from './talk.js';

/** How one process ended: what it was sent, and what came of it. */
export interface Life {
  readonly signal: 'SIGTERM' | 'SIGKILL';
  readonly end: string;
}

/** About so many acts pass between two restarts. */
const acts = 20;
/** Every third end is a kill, the second one first. */
const signals = ['SIGTERM', 'SIGKILL', 'SIGTERM'] as const;

/** One bot process after the other. */
export class Lives {
  readonly ends: Life[] = [];
  readonly #order: StartOrder;
  readonly #log: number;
  #bot: Bot | null = null;

  /** `log`: a file descriptor for what the bots log. */
  constructor(order: StartOrder, log: number) {
    this.#order = order;
    this.#log = log;
  }

  /** The one that lives. */
  get bot(): Bot {
    if (this.#bot === null) throw new Error('no bot was started');
    return this.#bot;
  }

  async begin(): Promise<void> {
    this.#bot = new Bot(this.#log);
    await this.#bot.start(this.#order);
  }

  async restart(signal: Life['signal']): Promise<void> {
    this.ends.push({ signal, end: await this.bot.end(signal) });
    await this.begin();
  }

  async maybeRestart(random: Random): Promise<void> {
    const signal = signals[this.ends.length % signals.length] ?? 'SIGTERM';
    if (random.below(acts) === 0) await this.restart(signal);
  }

  async finish(): Promise<void> {
    this.ends.push({ signal: 'SIGTERM', end: await this.bot.end('SIGTERM') });
  }
}
