import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Work that was acknowledged and is not to be lost. */
export const jobsMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await createJobs(db);
    await createIndexes(db);
  },
};

async function createJobs(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('jobs')
    .ifNotExists()
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('thread', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('input', 'text', (column) => column.notNull())
    .addColumn('steps', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('losses', 'integer', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('run_at', 'bigint', (column) => column.notNull())
    .addColumn('lease', 'text')
    .addColumn('lease_until', 'bigint')
    .addColumn('error', 'text')
    .addColumn('finished_at', 'bigint')
    .execute();
}

/**
 * Finished jobs, by far the most, stand in none of the indexes that claims read. That two jobs of a thread never
 * run at once is held by the database itself.
 */
async function createIndexes(db: Kysely<unknown>): Promise<void> {
  const active = sql`state in ('waiting', 'running')`;
  await sql`create index if not exists jobs_in_order on jobs (due_at, key) where ${active}`.execute(db);
  await sql`create index if not exists jobs_of_thread on jobs (thread, due_at, key) where ${active}`.execute(
    db,
  );
  await sql`create unique index if not exists jobs_one_per_thread on jobs (thread)
    where state = 'running'`.execute(db);
  await sql`create index if not exists jobs_finished on jobs (finished_at)
    where finished_at is not null`.execute(db);
}
