import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.js';

/** Forgets jobs that were finished before `time` (milliseconds since the epoch); how many. */
export async function purgeFinishedBefore(db: Kysely<Schema>, time: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('jobs')
    .where('finished_at', '<', time)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
