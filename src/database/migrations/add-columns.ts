import type { Kysely } from 'kysely';
import { ownTables } from '../own-tables.js';

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

async function columnsOf(db: Kysely<unknown>, table: string): Promise<ReadonlySet<string>> {
  const own = await ownTables(db, table);
  return new Set(own.flatMap(({ columns }) => columns.map(({ name }) => name)));
}
