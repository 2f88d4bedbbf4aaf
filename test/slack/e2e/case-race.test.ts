import { join } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import { SqlCaseStore } from '../../../src/cases/sql-case-store.js';
import type { Schema } from '../../../src/database/schema.js';
import { openSqliteDatabase } from '../../../src/database/sqlite-database.js';
import { describeCaseRace } from './case-race.js';

/* The lock of the data folder keeps a second bot out; this is what it would do. */
describeCaseRace('SQLite', async () => ({
  openOther: async ({ folder }) => {
    const database = openSqliteDatabase(join(folder, 'securemail.sqlite'));
    const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
    return new SqlCaseStore({ db, scrub: async () => true }, Date.now, 'key');
  },
  drop: async () => {},
}));
