import { type Kysely, sql } from 'kysely';
import type { Schema } from '../database/schema.js';
import { type HeldJob, heldJob } from './held-job.js';

/** What a claim needs; times in milliseconds since the epoch. */
export interface Claim {
  readonly kinds: readonly string[];
  /**
   * Whether nothing else runs here: a suspect is claimed only then. Its turn is not passed over meanwhile, so that
   * it does not wait for ever behind those that come later.
   */
  readonly alone: boolean;
  readonly now: number;
  readonly lease: string;
  readonly until: number;
}

/** What PostgreSQL calls a second value in a unique index. */
const uniqueViolation = '23505';

/**
 * Takes the first job that may run; null: none. It counts as lost until it comes back. `shared`: other processes
 * may claim at the same time.
 */
export async function claim(db: Kysely<Schema>, shared: boolean, wanted: Claim): Promise<HeldJob | null> {
  const { kinds, alone, now, lease, until } = wanted;
  try {
    const row = await db
      .updateTable('jobs')
      .set({ state: 'running', lease, lease_until: until })
      .set(({ eb }) => ({ attempts: eb('attempts', '+', 1), losses: eb('losses', '+', 1) }))
      .where('key', '=', firstInOrder(db, shared, kinds, now))
      .$if(!alone, (query) => query.where('losses', '=', 0))
      .returningAll()
      .executeTakeFirst();
    return row === undefined ? null : heldJob(row, lease);
  } catch (error) {
    // another process has just begun a job of the same thread
    if (isUniqueViolation(error)) return null;
    throw error;
  }
}

/** The oldest job that is due, or whose holder died, and that is the first of its thread. */
function firstInOrder(db: Kysely<Schema>, shared: boolean, kinds: readonly string[], now: number) {
  return db
    .selectFrom('jobs as job')
    .select('job.key')
    .where('job.kind', 'in', kinds)
    .where(
      sql<boolean>`((job.state = 'waiting' and job.run_at <= ${now})
        or (job.state = 'running' and job.lease_until <= ${now}))`,
    )
    .where(({ not, exists }) => not(exists(aheadInThread(db))))
    .orderBy('job.due_at')
    .orderBy('job.key')
    .limit(1)
    .$if(shared, (query) => query.forUpdate().skipLocked());
}

/** Whatever runs goes first, so that one whose holder died is not held back by one that fell due before it. */
function aheadInThread(db: Kysely<Schema>) {
  return db
    .selectFrom('jobs as other')
    .select('other.key')
    .where(
      sql<boolean>`other.thread = job.thread and other.key <> job.key and (other.state = 'running'
        or (job.state = 'waiting' and other.state = 'waiting'
          and (other.due_at, other.key) < (job.due_at, job.key)))`,
    );
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === uniqueViolation;
}
