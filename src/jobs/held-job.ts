import type { Selectable } from 'kysely';
import type { Schema } from '../database/schema.js';

/** Where a job stands. `done`, `given-up` and `cancelled` are final. */
export type JobState = 'waiting' | 'running' | 'done' | 'given-up' | 'cancelled';

/** Results of finished steps by the name of the step. */
export type Steps = Readonly<Record<string, unknown>>;

/** A job that this process holds for a while. */
export interface HeldJob {
  readonly key: string;
  readonly thread: string;
  readonly kind: string;
  readonly input: unknown;
  readonly steps: Steps;
  /** Proves the hold; new with each claim, so that a late write of an earlier holder changes nothing. */
  readonly lease: string;
  /** How often it was claimed, this time included. */
  readonly attempts: number;
  /** How often it failed in an orderly way. */
  readonly failures: number;
  /** How often it was claimed and did not come back since its last finished step, this time included. */
  readonly losses: number;
}

/** A row of the table as whoever has just claimed it sees it. */
export function heldJob(row: Selectable<Schema['jobs']>, lease: string): HeldJob {
  const { key, thread, kind, attempts, failures, losses } = row;
  const input: unknown = JSON.parse(row.input);
  return { key, thread, kind, input, steps: JSON.parse(row.steps), lease, attempts, failures, losses };
}

/** Whether it ran, this attempt apart, when a process broke: it may be what broke it. */
export function isSuspect({ losses }: HeldJob): boolean {
  return losses > 1;
}
