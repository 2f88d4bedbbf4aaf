import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCaseStore } from '../../src/cases/open-case-store.js';
import { describeSightings } from './sightings-contract.js';

describeSightings('sightings on SQLite', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'securemail-sightings-'));
  return {
    isShared: false,
    open: (now) => openCaseStore({ kind: 'sqlite', dataDir }, { now, onConnectionLost: () => {} }),
    remove: () => rm(dataDir, { recursive: true }),
  };
});
