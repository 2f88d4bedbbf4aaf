import type { Kysely } from 'kysely';
import { deleteOlder } from '../database/delete-in-batches.js';
import type { Schema } from '../database/schema.js';

/** Forgets jobs that were finished before `time` (milliseconds since the epoch); how many. */
export function purgeFinishedBefore(db: Kysely<Schema>, time: number): Promise<number> {
  return deleteOlder(db, { table: 'jobs', key: 'key', column: 'finished_at', time });
}
