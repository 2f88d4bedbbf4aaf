import type { Database } from '../../../src/database/database.js';
import { openDatabase } from '../../../src/database/open-database.js';
import { describeJobs } from '../../jobs/contracts.js';
import { createSchema } from '../postgres-schema.js';

describeJobs('PostgreSQL', async () => {
  const { url, drop } = await createSchema();
  const open: Database[] = [];
  return {
    connect: async () => {
      const database = await openDatabase({ kind: 'postgres', url }, { onConnectionLost: () => {} });
      open.push(database);
      return database;
    },
    closeAll: async () => {
      await Promise.all(open.splice(0).map((database) => database.close()));
    },
    remove: drop,
  };
});
