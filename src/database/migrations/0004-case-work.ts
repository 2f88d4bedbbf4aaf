import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What a team does with a case: steps tried, findings acknowledged, escalations, cases seen together, the audit trail. */
export const caseWorkMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await createCaseFiles(db);
    await createTriedSteps(db);
    await createKnownFindings(db);
    await createEscalations(db);
    await createSightings(db);
    await createOutages(db);
    await createAudit(db);
    await createSecrets(db);
  },
};

async function createCaseFiles(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('case_files')
    .ifNotExists()
    .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id').onDelete('cascade'))
    .addColumn('file_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('case_files_key', ['case_id', 'file_id'])
    .execute();
}

async function createTriedSteps(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('tried_steps')
    .ifNotExists()
    .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id').onDelete('cascade'))
    .addColumn('cause', 'text', (column) => column.notNull())
    .addColumn('step', 'text', (column) => column.notNull())
    .addColumn('result', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('tried_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('tried_steps_key', ['case_id', 'cause', 'step'])
    .execute();
}

/** They outlive the case in which they were acknowledged. */
async function createKnownFindings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('known_findings')
    .ifNotExists()
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('finding', 'text', (column) => column.notNull())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addColumn('tenants', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('since', 'bigint', (column) => column.notNull())
    .addColumn('until', 'bigint', (column) => column.notNull())
    .execute();
}

async function createEscalations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('escalations')
    .ifNotExists()
    .addColumn('case_id', 'text', (column) => column.primaryKey().references('cases.id').onDelete('cascade'))
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('message_ts', 'text')
    .addColumn('target', 'text', (column) => column.notNull())
    .addColumn('urgency', 'text', (column) => column.notNull())
    .addColumn('note', 'text')
    .addColumn('include', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
}

async function createSightings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sightings')
    .ifNotExists()
    .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id').onDelete('cascade'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('sightings_key', ['case_id', 'kind', 'value'])
    .execute();
  await db.schema
    .createIndex('sightings_by_value')
    .ifNotExists()
    .on('sightings')
    .columns(['kind', 'value'])
    .execute();
}

async function createOutages(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('outages')
    .ifNotExists()
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('cause', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('channel', 'text')
    .addColumn('message_ts', 'text')
    .addColumn('announced_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('outages_key', ['team', 'cause', 'kind', 'value'])
    .execute();
}

/** It outlives the cases it tells of. */
async function createAudit(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('audit')
    .ifNotExists()
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('act', 'text', (column) => column.notNull())
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('audit_by_time').ifNotExists().on('audit').columns(['team', 'at']).execute();
}

async function createSecrets(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('secrets')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
}
