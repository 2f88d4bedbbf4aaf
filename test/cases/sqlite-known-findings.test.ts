import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCaseStore } from '../../src/cases/open-case-store.js';
import { describeKnownFindings } from './known-findings-contract.js';

describeKnownFindings('known findings on SQLite', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'securemail-known-findings-'));
  return {
    isShared: false,
    open: (now) => openCaseStore({ kind: 'sqlite', dataDir }, { now, onConnectionLost: () => {} }),
    remove: () => rm(dataDir, { recursive: true }),
  };
});
