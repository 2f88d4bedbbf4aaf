import { describeInstallationStore } from '../../installations/installation-store-contract.js';
import { createSchema } from '../postgres-schema.js';

describeInstallationStore('installations on PostgreSQL', async () => {
  const { url, drop } = await createSchema();
  return { config: { kind: 'postgres', url }, remove: drop };
});
