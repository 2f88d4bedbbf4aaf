import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What people answered, and the messages that a case was made of. */
export const answersMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await createAnswers(db);
    await createUploads(db);
  },
};

async function createAnswers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('answers')
    .ifNotExists()
    .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id').onDelete('cascade'))
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('answered_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('answers_key', ['case_id', 'question'])
    .execute();
}

async function createUploads(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('uploads')
    .ifNotExists()
    .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id').onDelete('cascade'))
    .addColumn('message_ts', 'text', (column) => column.notNull())
    .addColumn('files', 'integer', (column) => column.notNull())
    .addColumn('texts', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('uploads_key', ['case_id', 'message_ts'])
    .execute();
}
