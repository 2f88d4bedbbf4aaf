import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import { openCaseStore } from '../../src/cases/open-case-store.js';
import { openSqliteDatabase } from '../../src/database/sqlite-database.js';
import { describeCaseMessages } from './case-messages-contract.js';
import { describeCaseOverview } from './case-overview-contract.js';
import { describeOlderDatabase } from './older-database-contract.js';
import { describeTriedSteps } from './tried-steps-contract.js';
import type { WorkDatabase } from './work-database.js';

/** A database in a folder of its own. */
async function prepare(): Promise<WorkDatabase & { readonly dataDir: string }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'securemail-work-'));
  return {
    dataDir,
    open: (now) => openCaseStore({ kind: 'sqlite', dataDir }, { now, onConnectionLost: () => {} }),
    remove: () => rm(dataDir, { recursive: true }),
  };
}

describeCaseMessages('SQLite', prepare);
describeTriedSteps('SQLite', prepare);
describeCaseOverview('SQLite', prepare);
describeOlderDatabase('SQLite', async () => {
  const database = await prepare();
  const file = openSqliteDatabase(join(database.dataDir, 'securemail.sqlite'));
  return { ...database, db: new Kysely({ dialect: new SqliteDialect({ database: file }) }), schema: null };
});
