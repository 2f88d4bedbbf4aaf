import type { Case, CasePlace, Round, Upload } from '../../cases/case.js';
import type { CaseMessage } from '../../cases/case-messages.js';
import { recountUploads } from '../../cases/recount-uploads.js';
import { SecureMailError } from '../../errors.js';
import { replyMessage } from '../blocks/reply.js';
import { announceOutage } from '../cases/announce-outage.js';
import { type CaseView, caseView } from '../cases/case-view.js';
import { mirrorAnswer } from '../cases/mirror-answer.js';
import { showInTurn } from '../cases/show-in-turn.js';
import { supersedeAnswers } from '../cases/supersede-answers.js';
import { renewFiles } from '../escalation/attach-files.js';
import { isPassing } from '../passing-error.js';
import type { PostedMessage } from '../replies/reply.js';
import type { Services } from '../services.js';
import type { CheckRequest } from './check-request.js';
import type { RequestRead } from './read-request.js';

/** A case as it was answered, and the message that holds the answer; null where that cannot be found again. */
export interface Answered {
  readonly view: CaseView;
  readonly message: CaseMessage | null;
}

/** Remembers a diagnosis on its case and answers with it, in every thread of the case. */
export async function answerCheck(
  request: CheckRequest,
  result: RequestRead,
  services: Services,
): Promise<Answered> {
  const stored = await remember(request, result, services);
  services.observe('remembered');
  const view = await caseView(stored, services);
  const { docs, identity } = services;
  const { channel } = request.place;
  const setting = { unfolded: new Set<string>(), docs, workspaceUrl: identity.workspaceUrl, channel };
  const posted = await request.reply.finish(replyMessage(view, setting));
  services.observe('answered');
  if (posted === null) return { view, message: null };
  const message = messageOf(request.place, posted);
  try {
    await follow(stored, message, services);
  } catch (error) {
    if (request.attempt.mayBeRepeated && isPassing(error)) throw error;
    // the answer stands: a failure of what follows from it must not take its place
    services.logger.error({ err: error, caseId: stored.id }, 'what follows an answer failed');
  }
  return { view, message };
}

/** What an answer changes elsewhere: older answers, the other thread of the case, other cases. */
async function follow(stored: Case, answer: CaseMessage, services: Services): Promise<void> {
  const { id } = stored;
  const home = { channel: answer.channel, threadTs: answer.threadTs, role: 'home' } as const;
  if (stored.threads.length === 0) await services.cases.addThread(id, home);
  await services.cases.messages.add(id, answer);
  services.observe('noted');
  await supersedeAnswers(id, answer, services);
  await mirrorAnswer(id, answer, services);
  await renewFiles(stored, services);
  await showInTurn(id, services);
  await announceOutage(id, services);
  services.observe('followed');
}

/**
 * The case of the thread with one more diagnosis, or a new case. Throws CASE_RACE where another process has just opened
 * it: the pseudonyms of this diagnosis are not those of that case.
 */
async function remember(
  { place, source, uploads, openedBy }: CheckRequest,
  { diagnosis, redactions, traits, salt }: RequestRead,
  { cases, now }: Services,
): Promise<Case> {
  const known = await cases.findByThread(place);
  const round: Round = { source, diagnosis, redactions, madeOf: madeOf(uploads) };
  const created = known === null ? await cases.create({ ...place, ...round, salt, openedBy }) : null;
  const stored = created ?? known ?? (await cases.findByThread(place));
  if (stored === null) throw new Error('a case was neither created nor found');
  if (stored.salt !== salt) throw new SecureMailError('CASE_RACE');
  // an earlier attempt may have got as far as this
  if (created === null && stored.source !== source) await takeUp(stored, round, { cases, now });
  await cases.sightings.note(stored.id, traits);
  return (await cases.find(stored.id)) ?? stored;
}

/**
 * What the customer was asked for is there now, and a case that is not solved after all is open again: where new
 * evidence shows a cause, not where an old cause merely still stands.
 */
async function takeUp(
  stored: Case,
  round: Round,
  { cases, now }: Pick<Services, 'cases' | 'now'>,
): Promise<void> {
  const previous = recountUploads(stored.diagnosis, stored.madeOf, round.madeOf);
  await cases.addRound(stored.id, { ...round, previous });
  const { comparison } = await caseView({ ...stored, ...round, redactions: null, previous }, { cases, now });
  const isShown = comparison?.changes.some(({ kind }) => kind === 'new' || kind === 'still-there') ?? false;
  if (stored.state === 'waiting' || (stored.state === 'solved' && isShown)) {
    const escalated = (await cases.escalations.ofCase(stored.id)) !== null;
    await cases.setState(stored.id, escalated ? 'escalated' : 'open', [stored.state]);
  }
}

function messageOf({ threadTs }: CasePlace, { channel, ts }: PostedMessage): CaseMessage {
  return { channel, threadTs: threadTs ?? ts, messageTs: ts, kind: 'answer' };
}

/** The messages among the uploads; what stands in none is diagnosed once and forgotten. */
function madeOf(uploads: CheckRequest['uploads']): Upload[] {
  return uploads.flatMap(({ message, files, texts }) =>
    message === null
      ? []
      : [{ channel: message.channel, messageTs: message.ts, files: files.length, texts: texts.length }],
  );
}
