import { openCaseStore } from '../../../src/cases/open-case-store.js';
import { describeKnownFindings } from '../../cases/known-findings-contract.js';
import { createSchema } from '../postgres-schema.js';

describeKnownFindings('known findings on PostgreSQL', async () => {
  const { url, drop } = await createSchema();
  return {
    isShared: true,
    open: (now) => openCaseStore({ kind: 'postgres', url }, { now, onConnectionLost: () => {} }),
    remove: drop,
  };
});
