import { openCaseStore } from '../../../src/cases/open-case-store.js';
import { describeCaseRace } from '../../slack/e2e/case-race.js';
import { createSchema } from '../postgres-schema.js';

describeCaseRace('PostgreSQL', async () => {
  const schema = await createSchema();
  const store = { kind: 'postgres', url: schema.url } as const;
  return {
    store,
    openOther: () => openCaseStore(store, { now: Date.now, onConnectionLost: () => {} }),
    drop: () => schema.drop(),
  };
});
