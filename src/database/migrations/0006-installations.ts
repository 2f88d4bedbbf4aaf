import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Where the app is installed, with the tokens sealed. */
export const installationsMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('installations')
      .ifNotExists()
      .addColumn('owner', 'text', (column) => column.primaryKey())
      .addColumn('team', 'text')
      .addColumn('team_name', 'text')
      .addColumn('enterprise', 'text')
      .addColumn('enterprise_name', 'text')
      .addColumn('app', 'text')
      .addColumn('bot_token', 'text', (column) => column.notNull())
      .addColumn('bot_user', 'text', (column) => column.notNull())
      .addColumn('bot', 'text')
      .addColumn('scopes', 'text', (column) => column.notNull())
      .addColumn('installed_by', 'text', (column) => column.notNull())
      .addColumn('installed_at', 'bigint', (column) => column.notNull())
      .execute();
  },
};
