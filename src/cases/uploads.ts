import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.js';
import type { Round, Upload } from './case.js';

/** The messages that a case was made of, in the order in which they came. */
export function uploadsOf(db: Kysely<Schema>, caseId: string): Promise<Upload[]> {
  return db
    .selectFrom('evidence_messages')
    .select(['channel', 'message_ts as messageTs', 'files', 'texts'])
    .where('case_id', '=', caseId)
    .orderBy('message_ts')
    .orderBy('channel')
    .execute();
}

/** A case is made of these from now on: a message that was deleted is none of them. */
export async function replaceUploads(
  db: Kysely<Schema>,
  caseId: string,
  { madeOf }: Pick<Round, 'madeOf'>,
): Promise<void> {
  await db.deleteFrom('evidence_messages').where('case_id', '=', caseId).execute();
  if (madeOf.length === 0) return;
  const rows = madeOf.map(({ channel, messageTs, files, texts }) => ({
    case_id: caseId,
    channel,
    message_ts: messageTs,
    files,
    texts,
  }));
  await db.insertInto('evidence_messages').values(rows).execute();
}
