import { asSecureMailError } from '../errors.js';
import { giveUp, isGivenUp, tell } from './give-up.js';
import type { JobAttempt } from './job-attempt.js';
import type { JobHandler, JobLimits, WorkerOptions } from './jobs.js';
import { LeaseLost, Stopping } from './lease-lost.js';
import type { Outcome } from './outcome.js';

/** What an attempt needs from outside. */
export interface AttemptContext extends Pick<WorkerOptions, 'judge' | 'onGivenUp'> {
  readonly handler: JobHandler;
  readonly limits: JobLimits;
  readonly now: () => number;
}

/** Tries a job once; how it ended, or null where the lease was lost and there is nothing left to write. */
export async function tryOnce(run: JobAttempt, context: AttemptContext): Promise<Outcome | null> {
  try {
    return await proceed(run, context);
  } catch (error) {
    if (run.signal.reason instanceof Stopping) return { state: 'handed-back' };
    if (run.signal.aborted || error instanceof LeaseLost) return null;
    throw error;
  }
}

async function proceed(run: JobAttempt, context: AttemptContext): Promise<Outcome> {
  if (isGivenUp(run.job)) return tell(run, context);
  if (run.job.losses > context.limits.losses) return giveUp(run, 'WORK_CRASHED', context);
  try {
    await context.handler(run);
    return { state: 'done' };
  } catch (error) {
    if (run.signal.aborted) throw error;
    return failed(error, run, context);
  }
}

async function failed(error: unknown, run: JobAttempt, context: AttemptContext): Promise<Outcome> {
  const { judge, limits, now } = context;
  const failures = run.job.failures + 1;
  const { code } = asSecureMailError(error);
  if (failures >= limits.failures) return giveUp(run, code, context);
  const verdict = judge(error, failures);
  if ('giveUp' in verdict) return giveUp(run, verdict.giveUp, context);
  return { state: 'failed', error: code, runAt: now() + verdict.retryIn };
}
