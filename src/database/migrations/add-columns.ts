import type { Kysely } from 'kysely';
import { currentSchema } from '../current-schema.js';

/** Adds nullable columns that the table lacks; SQLite has no `if not exists` for columns. */
export async function addColumns(
  db: Kysely<unknown>,
  table: string,
  columns: Readonly<Record<string, 'text' | 'bigint'>>,
): Promise<void> {
  const present = await columnsOf(db, table);
  for (const [name, type] of Object.entries(columns)) {
    if (!present.has(name)) await db.schema.alterTable(table).addColumn(name, type).execute();
  }
}

/** PostgreSQL names the tables of all schemas; those of others are not ours. */
async function columnsOf(db: Kysely<unknown>, table: string): Promise<ReadonlySet<string>> {
  const named = (await db.introspection.getTables()).filter(({ name }) => name === table);
  const hasSchemas = named.some(({ schema }) => schema !== undefined);
  const schema = hasSchemas ? await currentSchema(db) : undefined;
  const own = named.filter((one) => one.schema === schema);
  return new Set(own.flatMap(({ columns }) => columns.map(({ name }) => name)));
}
