import { openCaseStore } from '../../../src/cases/open-case-store.js';
import { describeExpiry } from '../../cases/expire-contract.js';
import { createSchema } from '../postgres-schema.js';

describeExpiry('PostgreSQL', async () => {
  const { url, drop } = await createSchema();
  return {
    isShared: true,
    open: (now) => openCaseStore({ kind: 'postgres', url }, { now, onConnectionLost: () => {} }),
    remove: drop,
  };
});
