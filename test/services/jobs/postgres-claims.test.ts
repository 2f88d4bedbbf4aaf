import { type Kysely, sql } from 'kysely';
import { expect, it, vi } from 'vitest';
import { openDatabase } from '../../../src/database/open-database.js';
import type { Schema } from '../../../src/database/schema.js';
import { JobStore } from '../../../src/jobs/job-store.js';
import { job } from '../../jobs/jobs-rig.js';
import { createSchema } from '../postgres-schema.js';

it('claims nothing where another process is just beginning a job of the same thread', async () => {
  const { url, drop } = await createSchema();
  const { db, close } = await openDatabase({ kind: 'postgres', url }, { onConnectionLost: () => {} });
  const store = new JobStore(db, true, () => 1000);
  await store.add(job('other', { thread: 't' }));
  const wanted = { kinds: ['job'], alone: true, now: 1000, lease: 'ours', until: 2000 };
  const claimed = await db.transaction().execute(async (begun) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(begun);
    const lease = { state: 'running', lease: 'theirs', lease_until: 2000 };
    await begun.updateTable('jobs').set(lease).where('key', '=', 'other').execute();
    await store.add(job('earlier', { thread: 't', runAt: 999 }));
    const claim = store.claim(wanted);
    await isBlockedBy(db, rows[0]?.pid ?? 0);
    return { claim };
  });
  expect(await claimed.claim).toBeNull();
  expect(await store.stateOf('earlier')).toBe('waiting');
  await close();
  await drop();
}, 60_000);

async function isBlockedBy(db: Kysely<Schema>, pid: number): Promise<void> {
  const look = sql<{ blocked: number }>`select count(*)::int as blocked from pg_stat_activity
    where ${pid} = any(pg_blocking_pids(pid))`;
  await vi.waitFor(async () => expect((await look.execute(db)).rows).toEqual([{ blocked: 1 }]), 25_000);
}
