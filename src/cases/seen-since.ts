import { sql } from 'kysely';

/**
 * Whether the case `there` began, or was sent something, since `since` (milliseconds since the epoch). A press of a
 * button makes no old case a new one.
 */
export function isSeenSince(since: number) {
  const messageTs = (since / 1000).toFixed(6);
  return sql<boolean>`(there.created_at >= ${since} or exists (
    select 1 from evidence_messages as upload
    where upload.case_id = there.id and upload.message_ts >= ${messageTs}
  ))`;
}
