import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.js';

/**
 * Removes cases and all that hangs on them; how many there were. Findings that are known beyond a case and the audit
 * trail stay. What hangs on no foreign key goes first, so that what is broken off can be gone on with.
 */
export async function forgetCases(db: Kysely<Schema>, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  await db.deleteFrom('known_findings').where('case_id', 'in', ids).where('scope', '=', 'case').execute();
  for (const id of ids) await forgetKeys(db, id);
  const { numDeletedRows } = await db.deleteFrom('cases').where('id', 'in', ids).executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Work of the case that was done; that Slack's messages were taken in stays known, as Slack may bring them again. */
async function forgetKeys(db: Kysely<Schema>, id: string): Promise<void> {
  await db.deleteFrom('taken').where('key', 'like', `timeline:${id}:%`).execute();
  await db.deleteFrom('jobs').where('key', '=', `files:${id}`).where('finished_at', 'is not', null).execute();
}
