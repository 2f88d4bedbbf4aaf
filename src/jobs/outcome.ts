import type { Updateable } from 'kysely';
import type { Schema } from '../database/schema.js';
import type { ErrorCode } from '../errors.js';
import type { HeldJob } from './held-job.js';

/** How an attempt ended, in an orderly way. */
export type Outcome =
  | { readonly state: 'done' }
  | { readonly state: 'given-up'; readonly error: ErrorCode }
  /** Tried again from `runAt` on. */
  | { readonly state: 'failed'; readonly error: ErrorCode; readonly runAt: number }
  /** Handed back: the process stops. */
  | { readonly state: 'handed-back' };

/** What the work was about is of no use any more; that it was taken in stays known. */
export const forgotten = { input: 'null', steps: '{}' } as const;

/** What an outcome leaves in the table. An orderly end takes back the loss that the claim counted. */
export function columnsOf(job: HeldJob, outcome: Outcome, now: number): Updateable<Schema['jobs']> {
  const losses = job.losses - 1;
  switch (outcome.state) {
    case 'done':
      return { state: 'done', error: null, finished_at: now, ...forgotten };
    case 'given-up':
      return { state: 'given-up', error: outcome.error, finished_at: now, ...forgotten };
    case 'failed': {
      const { error, runAt } = outcome;
      return { state: 'waiting', error, run_at: runAt, failures: job.failures + 1, losses };
    }
    case 'handed-back':
      return { state: 'waiting', run_at: now, losses };
  }
}
