import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { addColumns } from './add-columns.js';

/** What was hidden in the texts of a case, by kind and number. */
export const redactionsMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await addColumns(db, 'cases', { redactions: 'text' });
  },
};
