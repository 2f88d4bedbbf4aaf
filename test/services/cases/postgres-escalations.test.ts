import { openCaseStore } from '../../../src/cases/open-case-store.js';
import { describeEscalations } from '../../cases/escalation-contract.js';
import { createSchema } from '../postgres-schema.js';

describeEscalations('escalations on PostgreSQL', async () => {
  const { url, drop } = await createSchema();
  return {
    isShared: true,
    open: (now) => openCaseStore({ kind: 'postgres', url }, { now, onConnectionLost: () => {} }),
    remove: drop,
  };
});
