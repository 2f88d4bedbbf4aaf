import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from './migrations/index.js';
import type { Schema } from './schema.js';

/** Brings the database to the newest migration. `schema` names where the migrator keeps its own tables. */
export async function migrate(db: Kysely<Schema>, schema: string | null): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    ...(schema === null ? {} : { migrationTableSchema: schema }),
  });
  for (let left = attempts; ; left -= 1) {
    const { error } = await migrator.migrateToLatest();
    if (error === undefined) return;
    if (left === 1 || !isVanished(error)) throw error;
  }
}

const attempts = 3;

/** The migrator looks through all schemas; one of somebody else's may be dropped under its eyes (3F000, 42P01). */
function isVanished(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['3F000', '42P01'].includes(String(error.code));
}
