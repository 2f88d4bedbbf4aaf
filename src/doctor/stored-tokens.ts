import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Dialect, Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import { Pool } from 'pg';
import type { StoreConfig } from '../config.js';
import { ownTables } from '../database/own-tables.js';
import type { Schema } from '../database/schema.js';
import { openSqliteDatabase } from '../database/sqlite-database.js';

/** The token of an installation, as it is stored. */
export interface StoredToken {
  /** Slack's id of the workspace, or of the organisation as a whole. */
  readonly owner: string;
  readonly sealed: string;
}

/** What the database holds; none where it, or its table, is not made yet. A bot may be running on it. */
export async function storedTokens(store: StoreConfig): Promise<StoredToken[]> {
  const dialect = dialectOf(store);
  if (dialect === null) return [];
  const db = new Kysely<Schema>({ dialect });
  try {
    if ((await ownTables(db, 'installations')).length === 0) return [];
    return await db
      .selectFrom('installations')
      .select(['owner', 'bot_token as sealed'])
      .orderBy('owner')
      .execute();
  } finally {
    await db.destroy();
  }
}

function dialectOf(store: StoreConfig): Dialect | null {
  if (store.kind === 'postgres') {
    const pool = new Pool({ connectionString: store.url, max: 1, connectionTimeoutMillis: 10_000 });
    pool.on('error', () => {});
    return new PostgresDialect({ pool });
  }
  const file = join(store.dataDir, 'securemail.sqlite');
  return existsSync(file) ? new SqliteDialect({ database: openSqliteDatabase(file) }) : null;
}
