import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Cases, the messages that answer them, what is unfolded there, and the work already taken. */
export const casesMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await createCases(db);
    await createReplies(db);
    await createUnfolded(db);
    await createTaken(db);
  },
};

async function createCases(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('cases')
    .ifNotExists()
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('channel', 'text')
    .addColumn('thread_ts', 'text')
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('salt', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('diagnosis', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('cases_by_thread')
    .ifNotExists()
    .on('cases')
    .columns(['team', 'channel', 'thread_ts', 'created_at'])
    .execute();
}

async function createReplies(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('replies')
    .ifNotExists()
    .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id').onDelete('cascade'))
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('message_ts', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('replies_key', ['case_id', 'channel', 'message_ts'])
    .execute();
}

async function createUnfolded(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('unfolded')
    .ifNotExists()
    .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id').onDelete('cascade'))
    .addColumn('message_ts', 'text', (column) => column.notNull())
    .addColumn('section', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('unfolded_key', ['case_id', 'message_ts', 'section'])
    .execute();
}

async function createTaken(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('taken')
    .ifNotExists()
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('taken_at', 'bigint', (column) => column.notNull())
    .execute();
}
