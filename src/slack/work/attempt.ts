import type { JobRun } from '../../jobs/jobs.js';

/** The attempt at a piece of work that is being made. */
export interface Attempt extends Pick<JobRun, 'key' | 'isRetry' | 'signal'> {
  /** Whether a failure that passes may be left to a later attempt. */
  readonly mayBeRepeated: boolean;
}

/** An attempt at a job. */
export function attemptOf({ key, isRetry, signal }: JobRun): Attempt {
  return { key, isRetry, signal, mayBeRepeated: true };
}

/** Work that nobody takes up again: whoever asked for it is told what went wrong, and asks again. */
export function onlyAttempt(key: string, signal: AbortSignal): Attempt {
  return { key, isRetry: false, signal, mayBeRepeated: false };
}
