import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { currentSchema } from './current-schema.js';
import type { Database, DatabaseOptions } from './database.js';
import { migrate } from './migrate.js';
import { ProcessLock } from './process-lock.js';
import type { Schema } from './schema.js';

/** Connections of one process, and how long it waits for one, in milliseconds. */
const limits = { max: 8, connectionTimeoutMillis: 10_000 };

/** Opens a PostgreSQL database, which several processes may share. */
export async function openPostgres(url: string, { onConnectionLost }: DatabaseOptions): Promise<Database> {
  const pool = new Pool({ connectionString: url, ...limits });
  pool.on('error', onConnectionLost);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  const processes = new ProcessLock(url, onConnectionLost);
  try {
    await migrate(db, await currentSchema(db));
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    kind: 'postgres',
    db,
    join: (whenAlone) => processes.join(whenAlone),
    scrub: async () => true,
    close: async () => {
      await processes.leave();
      await db.destroy();
    },
  };
}
