import { openCaseStore } from '../../../src/cases/open-case-store.js';
import { describeAuditTrail } from '../../cases/audit-trail-contract.js';
import { createSchema } from '../postgres-schema.js';

describeAuditTrail('the audit trail on PostgreSQL', async () => {
  const { url, drop } = await createSchema();
  return {
    isShared: true,
    open: (now) => openCaseStore({ kind: 'postgres', url }, { now, onConnectionLost: () => {} }),
    remove: drop,
  };
});
