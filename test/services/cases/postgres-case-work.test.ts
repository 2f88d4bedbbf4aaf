import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { openCaseStore } from '../../../src/cases/open-case-store.js';
import { describeCaseMessages } from '../../cases/case-messages-contract.js';
import { describeCaseOverview } from '../../cases/case-overview-contract.js';
import { describeOlderDatabase } from '../../cases/older-database-contract.js';
import { describeTriedSteps } from '../../cases/tried-steps-contract.js';
import type { WorkDatabase } from '../../cases/work-database.js';
import { createSchema } from '../postgres-schema.js';

/** A database in a schema of its own. */
async function prepare(): Promise<WorkDatabase & { readonly url: string }> {
  const { url, drop } = await createSchema();
  return {
    url,
    open: (now) => openCaseStore({ kind: 'postgres', url }, { now, onConnectionLost: () => {} }),
    remove: drop,
  };
}

describeCaseMessages('PostgreSQL', prepare);
describeTriedSteps('PostgreSQL', prepare);
describeCaseOverview('PostgreSQL', prepare);
describeOlderDatabase('PostgreSQL', async () => {
  const database = await prepare();
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: new Pool({ connectionString: database.url }) }),
  });
  const schema = /search_path%3D(\w+)/.exec(database.url)?.[1] ?? null;
  return { ...database, db, schema };
});
