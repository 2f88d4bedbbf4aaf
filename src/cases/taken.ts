import type { Kysely } from 'kysely';
import { deleteOlder } from '../database/delete-in-batches.js';
import type { Schema } from '../database/schema.js';

/** Whether this work is new; from now on it is not. `now` is in milliseconds since the epoch. */
export async function takeOnce(db: Kysely<Schema>, key: string, now: number): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('taken')
    .values({ key, taken_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Forgets work that was taken before `time` (milliseconds since the epoch). */
export async function forgetTakenBefore(db: Kysely<Schema>, time: number): Promise<void> {
  await deleteOlder(db, { table: 'taken', key: 'key', column: 'taken_at', time });
}
