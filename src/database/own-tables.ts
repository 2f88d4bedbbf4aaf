import type { Kysely, TableMetadata } from 'kysely';
import { currentSchema } from './current-schema.js';

/** The tables of this name that are ours: PostgreSQL names those of all schemas. */
export async function ownTables<Tables>(db: Kysely<Tables>, table: string): Promise<TableMetadata[]> {
  const all = await db.introspection.getTables({ withInternalKyselyTables: true });
  const named = all.filter(({ name }) => name === table);
  const hasSchemas = named.some(({ schema }) => schema !== undefined);
  const schema = hasSchemas ? await currentSchema(db) : undefined;
  return named.filter((one) => one.schema === schema);
}
