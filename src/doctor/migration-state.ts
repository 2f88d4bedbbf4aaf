import { type Kysely, sql } from 'kysely';
import { migrations } from '../database/migrations/index.js';
import { ownTables } from '../database/own-tables.js';
import type { Schema } from '../database/schema.js';
import { fault, ok } from './examination.js';

/**
 * How far the database is, without changing it: the tables of one that another version is working on are not the
 * doctor's to migrate. Throws where it does not answer.
 */
export async function migrationState(db: Kysely<Schema>, what: string) {
  const done = await doneMigrations(db);
  const known = Object.keys(migrations);
  const newer = done.filter((name) => !known.includes(name));
  if (newer.length > 0)
    return fault(`${what}: a newer version of the bot has used it (${newer.join(', ')}): start that one`);
  const missing = known.length - done.length;
  if (missing === 0) return ok(`${what}, can be written to, up to date`);
  return ok(`${what}, can be written to; ${missing} of ${known.length} migrations run at the next start`);
}

async function doneMigrations(db: Kysely<Schema>): Promise<string[]> {
  if ((await ownTables(db, 'kysely_migration')).length === 0) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return rows.map(({ name }) => name);
}
