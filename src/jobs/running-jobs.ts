import { isSuspect } from './held-job.js';
import type { JobAttempt } from './job-attempt.js';
import { LeaseLost, Stopping } from './lease-lost.js';

/** The attempts that are under way in this process. */
export class RunningJobs {
  readonly #attempts = new Map<string, { readonly run: JobAttempt; readonly ended: Promise<void> }>();

  readonly #onEnded: () => void;

  /** `onEnded`: told of each attempt that ended, when its place is free. */
  constructor(onEnded: () => void) {
    this.#onEnded = onEnded;
  }

  get size(): number {
    return this.#attempts.size;
  }

  get leases(): readonly string[] {
    return [...this.#attempts.keys()];
  }

  /** `work` does not reject. */
  add(run: JobAttempt, work: Promise<void>): void {
    const { lease } = run.job;
    const ended = work.then(() => {
      this.#attempts.delete(lease);
      this.#onEnded();
    });
    this.#attempts.set(lease, { run, ended });
  }

  hasSuspect(): boolean {
    return [...this.#attempts.values()].some(({ run }) => isSuspect(run.job));
  }

  /** Ends the attempt under this lease, which another process has taken over. */
  lose(lease: string): void {
    this.#attempts.get(lease)?.run.end(new LeaseLost());
  }

  stopAll(): void {
    for (const { run } of this.#attempts.values()) run.end(new Stopping());
  }

  /** When all that run now have ended. */
  async ended(): Promise<void> {
    await Promise.all([...this.#attempts.values()].map(({ ended }) => ended));
  }
}
