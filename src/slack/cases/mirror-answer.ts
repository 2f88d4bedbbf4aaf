import type { Case, CaseThread } from '../../cases/case.js';
import type { CaseMessage } from '../../cases/case-messages.js';
import { notMirroredMessage } from '../blocks/escalation-told.js';
import { isOutOfReach } from '../named-refusal.js';
import { isPassing } from '../passing-error.js';
import { findPosted, postOnce } from '../replies/post-once.js';
import { postingOf } from '../replies/posting-of.js';
import type { Services } from '../services.js';
import { caseView } from './case-view.js';
import { contentOf } from './show-case.js';
import { supersedeAnswers } from './supersede-answers.js';

/**
 * Posts the answer into the other threads of its case, so that both tell the same; once, however often it is tried.
 * A thread that cannot be posted in any more is told of beside the answer; what passes with time is thrown once all
 * were tried.
 */
export async function mirrorAnswer(caseId: string, answer: CaseMessage, services: Services): Promise<void> {
  const stored = await services.cases.find(caseId);
  if (stored === null) return;
  const passing: unknown[] = [];
  const others = othersThan(answer, stored).filter(({ channel }) => services.access.isOpen(channel));
  for (const thread of others) {
    try {
      await mirrorInto(thread, stored, answer, services);
    } catch (error) {
      services.logger.warn({ err: error, caseId }, 'an answer did not reach the other thread of its case');
      if (isPassing(error)) passing.push(error);
      else if (isOutOfReach(error)) await sayNotMirrored(thread, stored, answer, services);
    }
  }
  if (passing.length > 0) throw passing[0];
}

function othersThan(answer: CaseMessage, { threads }: Case): CaseThread[] {
  return threads.filter(
    ({ channel, threadTs }) => channel !== answer.channel || threadTs !== answer.threadTs,
  );
}

/** Says beside the answer, once for each thread, that people there do not see it. */
async function sayNotMirrored(
  { channel, threadTs, role }: CaseThread,
  { id }: Case,
  answer: CaseMessage,
  services: Services,
): Promise<void> {
  const posting = postingOf(services);
  const place = { channel: answer.channel, threadTs: answer.threadTs };
  const work = `not-mirrored:${id}:${channel}:${threadTs}`;
  if ((await findPosted(work, place, posting)) === null)
    await postOnce(notMirroredMessage(id, role), place, work, posting);
}

/** An earlier attempt may have posted it, and noted it or not. */
async function mirrorInto(
  { channel, threadTs }: CaseThread,
  stored: Case,
  answer: CaseMessage,
  services: Services,
): Promise<void> {
  const posting = postingOf(services);
  const place = { channel, threadTs };
  const work = `mirror:${stored.id}:${answer.messageTs}:${channel}:${threadTs}`;
  const view = await caseView(stored, services);
  const content = await contentOf({ kind: 'answer', messageTs: '', channel }, view, services);
  const { ts } = (await findPosted(work, place, posting)) ?? (await postOnce(content, place, work, posting));
  const posted: CaseMessage = { channel, threadTs, messageTs: ts, kind: 'answer' };
  await services.cases.messages.add(stored.id, posted);
  await supersedeAnswers(stored.id, posted, services);
}
