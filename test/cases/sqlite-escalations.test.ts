import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCaseStore } from '../../src/cases/open-case-store.js';
import { describeEscalations } from './escalation-contract.js';

describeEscalations('escalations on SQLite', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'securemail-escalations-'));
  return {
    isShared: false,
    open: (now) => openCaseStore({ kind: 'sqlite', dataDir }, { now, onConnectionLost: () => {} }),
    remove: () => rm(dataDir, { recursive: true }),
  };
});
