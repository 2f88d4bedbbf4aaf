import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCaseStore } from '../../src/cases/open-case-store.js';
import { describeExpiry } from './expire-contract.js';

describeExpiry('SQLite', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'securemail-expiry-'));
  return {
    isShared: false,
    open: (now) => openCaseStore({ kind: 'sqlite', dataDir }, { now, onConnectionLost: () => {} }),
    remove: () => rm(dataDir, { recursive: true }),
  };
});
