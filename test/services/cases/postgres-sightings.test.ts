import { openCaseStore } from '../../../src/cases/open-case-store.js';
import { describeSightings } from '../../cases/sightings-contract.js';
import { createSchema } from '../postgres-schema.js';

describeSightings('sightings on PostgreSQL', async () => {
  const { url, drop } = await createSchema();
  return {
    isShared: true,
    open: (now) => openCaseStore({ kind: 'postgres', url }, { now, onConnectionLost: () => {} }),
    remove: drop,
  };
});
