import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What expires is found by its age, without a look at all that does not. */
export const retentionMigration: Migration = {
  async up(db: Kysely<unknown>) {
    const indexes = [
      ['cases_by_last_change', 'cases', 'updated_at'],
      ['known_findings_by_case', 'known_findings', 'case_id'],
      ['known_findings_by_end', 'known_findings', 'until'],
      ['audit_by_age', 'audit', 'at'],
      ['taken_by_age', 'taken', 'taken_at'],
    ] as const;
    for (const [name, table, column] of indexes) {
      await db.schema.createIndex(name).ifNotExists().on(table).column(column).execute();
    }
  },
};
