import { type Kysely, sql } from 'kysely';

/** The schema in which PostgreSQL creates tables for this connection. */
export async function currentSchema<Tables>(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ name: string | null }>`select current_schema() as name`.execute(db);
  const name = rows[0]?.name;
  if (!name) throw new Error('the search path of DATABASE_URL names no schema that exists');
  return name;
}
