import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely';
import type { Database } from './database.js';
import { lockFolder } from './folder-lock.js';
import { emptyLog, wipeOlderRemains } from './forgotten-bytes.js';
import { migrate } from './migrate.js';
import type { Schema } from './schema.js';
import { openSqliteDatabase } from './sqlite-database.js';

const databaseFile = 'securemail.sqlite';

/** Opens the database in a data folder, which no other process may use meanwhile; throws DATABASE_IN_USE. */
export async function openSqlite(dataDir: string): Promise<Database> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const database = openLocked(dataDir);
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
  try {
    await migrate(db, null);
    await wipeOlderRemains(db);
    const scrub = () => emptyLog(db);
    return { kind: 'sqlite', db, join: (whenAlone) => whenAlone(), scrub, close: () => db.destroy() };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** The lock goes with the database, whoever closes it. */
function openLocked(dataDir: string): SqliteDatabase {
  const lock = lockFolder(dataDir);
  try {
    const { prepare, close } = openSqliteDatabase(join(dataDir, databaseFile));
    return {
      prepare,
      close: () => {
        close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}
