import type { Kysely } from 'kysely';
import type { CasePlace, StoredAnswer } from './case-store.js';
import type { Schema } from './schema.js';

/** One statement, so that of two people who answer at once one comes after the other. */
export async function addAnswer(
  db: Kysely<Schema>,
  caseId: string,
  { question, answer, userId, answeredAt }: StoredAnswer,
): Promise<void> {
  const given = { answer, user_id: userId, answered_at: answeredAt };
  await db
    .insertInto('answers')
    .values({ case_id: caseId, question, ...given })
    .onConflict((conflict) => conflict.columns(['case_id', 'question']).doUpdateSet(given))
    .execute();
}

/** Of several cases of one thread the latest answer to each question counts. */
export async function answersInThread(
  db: Kysely<Schema>,
  { team, channel, threadTs }: CasePlace,
): Promise<StoredAnswer[]> {
  if (channel === null || threadTs === null) return [];
  const rows = await db
    .selectFrom('answers')
    .innerJoin('cases', 'cases.id', 'answers.case_id')
    .select(['question', 'answer', 'user_id', 'answered_at'])
    .where('team', '=', team)
    .where('channel', '=', channel)
    .where('thread_ts', '=', threadTs)
    .orderBy('answered_at')
    .orderBy('created_at')
    .orderBy('question')
    .execute();
  const latest = rows.filter(
    ({ question }, index) => rows.findLastIndex((other) => other.question === question) === index,
  );
  return latest.map(({ question, answer, user_id, answered_at }) => ({
    question,
    answer,
    userId: user_id,
    answeredAt: Number(answered_at),
  }));
}
