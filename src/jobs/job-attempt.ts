import type { Transaction } from 'kysely';
import type { Schema } from '../database/schema.js';
import { type HeldJob, isSuspect } from './held-job.js';
import type { JobStore } from './job-store.js';
import type { JobRun } from './jobs.js';
import { LeaseLost } from './lease-lost.js';

/** One attempt at a job, as its handler and the worker see it. */
export class JobAttempt implements JobRun {
  readonly #store: JobStore;
  readonly #abort = new AbortController();
  readonly #onCleared: () => void;
  #job: HeldJob;

  /** `onCleared`: told when a suspect finished a step. */
  constructor(job: HeldJob, store: JobStore, onCleared: () => void) {
    this.#job = job;
    this.#store = store;
    this.#onCleared = onCleared;
  }

  /** The job as it stands now. */
  get job(): HeldJob {
    return this.#job;
  }

  get key(): string {
    return this.#job.key;
  }

  get thread(): string {
    return this.#job.thread;
  }

  get kind(): string {
    return this.#job.kind;
  }

  get input(): unknown {
    return this.#job.input;
  }

  get attempt(): number {
    return this.#job.attempts;
  }

  get isRetry(): boolean {
    return this.#job.attempts > 1;
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Ends the attempt: with LeaseLost nothing more is written, with Stopping the job is handed back. */
  end(reason: Error): void {
    this.#abort.abort(reason);
  }

  async confirm(): Promise<void> {
    this.signal.throwIfAborted();
    if (!(await this.#store.holds(this.#job))) this.#lose();
  }

  async step<T>(name: string, work: () => Promise<T>): Promise<T> {
    return this.#once(name, async () => {
      const result = await work();
      if (!(await this.#store.recordStep(this.#job, name, result))) this.#lose();
      return result;
    });
  }

  async commit<P, T>(
    name: string,
    work: () => Promise<P>,
    write: (transaction: Transaction<Schema>, made: P) => Promise<T>,
  ): Promise<T> {
    return this.#once(name, async () => {
      const made = await work();
      this.signal.throwIfAborted();
      try {
        return await this.#store.commitStep(this.#job, name, (transaction) => write(transaction, made));
      } catch (error) {
        if (error instanceof LeaseLost) this.end(error);
        throw error;
      }
    });
  }

  /** The result is the same in this attempt as in the next ones: what JSON makes of it. */
  async #once<T>(name: string, act: () => Promise<T>): Promise<T> {
    this.signal.throwIfAborted();
    if (Object.hasOwn(this.#job.steps, name)) return this.#job.steps[name] as T;
    const result: T = JSON.parse(JSON.stringify((await act()) ?? null));
    const wasSuspect = isSuspect(this.#job);
    this.#job = { ...this.#job, steps: { ...this.#job.steps, [name]: result }, losses: 1 };
    if (wasSuspect) this.#onCleared();
    return result;
  }

  #lose(): never {
    const lost = new LeaseLost();
    this.end(lost);
    throw lost;
  }
}
