import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStores } from '../../src/start/open-stores.js';

const options = { now: () => 1, onConnectionLost: () => {} };
const job = { key: 'message:T1:C1:1.1', thread: 'T1:C1:1.1', kind: 'message', input: null };

let dataDir = '';
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'securemail-stores-'));
});
afterAll(() => rm(dataDir, { recursive: true }));

it('keeps cases and jobs in one database, which only one may have open', async () => {
  const open = () => openStores({ kind: 'sqlite', dataDir }, options);
  const before = await open();
  expect(await before.jobs.add(job)).toBe(true);
  expect(await before.cases.takeOnce('a')).toBe(true);
  await expect(open()).rejects.toMatchObject({ code: 'DATABASE_IN_USE' });
  await before.close();
  const after = await open();
  expect([await after.jobs.has(job.key), await after.cases.takeOnce('a')]).toEqual([true, false]);
  await after.close();
});
