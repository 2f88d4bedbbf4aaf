import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrations } from '../../src/database/migrations/index.js';
import { openDatabase } from '../../src/database/open-database.js';

let dataDir = '';
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'securemail-migrations-'));
});
afterAll(() => rm(dataDir, { recursive: true }));

it('may be run again after a crash in the middle, the newest ones at least', async () => {
  const { db, close } = await openDatabase({ kind: 'sqlite', dataDir }, { onConnectionLost: () => {} });
  await db.insertInto('secrets').values({ name: 'kept', value: 'x' }).execute();
  await db.schema.dropIndex('jobs_of_thread').execute();
  await migrations['0004-case-work']?.up(db);
  await migrations['0005-jobs']?.up(db);
  await migrations['0005-jobs']?.up(db);
  await migrations['0010-escalation-pictures']?.up(db);
  expect(await db.selectFrom('secrets').select('name').execute()).toEqual([{ name: 'kept' }]);
  await close();
});
