import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/database/database.js';
import { openDatabase } from '../../src/database/open-database.js';
import { describeJobs } from './contracts.js';

describeJobs('SQLite', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'securemail-jobs-'));
  let open: Promise<Database> | null = null;
  return {
    connect: () => {
      open ??= openDatabase({ kind: 'sqlite', dataDir }, { onConnectionLost: () => {} });
      return open;
    },
    closeAll: async () => {
      await (await open)?.close();
      open = null;
    },
    remove: () => rm(dataDir, { recursive: true }),
  };
});
