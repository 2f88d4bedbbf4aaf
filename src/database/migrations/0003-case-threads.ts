import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Diagnosis } from '../../diagnosis/diagnosis.js';
import { addColumns } from './add-columns.js';

/**
 * One thread is one case: the threads, the messages that show a case, and the messages it is made of, each with
 * its channel. Of several cases that an older version made in one thread, the latest keeps it.
 */
export const caseThreadsMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await addColumns(db, 'cases', {
      holder: 'text',
      previous_diagnosis: 'text',
      verdict: 'text',
      cause: 'text',
      solved_cause: 'text',
      solved_step: 'text',
      solved_note: 'text',
      solved_by: 'text',
      solved_at: 'bigint',
    });
    await createThreads(db);
    await createMessages(db);
    await createEvidenceMessages(db);
    await moveRows(db);
  },
};

async function createThreads(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('case_threads')
    .ifNotExists()
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('thread_ts', 'text', (column) => column.notNull())
    .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id').onDelete('cascade'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('case_threads_key', ['team', 'channel', 'thread_ts'])
    .execute();
  await db.schema
    .createIndex('case_threads_by_case')
    .ifNotExists()
    .on('case_threads')
    .columns(['case_id'])
    .execute();
}

async function createMessages(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('case_messages')
    .ifNotExists()
    .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id').onDelete('cascade'))
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('thread_ts', 'text', (column) => column.notNull())
    .addColumn('message_ts', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('live', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('case_messages_key', ['case_id', 'channel', 'message_ts'])
    .execute();
}

async function createEvidenceMessages(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('evidence_messages')
    .ifNotExists()
    .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id').onDelete('cascade'))
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('message_ts', 'text', (column) => column.notNull())
    .addColumn('files', 'integer', (column) => column.notNull())
    .addColumn('texts', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('evidence_messages_key', ['case_id', 'channel', 'message_ts'])
    .execute();
}

async function moveRows(db: Kysely<unknown>): Promise<void> {
  await sql`insert into case_threads (team, channel, thread_ts, case_id, role)
    select team, channel, thread_ts, id, 'home' from cases
    where channel is not null and thread_ts is not null order by created_at desc
    on conflict do nothing`.execute(db);
  await sql`insert into case_messages (case_id, channel, thread_ts, message_ts, kind, live, created_at)
    select replies.case_id, replies.channel, coalesce(cases.thread_ts, replies.message_ts), replies.message_ts,
      'answer', 1, replies.created_at
    from replies join cases on cases.id = replies.case_id where true
    on conflict do nothing`.execute(db);
  await sql`insert into evidence_messages (case_id, channel, message_ts, files, texts)
    select uploads.case_id, cases.channel, uploads.message_ts, uploads.files, uploads.texts
    from uploads join cases on cases.id = uploads.case_id where cases.channel is not null
    on conflict do nothing`.execute(db);
  await sql`update cases set state = 'open' where state = 'closed'`.execute(db);
  await nameVerdicts(db);
}

/** What lists tell of a case, out of its diagnosis. */
async function nameVerdicts(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ id: string; diagnosis: string }>`
    select id, diagnosis from cases where verdict is null`.execute(db);
  for (const { id, diagnosis } of rows) {
    const { verdict, causes } = JSON.parse(diagnosis) as Pick<Diagnosis, 'verdict' | 'causes'>;
    const cause = causes[0]?.id ?? null;
    await sql`update cases set verdict = ${verdict}, cause = ${cause} where id = ${id}`.execute(db);
  }
}
