import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProcessLock } from '../../../src/database/process-lock.js';
import { createSchema, type PostgresSchema } from '../postgres-schema.js';

describe('the lock that processes on PostgreSQL share', { timeout: 60_000 }, () => {
  let schema: PostgresSchema;
  let locks: ProcessLock[] = [];
  const lost: Error[] = [];
  beforeEach(async () => {
    schema = await createSchema();
  });
  afterEach(async () => {
    await Promise.all(locks.map((lock) => lock.leave()));
    locks = [];
    lost.length = 0;
    await schema.drop();
  });

  /** Another process that joins; whether it was alone. */
  async function join(whenAlone: () => Promise<void> = async () => {}): Promise<boolean> {
    const lock = new ProcessLock(schema.url, (error) => lost.push(error));
    locks.push(lock);
    let isAlone = false;
    await lock.join(async () => {
      isAlone = true;
      await whenAlone();
    });
    return isAlone;
  }

  it('tells the first process that it is alone, and no other', async () => {
    expect([await join(), await join(), await join()]).toEqual([true, false, false]);
  });

  it('tells a process that it is alone when all others have left', async () => {
    await join();
    await join();
    await Promise.all(locks.map((lock) => lock.leave()));
    expect(await join()).toBe(true);
  });

  it('lets others wait until the first one has done what it does alone', async () => {
    const order: string[] = [];
    const { promise: goOn, resolve } = Promise.withResolvers<void>();
    const first = join(async () => {
      order.push('first is alone');
      await goOn;
      order.push('first is done');
    });
    await vi.waitFor(() => expect(order).toHaveLength(1), 25_000);
    const second = join().then((isAlone) => order.push(`second, alone: ${isAlone}`));
    await holders(schema, 1);
    resolve();
    await Promise.all([first, second]);
    expect(order).toEqual(['first is alone', 'first is done', 'second, alone: false']);
  });

  it('is taken again when its connection breaks', async () => {
    await join();
    expect(await breakConnections(schema)).toBe(1);
    await vi.waitFor(() => expect(lost.length).toBeGreaterThan(0), 25_000);
    await holders(schema, 1);
    expect(await join()).toBe(false);
  });

  it('says where no server answers', async () => {
    const lock = new ProcessLock('postgres://bot@127.0.0.1:1/none', () => {});
    await expect(lock.join(async () => {})).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await lock.leave();
  });

  it('belongs to one schema', async () => {
    await join();
    const other = await createSchema();
    const lock = new ProcessLock(other.url, () => {});
    let isAlone = false;
    await lock.join(async () => {
      isAlone = true;
    });
    await lock.leave();
    await other.drop();
    expect(isAlone).toBe(true);
  });
});

const held = `from pg_locks where locktype = 'advisory' and granted and classid = 7306541
  and objid = (hashtext(current_schema())::bigint & 4294967295)::oid`;

/** Waits until so many connections hold the lock. */
async function holders(schema: PostgresSchema, count: number): Promise<void> {
  const look = () => query(schema, `select count(distinct pid)::int as n ${held}`);
  await vi.waitFor(async () => expect((await look())[0]).toEqual({ n: count }), 25_000);
}

async function breakConnections(schema: PostgresSchema): Promise<number> {
  return (await query(schema, `select pg_terminate_backend(pid) ${held}`)).length;
}

async function query(schema: PostgresSchema, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: schema.url });
  await client.connect();
  const { rows } = await client.query(statement);
  await client.end();
  return rows;
}
