import type { ErrorCode } from '../errors.js';
import { backOff } from './back-off.js';
import type { HeldJob } from './held-job.js';
import type { JobAttempt } from './job-attempt.js';
import type { Outcome } from './outcome.js';
import type { AttemptContext } from './try-once.js';

/** The step under which it is remembered why a job is given up: it is never tried again after that. */
const givingUp = 'giving-up';
/** Telling people is tried so often, and may break the process so often, before the job ends without. */
const tellings = { failures: 5, losses: 3 };

interface Reason {
  readonly code: ErrorCode;
  /** Failures of the job itself; those after them are failures of telling. */
  readonly failures: number;
}

export function isGivenUp({ steps }: HeldJob): boolean {
  return Object.hasOwn(steps, givingUp);
}

/** Remembers that the job is given up, and tells people. */
export async function giveUp(run: JobAttempt, code: ErrorCode, context: AttemptContext): Promise<Outcome> {
  const { failures } = run.job;
  await run.step(givingUp, async (): Promise<Reason> => ({ code, failures }));
  return tell(run, context);
}

/** Tells people that the job was given up, and ends it; telling is tried again as any job is. */
export async function tell(run: JobAttempt, { onGivenUp, now }: AttemptContext): Promise<Outcome> {
  const { code, failures } = run.job.steps[givingUp] as Reason;
  if (run.job.losses > tellings.losses) return { state: 'given-up', error: code };
  try {
    await onGivenUp(run, code);
    return { state: 'given-up', error: code };
  } catch (error) {
    if (run.signal.aborted) throw error;
    const failed = run.job.failures + 1 - failures;
    if (failed >= tellings.failures) return { state: 'given-up', error: code };
    return { state: 'failed', error: code, runAt: now() + backOff(failed) };
  }
}
