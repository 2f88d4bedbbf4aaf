import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCaseStore } from '../../src/cases/open-case-store.js';
import { describeCaseStore } from './case-store-contract.js';

const onConnectionLost = () => {};

describeCaseStore('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'securemail-cases-'));
  return {
    open: (now) =>
      openCaseStore({ kind: 'sqlite', dataDir: join(folder, 'new', 'data') }, { now, onConnectionLost }),
    remove: () => rm(folder, { recursive: true }),
  };
});

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'securemail-sqlite-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('names the database that cannot be opened', async () => {
  const file = join(folder, 'a-file');
  await writeFile(file, '');
  const opening = openCaseStore({ kind: 'sqlite', dataDir: file }, { now: () => 0, onConnectionLost });
  await expect(opening).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
});

it('refuses a file that is no database', async () => {
  await writeFile(join(folder, 'securemail.sqlite'), 'no database at all'.repeat(100));
  const opening = openCaseStore({ kind: 'sqlite', dataDir: folder }, { now: () => 0, onConnectionLost });
  await expect(opening).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
});

it('shares one file with a second process that writes to it', async () => {
  const store = await openCaseStore(
    { kind: 'sqlite', dataDir: join(folder, 'shared') },
    { now: () => 0, onConnectionLost },
  );
  const other = new DatabaseSync(join(folder, 'shared', 'securemail.sqlite'));
  other.exec("insert into taken (key, taken_at) values ('theirs', 1)");
  other.close();
  expect(await store.takeOnce('theirs')).toBe(false);
  await store.close();
});
