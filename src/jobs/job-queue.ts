import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.js';
import type { JobStore } from './job-store.js';
import { JobWorker } from './job-worker.js';
import type { Jobs, NewJob, QueueDepth, Worker, WorkerOptions } from './jobs.js';
import { purgeFinishedBefore } from './purge.js';
import { queueDepth } from './queue-depth.js';

/** Jobs in the database, and the workers of this process that do them. */
export class JobQueue implements Jobs {
  readonly #db: Kysely<Schema>;
  readonly #store: JobStore;
  readonly #now: () => number;
  readonly #workers: JobWorker[] = [];

  constructor(db: Kysely<Schema>, store: JobStore, now: () => number) {
    this.#db = db;
    this.#store = store;
    this.#now = now;
  }

  async add(job: NewJob): Promise<boolean> {
    const isNew = await this.#store.add(job);
    if (isNew) for (const worker of this.#workers) worker.wake();
    return isNew;
  }

  know(key: string, thread: string): Promise<void> {
    return this.#store.know(key, thread);
  }

  async has(key: string): Promise<boolean> {
    return (await this.#store.stateOf(key)) !== null;
  }

  cancel(key: string): Promise<boolean> {
    return this.#store.cancel(key);
  }

  start(options: WorkerOptions): Worker {
    const worker = new JobWorker(this.#store, this.#now, options);
    this.#workers.push(worker);
    return worker;
  }

  depth(): Promise<QueueDepth> {
    return queueDepth(this.#db, this.#now());
  }

  purgeFinishedBefore(time: number): Promise<number> {
    return purgeFinishedBefore(this.#db, time);
  }
}
