import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '../../src/database/open-database.js';
import { SqlInstallationStore } from '../../src/installations/installation-store.js';
import { describeInstallationStore, installation } from './installation-store-contract.js';
import { newKeys } from './keys.js';

describeInstallationStore('installations on SQLite', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'securemail-installations-'));
  return { config: { kind: 'sqlite', dataDir }, remove: () => rm(dataDir, { recursive: true }) };
});

it('leaves no token in any file of the data folder', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'securemail-installations-'));
  const { db, close } = await openDatabase({ kind: 'sqlite', dataDir }, { onConnectionLost: () => {} });
  await new SqlInstallationStore(db, newKeys('one'), Date.now).save(installation());
  const texts = async () =>
    Promise.all((await readdir(dataDir)).map((file) => readFile(join(dataDir, file), 'latin1')));
  expect((await texts()).join('')).not.toContain('xoxb-');
  await close();
  expect((await texts()).join('')).toContain('Synthetic workspace');
  expect((await texts()).join('')).not.toContain('xoxb-');
  await rm(dataDir, { recursive: true });
});
