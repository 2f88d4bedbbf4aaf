import { randomUUID } from 'node:crypto';
import { jobLimits, jobTimes } from './defaults.js';
import type { HeldJob } from './held-job.js';
import { JobAttempt } from './job-attempt.js';
import type { JobStore } from './job-store.js';
import type { JobLimits, JobTimes, Worker, WorkerOptions } from './jobs.js';
import { RunningJobs } from './running-jobs.js';
import { tryOnce } from './try-once.js';
import { within } from './within.js';

/** How long an attempt that was aborted may take to end, in milliseconds. */
const patience = 1000;

/** Runs jobs: at once those that this process adds, within a poll those of others. */
export class JobWorker implements Worker {
  readonly #store: JobStore;
  readonly #now: () => number;
  readonly #options: WorkerOptions;
  readonly #times: JobTimes;
  readonly #limits: JobLimits;
  readonly #running = new RunningJobs(() => this.wake());
  readonly #timers: readonly NodeJS.Timeout[];
  #filled: Promise<void> = Promise.resolve();
  #isFilling = false;
  #isWanted = false;
  #isStopped = false;

  constructor(store: JobStore, now: () => number, options: WorkerOptions) {
    this.#store = store;
    this.#now = now;
    this.#options = options;
    this.#times = { ...jobTimes, ...options.times };
    this.#limits = { ...jobLimits, ...options.limits };
    const { poll, heartbeat } = this.#times;
    this.#timers = [setInterval(() => this.wake(), poll), setInterval(() => this.#beat(), heartbeat)];
    this.wake();
  }

  wake(): void {
    this.#isWanted = true;
    if (!this.#isFilling) this.#filled = this.#fill().catch(this.#options.onError);
  }

  async stop(grace: number): Promise<void> {
    this.#isStopped = true;
    await this.#filled;
    if (!(await within(grace, this.#running.ended()))) this.#running.stopAll();
    if (!(await within(patience, this.#running.ended())))
      this.#options.onError(new Error(`${this.#running.size} jobs did not listen to the stop`));
    for (const timer of this.#timers) clearInterval(timer);
  }

  /**
   * Claims until nothing is left or every place is taken. Nothing awaits between the last look at `#isWanted` and
   * the end of filling, so no wake is missed.
   */
  async #fill(): Promise<void> {
    this.#isFilling = true;
    try {
      while (this.#isWanted && this.#hasRoom()) {
        this.#isWanted = false;
        const job = await this.#claim();
        if (job === null) continue;
        this.#begin(job);
        this.#isWanted = true;
      }
    } finally {
      this.#isFilling = false;
    }
  }

  /** A suspect runs alone until it gets further, so that it takes no other with it again. */
  #hasRoom(): boolean {
    if (this.#isStopped || this.#running.size >= this.#options.concurrency) return false;
    return !this.#running.hasSuspect();
  }

  #claim(): Promise<HeldJob | null> {
    const now = this.#now();
    const kinds = Object.keys(this.#options.kinds);
    const alone = this.#running.size === 0;
    return this.#store.claim({ kinds, alone, now, lease: randomUUID(), until: now + this.#times.lease });
  }

  #begin(job: HeldJob): void {
    const run = new JobAttempt(job, this.#store, () => this.wake());
    const work = this.#work(run).catch(this.#options.onError);
    this.#running.add(run, work);
  }

  async #work(run: JobAttempt): Promise<void> {
    const { kinds, judge, onGivenUp } = this.#options;
    const handler = kinds[run.kind];
    if (handler === undefined) throw new Error(`a job of kind ${run.kind} was claimed without a handler`);
    const context = { handler, judge, onGivenUp, limits: this.#limits, now: this.#now };
    const outcome = await tryOnce(run, context);
    if (outcome !== null) await this.#store.finish(run.job, outcome);
  }

  #beat(): void {
    const { leases } = this.#running;
    this.#store
      .extend(leases, this.#now() + this.#times.lease)
      .then((held) => {
        for (const lease of leases) if (!held.has(lease)) this.#running.lose(lease);
      })
      .catch(this.#options.onError);
  }
}
