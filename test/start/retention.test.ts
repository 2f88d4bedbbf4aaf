import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openStores, type StoresOptions } from '../../src/start/open-stores.js';
import type { Purged } from '../../src/start/retention.js';
import { created } from '../cases/new-case.js';

const day = 24 * 60 * 60_000;
const start = 1_795_000_000_000;

let dataDir = '';
let clock = start;
beforeEach(async () => {
  clock = start;
  dataDir = await mkdtemp(join(tmpdir(), 'securemail-retention-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

function open(retention?: StoresOptions['retention']) {
  const options = { now: () => clock, onConnectionLost: () => {}, ...(retention && { retention }) };
  return openStores({ kind: 'sqlite', dataDir }, options);
}

/** Keeps things for 30 days, and hands out the purges that did something. */
function watched(every?: number) {
  const purges: Purged[] = [];
  const errors: unknown[] = [];
  const retention = {
    days: 30,
    onPurged: (purged: Purged) => void purges.push(purged),
    onError: (error: unknown) => void errors.push(error),
    ...(every === undefined ? {} : { every }),
  };
  return { purges, errors, retention };
}

it('purges at the start: cases, and finished work that nobody brings again', async () => {
  const before = await open();
  const { id } = await created(before.cases, '1.1');
  await before.cases.takeOnce('long-ago');
  await before.jobs.know('message:T1:C1:1.1', 'T1:C1:1.1');
  await before.close();
  clock = start + 30 * day + 1;
  const { purges, errors, retention } = watched();
  const after = await open(retention);
  await vi.waitFor(() => expect(purges).toEqual([{ cases: 1, records: 0, jobs: 1 }]));
  expect(await after.cases.find(id)).toBeNull();
  expect(await after.cases.takeOnce('long-ago')).toBe(true);
  expect(await after.jobs.has('message:T1:C1:1.1')).toBe(false);
  await after.close();
  expect(errors).toEqual([]);
});

it('purges again and again, by the clock it is given, and says nothing of a purge with nothing to do', async () => {
  const { purges, retention } = watched(5);
  const stores = await open(retention);
  const { id } = await created(stores.cases, '1.1');
  clock = start + 30 * day;
  await created(stores.cases, '2.1');
  expect(await stores.cases.find(id)).not.toBeNull();
  clock += 1;
  await vi.waitFor(() => expect(purges).toEqual([{ cases: 1, records: 0, jobs: 0 }]));
  expect(await stores.cases.find(id)).toBeNull();
  await stores.close();
});

it('goes on after a purge that failed', async () => {
  const { purges, errors, retention } = watched(5);
  const stores = await open(retention);
  const expire = vi.spyOn(stores.cases, 'expire').mockRejectedValueOnce(new Error('synthetic'));
  await vi.waitFor(() => expect(errors).toHaveLength(1));
  expire.mockRestore();
  await created(stores.cases, '1.1');
  clock = start + 31 * day;
  await vi.waitFor(() => expect(purges).toHaveLength(1));
  await stores.close();
});

it('lets the batch under way end before the database is closed', async () => {
  const { errors, retention } = watched(1);
  const stores = await open(retention);
  await stores.close();
  expect(errors).toEqual([]);
});
