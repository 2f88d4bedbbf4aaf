import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { addColumns } from './add-columns.js';

/** Where something was done, and what came of it, in the audit trail; and who began a case. */
export const auditPlacesMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await addColumns(db, 'audit', { channel: 'text', outcome: 'text' });
    await addColumns(db, 'cases', { opened_by: 'text' });
    await db.schema
      .createIndex('audit_by_case')
      .ifNotExists()
      .on('audit')
      .columns(['team', 'case_id', 'at'])
      .execute();
  },
};
