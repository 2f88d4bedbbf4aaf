import { expect, it } from 'vitest';
import { openCaseStore } from '../../../src/cases/open-case-store.js';
import { describeCaseStore } from '../../cases/case-store-contract.js';
import { createSchema } from '../postgres-schema.js';

const onConnectionLost = () => {};

describeCaseStore('PostgreSQL', async () => {
  const { url, drop } = await createSchema();
  return {
    open: (now) => openCaseStore({ kind: 'postgres', url }, { now, onConnectionLost }),
    remove: drop,
  };
});

it('lets several processes start on an empty database at once', async () => {
  const { url, drop } = await createSchema();
  const open = () => openCaseStore({ kind: 'postgres', url }, { now: () => 0, onConnectionLost });
  const stores = await Promise.all([open(), open(), open()]);
  const taken = await Promise.all(stores.map((store) => store.takeOnce('one')));
  expect(taken.filter(Boolean)).toHaveLength(1);
  await Promise.all(stores.map((store) => store.close()));
  await drop();
});

it('names a database that cannot be reached, without its password', async () => {
  const url = 'postgres://bot:hidden@127.0.0.1:1/none';
  const opening = openCaseStore({ kind: 'postgres', url }, { now: () => 0, onConnectionLost });
  await expect(opening).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
  await expect(opening).rejects.not.toThrow('hidden');
});
