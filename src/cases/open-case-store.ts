import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import { Pool } from 'pg';
import type { StoreConfig } from '../config.js';
import { SecureMailError } from '../errors.js';
import type { CaseStore } from './case-store.js';
import { currentSchema, migrate } from './migrate.js';
import type { Schema } from './schema.js';
import { SqlCaseStore } from './sql-case-store.js';
import { openSqliteDatabase } from './sqlite-database.js';

/** What the store needs from outside. */
export interface StoreOptions {
  readonly now: () => number;
  /** Told of connections to PostgreSQL that broke while nobody used them; the pool opens new ones. */
  readonly onConnectionLost: (error: Error) => void;
}

const databaseFile = 'securemail.sqlite';
/** Connections of one process to PostgreSQL, and how long it waits for one, in milliseconds. */
const pool = { max: 8, connectionTimeoutMillis: 10_000 };

/** Opens the database of the configuration and brings it up to date; throws DATABASE_UNAVAILABLE. */
export async function openCaseStore(config: StoreConfig, options: StoreOptions): Promise<CaseStore> {
  try {
    return config.kind === 'postgres'
      ? await openPostgres(config.url, options)
      : await openSqlite(config.dataDir, options);
  } catch (error) {
    const detail = error instanceof Error ? error.message || error.name : String(error);
    throw new SecureMailError('DATABASE_UNAVAILABLE', detail, { cause: error });
  }
}

async function openSqlite(dataDir: string, options: StoreOptions): Promise<CaseStore> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const database = openSqliteDatabase(join(dataDir, databaseFile));
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
  return ready(db, () => migrate(db, null), options);
}

async function openPostgres(url: string, options: StoreOptions): Promise<CaseStore> {
  const connections = new Pool({ connectionString: url, ...pool });
  connections.on('error', options.onConnectionLost);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: connections }) });
  return ready(db, async () => migrate(db, await currentSchema(db)), options);
}

async function ready(
  db: Kysely<Schema>,
  prepare: () => Promise<void>,
  { now }: StoreOptions,
): Promise<CaseStore> {
  try {
    await prepare();
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return new SqlCaseStore(db, now);
}
