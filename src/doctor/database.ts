import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PostgresDialect, SqliteDialect, sql } from 'kysely';
import { Pool } from 'pg';
import type { StoreConfig } from '../config.js';
import { lockFolder } from '../database/folder-lock.js';
import type { Schema } from '../database/schema.js';
import { openSqliteDatabase } from '../database/sqlite-database.js';
import { SecureMailError } from '../errors.js';
import { type Examination, examine, fault, ok } from './examination.js';
import { migrationState } from './migration-state.js';

const connectTimeout = 10_000;

/** Whether the database opens, can be written to and is up to date; it is left as it is. */
export function examineDatabase(config: StoreConfig): Promise<Examination> {
  return examine('database', () =>
    config.kind === 'postgres' ? lookAtPostgres(config.url) : lookAtSqlite(config.dataDir),
  );
}

async function lookAtSqlite(dataDir: string) {
  const file = join(dataDir, 'securemail.sqlite');
  if (!existsSync(file)) return ok('SQLite, made at the first start');
  try {
    const lock = lockFolder(dataDir);
    try {
      const dialect = new SqliteDialect({ database: openSqliteDatabase(file) });
      return await look(new Kysely<Schema>({ dialect }), 'SQLite', sql`begin immediate`);
    } finally {
      lock.release();
    }
  } catch (error) {
    if (error instanceof SecureMailError && error.code === 'DATABASE_IN_USE')
      return ok('SQLite, in use by a bot that is running');
    return fault(
      `${file} cannot be used (${nameOf(error)}): see that the bot's user owns it, or restore a backup`,
    );
  }
}

async function lookAtPostgres(url: string) {
  const pool = new Pool({ connectionString: url, max: 1, connectionTimeoutMillis: connectTimeout });
  pool.on('error', () => {});
  try {
    const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
    return await look(db, 'PostgreSQL', sql`create temporary table doctor (id int) on commit drop`);
  } catch (error) {
    return fault(
      `PostgreSQL cannot be used (${nameOf(error)}): check DATABASE_URL, the network and the role's rights`,
    );
  }
}

async function look(db: Kysely<Schema>, what: string, write: ReturnType<typeof sql>) {
  try {
    await db.connection().execute(async (one) => {
      await write.execute(one);
    });
    return await migrationState(db, what);
  } finally {
    await db.destroy();
  }
}

/** Messages of drivers may repeat the address with its password. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error ? String(error.code) : error.name;
}
