import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest';
import type { Database } from '../../src/database/database.js';
import type { HeldJob, JobState } from '../../src/jobs/held-job.js';
import { JobQueue } from '../../src/jobs/job-queue.js';
import { JobStore } from '../../src/jobs/job-store.js';
import type { JobHandler, NewJob, Worker, WorkerOptions } from '../../src/jobs/jobs.js';
import { openJobs } from '../../src/jobs/open-jobs.js';

/** A database for tests. */
export interface Place {
  /** A connection as a process of its own has it; on SQLite all share one. */
  connect(): Promise<Database>;
  /** Closes all connections, as if every process had ended. */
  closeAll(): Promise<void>;
  remove(): Promise<void>;
}

/** What a process has of the jobs. */
export interface Process {
  readonly database: Database;
  readonly jobs: JobQueue;
  readonly store: JobStore;
}

/** Never by themselves: tests wake workers, and hearts beat where a test says so. */
const never = 2 ** 30;

export class JobsRig {
  /** The time for all processes, in milliseconds since the epoch. */
  now = 1_000_000;
  readonly errors: unknown[] = [];
  readonly #place: Place;
  readonly #workers: Worker[] = [];

  constructor(place: Place) {
    this.#place = place;
  }

  async process(): Promise<Process> {
    const database = await this.#place.connect();
    const now = () => this.now;
    const store = new JobStore(database.db, database.kind === 'postgres', now);
    return { database, store, jobs: new JobQueue(database.db, store, now) };
  }

  /** The jobs as the bot opens them when it starts. */
  async start() {
    return openJobs(await this.#place.connect(), () => this.now);
  }

  work(jobs: Pick<JobQueue, 'start'>, handler: JobHandler, options: Partial<WorkerOptions> = {}): Worker {
    const worker = jobs.start({
      kinds: { job: handler },
      concurrency: 4,
      judge: () => ({ retryIn: 1000 }),
      onGivenUp: async () => {},
      onError: (error) => this.errors.push(error),
      ...options,
      times: { poll: never, heartbeat: never, ...options.times },
    });
    this.#workers.push(worker);
    return worker;
  }

  /** Claims as a process does that is never heard of again. */
  async claimAndDie({ store }: Process, alone = true): Promise<HeldJob | null> {
    const until = this.now + 20_000;
    return store.claim({ kinds: ['job'], alone, now: this.now, lease: crypto.randomUUID(), until });
  }

  async reaches({ store }: Process, key: string, state: JobState): Promise<void> {
    await eventually(async () => expect(await store.stateOf(key)).toBe(state));
  }

  /** The job failed so many times, and waits. */
  async hasFailed({ database }: Process, key: string, times: number): Promise<void> {
    const query = database.db.selectFrom('jobs').select(['state', 'failures']).where('key', '=', key);
    const failed = { state: 'waiting', failures: times };
    await eventually(async () => expect(await query.executeTakeFirst()).toEqual(failed));
  }

  /** Ends all workers and connections, as if the process ended. */
  async restart(): Promise<void> {
    await this.#stop();
    await this.#place.closeAll();
  }

  async clear(): Promise<void> {
    await this.#stop();
    const { db } = await this.#place.connect();
    await db.deleteFrom('jobs').execute();
    await db.deleteFrom('secrets').execute();
    await this.#place.closeAll();
  }

  async #stop(): Promise<void> {
    await Promise.all(this.#workers.splice(0).map((worker) => worker.stop(0)));
  }
}

/** A rig on a database of its own, empty before each test; machinery that failed unseen fails the test. */
export function useJobs(create: () => Promise<Place>): () => JobsRig {
  let place: Place;
  let rig: JobsRig;
  beforeAll(async () => {
    place = await create();
    rig = new JobsRig(place);
  }, 60_000);
  afterEach(async () => {
    await rig.clear();
    const errors = rig.errors.splice(0);
    rig = new JobsRig(place);
    expect(errors).toEqual([]);
  }, 60_000);
  afterAll(() => place.remove(), 60_000);
  return () => rig;
}

/** Looks until it holds, however busy the machine is. */
export function eventually(look: () => void | Promise<void>): Promise<void> {
  return vi.waitFor(look, { timeout: 25_000, interval: 5 });
}

export function job(key: string, more: Partial<NewJob> = {}): NewJob {
  return { key, thread: key, kind: 'job', input: { of: key }, ...more };
}

/** Ends when the signal is aborted, by its reason. */
export function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}
