import { setImmediate } from 'node:timers/promises';
import { type Kysely, PostgresAdapter, sql } from 'kysely';
import type { Schema } from './schema.js';

/** So many rows go at once: what waits for their locks, or for the only connection, waits a moment. */
export const batchSize = 200;

/** Does one batch after the other until one is not full; how much was done in all. Others come in between. */
export async function inBatches(doBatch: () => Promise<number>, signal?: AbortSignal): Promise<number> {
  let total = 0;
  while (signal?.aborted !== true) {
    const done = await doBatch();
    total += done;
    if (done < batchSize) break;
    await setImmediate();
  }
  return total;
}

/** The end of a `select` of what is to be deleted: rows that another process is deleting are left to it. */
export function passingLocked(db: Kysely<Schema>) {
  const isShared = db.getExecutor().adapter instanceof PostgresAdapter;
  return isShared ? sql`for update skip locked` : sql``;
}

/** Rows of a table that are older than `time` (milliseconds since the epoch) by one of its columns. */
export interface Aged {
  readonly table: keyof Schema;
  readonly key: string;
  readonly column: string;
  readonly time: number;
}

/** Deletes them in batches; how many. Several processes may do it at once. */
export function deleteOlder(
  db: Kysely<Schema>,
  { table, key, column, time }: Aged,
  signal?: AbortSignal,
): Promise<number> {
  const older = sql`select ${sql.ref(key)} from ${sql.table(table)} where ${sql.ref(column)} < ${time}
    order by ${sql.ref(column)}, ${sql.ref(key)} limit ${batchSize} ${passingLocked(db)}`;
  return inBatches(async () => {
    const { numAffectedRows = 0n } =
      await sql`delete from ${sql.table(table)} where ${sql.ref(key)} in (${older})`.execute(db);
    return Number(numAffectedRows);
  }, signal);
}
