import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.js';

/** In `user_version`: from here on the file was never written without `secure_delete`. */
const wiped = 1;
/** Milliseconds that the log waits for readers; the thread waits with it, and Slack for an acknowledgement. */
const patience = 100;

/** Rewrites the file once if an older version wrote it: its free pages still hold what was deleted from them. */
export async function wipeOlderRemains(db: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(db);
  if ((rows[0]?.user_version ?? 0) >= wiped) return;
  await sql`vacuum`.execute(db);
  await emptyLog(db);
  await sql`pragma user_version = ${sql.lit(wiped)}`.execute(db);
}

/**
 * Moves what is in the write-ahead log into the file and empties the log, which holds pages as they were before a
 * deletion. False where somebody else reads the file, as a backup does: then it is to be asked for again.
 */
export async function emptyLog(db: Kysely<Schema>): Promise<boolean> {
  return db.connection().execute(async (connection) => {
    const usual = await sql<{ timeout: number }>`pragma busy_timeout`.execute(connection);
    await sql`pragma busy_timeout = ${sql.lit(patience)}`.execute(connection);
    try {
      const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(connection);
      return rows[0]?.busy === 0;
    } finally {
      await sql`pragma busy_timeout = ${sql.lit(usual.rows[0]?.timeout ?? patience)}`.execute(connection);
    }
  });
}
