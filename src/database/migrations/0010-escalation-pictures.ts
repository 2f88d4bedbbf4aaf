import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { addColumns } from './add-columns.js';

/** The picture that the summary of an escalation shows. */
export const escalationPicturesMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await addColumns(db, 'escalations', { picture: 'text' });
  },
};
