import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.js';

/**
 * Removes a case and all that hangs on it. Findings that are known beyond it and the audit trail stay; those that are
 * known in it alone hang on no foreign key, and go first, so that what is broken off can be gone on with. Whether
 * there was such a case.
 */
export async function forgetCase(db: Kysely<Schema>, id: string): Promise<boolean> {
  await db.deleteFrom('known_findings').where('case_id', '=', id).where('scope', '=', 'case').execute();
  const { numDeletedRows } = await db.deleteFrom('cases').where('id', '=', id).executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}
