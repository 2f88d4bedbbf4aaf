import { availableParallelism } from 'node:os';
import type { Budget } from '../evidence/input.js';
import type { CaseRead, CaseReader, ReadRequest } from './case-reader.js';
import { PoolThread, type ThreadSetup } from './pool-thread.js';
import { Turns } from './turns.js';

export interface PoolOptions {
  readonly limits: Budget;
  /** Default: one more than there are processors, so that what is small need not wait where all read what is large. */
  readonly threads?: number;
  /** See `ThreadSetup`. */
  readonly heap?: number;
  readonly entry?: URL;
  readonly execArgv?: readonly string[];
}

/** Packed bytes from which a case is large: about a second of reading. */
const large = 16 * 1024 * 1024;
/** Ten times what the largest synthetic bundle needs, in megabytes. */
const defaultHeap = 512;
/** Milliseconds after which threads that nobody needed are ended, all but one. */
const idleTime = 30_000;

/** Reads cases in threads of their own: no bundle holds up the main thread, or stops it. */
export class PooledReader implements CaseReader {
  readonly limits: Budget;
  readonly #setup: ThreadSetup;
  readonly #turns: Turns;
  readonly #idle: PoolThread[] = [];
  readonly #all = new Set<PoolThread>();
  #tidying: NodeJS.Timeout | null = null;

  constructor({
    limits,
    threads = availableParallelism() + 1,
    heap = defaultHeap,
    entry = new URL('./pool-entry.js', import.meta.url),
    execArgv = [],
  }: PoolOptions) {
    this.limits = limits;
    this.#setup = { limits, heap, entry, execArgv };
    this.#turns = new Turns({ atOnce: threads, large });
  }

  /** Starts one thread, so that the first case need not wait for it. Throws READING_FAILED where none starts. */
  async warmUp(): Promise<void> {
    const thread = this.#take();
    await thread.ready;
    this.#giveBack(thread);
  }

  ahead(size: number): number | null {
    return this.#turns.ahead(size);
  }

  async read({ size, gather, signal, onProgress, onWait }: ReadRequest): Promise<CaseRead> {
    const giveBackTurn = await this.#turns.take({ size, signal, onWait });
    try {
      const input = await gather();
      const thread = this.#take();
      try {
        return await thread.read(input, { signal, onProgress });
      } finally {
        this.#giveBack(thread);
      }
    } finally {
      giveBackTurn();
    }
  }

  async close(): Promise<void> {
    if (this.#tidying !== null) clearTimeout(this.#tidying);
    await Promise.all([...this.#all].map((thread) => thread.close()));
  }

  #take(): PoolThread {
    const idle = this.#idle.pop();
    if (idle !== undefined && !idle.isBroken) return idle;
    if (idle !== undefined) this.#all.delete(idle);
    const thread = new PoolThread(this.#setup);
    this.#all.add(thread);
    return thread;
  }

  #giveBack(thread: PoolThread): void {
    if (thread.isBroken) this.#all.delete(thread);
    else this.#idle.push(thread);
    this.#tidying ??= setTimeout(() => this.#tidy(), idleTime).unref();
  }

  /** Threads hold memory even when they do nothing. */
  #tidy(): void {
    this.#tidying = null;
    for (const thread of this.#idle.splice(1)) {
      this.#all.delete(thread);
      void thread.close();
    }
  }
}
