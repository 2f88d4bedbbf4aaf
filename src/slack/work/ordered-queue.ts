export interface QueueOptions {
  /** Jobs that run at the same time. */
  readonly concurrency: number;
  /** Jobs that may wait; more are turned away. */
  readonly waiting: number;
  readonly onError: (error: unknown) => void;
}

interface Job {
  readonly key: string;
  run(): Promise<void>;
}

/** Runs jobs, a few at a time; those of one key one after the other, in the order in which they came. */
export class OrderedQueue {
  readonly #options: QueueOptions;
  readonly #waiting: Job[] = [];
  readonly #running = new Map<string, Promise<void>>();
  #closed = false;

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  /** Whether the job was accepted. */
  add(key: string, run: () => Promise<void>): boolean {
    if (this.#closed || this.#waiting.length >= this.#options.waiting) return false;
    this.#waiting.push({ key, run });
    this.#startNext();
    return true;
  }

  /** Accepts nothing more, drops what waits, and resolves when what runs is done. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#waiting.length = 0;
    await Promise.all(this.#running.values());
  }

  #startNext(): void {
    while (this.#running.size < this.#options.concurrency) {
      const index = this.#waiting.findIndex(({ key }) => !this.#running.has(key));
      const [job] = index === -1 ? [] : this.#waiting.splice(index, 1);
      if (job === undefined) return;
      this.#running.set(job.key, this.#runThenNext(job));
    }
  }

  async #runThenNext({ key, run }: Job): Promise<void> {
    try {
      await run();
    } catch (error) {
      this.#options.onError(error);
    }
    this.#running.delete(key);
    this.#startNext();
  }
}
