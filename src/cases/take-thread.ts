import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.js';
import type { CasePlace, CaseThread } from './case.js';

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

/** A case lives in one more thread, unless another one does; one that is gone does not. */
export async function addThread(
  db: Kysely<Schema>,
  caseId: string,
  { channel, threadTs, role }: CaseThread,
): Promise<void> {
  await db
    .insertInto('case_threads')
    .columns(['team', 'channel', 'thread_ts', 'case_id', 'role'])
    .expression((builder) =>
      builder
        .selectFrom('cases')
        .select((select) => [
          'team',
          select.val(channel).as('channel'),
          select.val(threadTs).as('thread_ts'),
          'id',
          select.val(role).as('role'),
        ])
        .where('id', '=', caseId),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
