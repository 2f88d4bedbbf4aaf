import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.js';
import type { CasePlace } from './case.js';

/** Whether the case got its thread; one without a thread needs none. */
export async function takeThread(
  db: Kysely<Schema>,
  caseId: string,
  { team, channel, threadTs }: CasePlace,
): Promise<boolean> {
  if (channel === null || threadTs === null) return true;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('case_threads')
    .values({ team, channel, thread_ts: threadTs, case_id: caseId, role: 'home' })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
