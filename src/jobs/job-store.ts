import type { Kysely, Transaction, Updateable } from 'kysely';
import type { Schema } from '../database/schema.js';
import { type Claim, claim } from './claim.js';
import type { HeldJob, JobState } from './held-job.js';
import type { NewJob } from './jobs.js';
import { LeaseLost } from './lease-lost.js';
import { columnsOf, forgotten, type Outcome } from './outcome.js';

/** Jobs in the database. What is done under a lease that is no longer held changes nothing and says false. */
export class JobStore {
  readonly #db: Kysely<Schema>;
  readonly #shared: boolean;
  readonly #now: () => number;

  /** `shared`: other processes may claim from the same database. */
  constructor(db: Kysely<Schema>, shared: boolean, now: () => number) {
    this.#db = db;
    this.#shared = shared;
    this.#now = now;
  }

  /** Whether the job is new; from now on it is not. */
  async add({ key, thread, kind, input, runAt = this.#now() }: NewJob): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('jobs')
      .values({
        ...{ key, thread, kind, input: JSON.stringify(input), steps: '{}', state: 'waiting' },
        ...untried(runAt),
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  }

  /** A row that only says that the key is taken. */
  async know(key: string, thread: string): Promise<void> {
    const now = this.#now();
    await this.#db
      .insertInto('jobs')
      .values({
        key,
        thread,
        kind: 'known',
        state: 'cancelled',
        finished_at: now,
        ...forgotten,
        ...untried(now),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  /** Takes the first job that may run; null: none. */
  claim(wanted: Claim): Promise<HeldJob | null> {
    return claim(this.#db, this.#shared, wanted);
  }

  /** Holds these leases until `until`; those that were held still. */
  async extend(leases: readonly string[], until: number): Promise<ReadonlySet<string>> {
    if (leases.length === 0) return new Set();
    const rows = await this.#db
      .updateTable('jobs')
      .set({ lease_until: until })
      .where('state', '=', 'running')
      .where('lease', 'in', leases)
      .returning('lease')
      .execute();
    return new Set(rows.flatMap(({ lease }) => lease ?? []));
  }

  async holds({ key, lease }: HeldJob): Promise<boolean> {
    const row = await this.#db
      .selectFrom('jobs')
      .select('key')
      .where('key', '=', key)
      .where('state', '=', 'running')
      .where('lease', '=', lease)
      .executeTakeFirst();
    return row !== undefined;
  }

  /** Remembers a finished step; progress forgives what was lost before it. */
  recordStep(job: HeldJob, name: string, result: unknown): Promise<boolean> {
    return recordStep(this.#db, job, name, result);
  }

  /** Remembers a step together with what `write` writes; its result. Throws LeaseLost, and has written nothing. */
  commitStep<T>(
    job: HeldJob,
    name: string,
    write: (transaction: Transaction<Schema>) => Promise<T>,
  ): Promise<T> {
    return this.#db.transaction().execute(async (transaction) => {
      const result = await write(transaction);
      if (!(await recordStep(transaction, job, name, result))) throw new LeaseLost();
      return result;
    });
  }

  finish(job: HeldJob, outcome: Outcome): Promise<boolean> {
    return whileHeld(this.#db, job, {
      ...columnsOf(job, outcome, this.#now()),
      lease: null,
      lease_until: null,
    });
  }

  /** Takes back a job that is not finished; its holder learns of it at the next step or heartbeat. */
  async cancel(key: string): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('jobs')
      .set({ state: 'cancelled', finished_at: this.#now(), lease: null, lease_until: null, ...forgotten })
      .where('key', '=', key)
      .where('state', 'in', ['waiting', 'running'])
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }

  /** Where the job of this key stands; null: there is none. */
  async stateOf(key: string): Promise<JobState | null> {
    const row = await this.#db.selectFrom('jobs').select('state').where('key', '=', key).executeTakeFirst();
    return row === undefined ? null : (row.state as JobState);
  }

  /** Makes every running job free at once. Only where no other process can hold one. */
  async releaseAll(): Promise<void> {
    await this.#db.updateTable('jobs').set({ lease_until: 0 }).where('state', '=', 'running').execute();
  }
}

function recordStep(db: Kysely<Schema>, job: HeldJob, name: string, result: unknown): Promise<boolean> {
  return whileHeld(db, job, { steps: JSON.stringify({ ...job.steps, [name]: result ?? null }), losses: 1 });
}

async function whileHeld(
  db: Kysely<Schema>,
  { key, lease }: HeldJob,
  columns: Updateable<Schema['jobs']>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('jobs')
    .set(columns)
    .where('key', '=', key)
    .where('state', '=', 'running')
    .where('lease', '=', lease)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

function untried(runAt: number) {
  return { attempts: 0, failures: 0, losses: 0, due_at: runAt, run_at: runAt };
}
