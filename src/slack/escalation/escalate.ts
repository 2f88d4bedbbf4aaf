import type { NewAuditEntry } from '../../cases/audit-trail.js';
import type { Case } from '../../cases/case.js';
import type { CaseMessage } from '../../cases/case-messages.js';
import type { Escalation, NewEscalation } from '../../cases/escalations.js';
import { createGate } from '../../redaction/gate.js';
import { solvedMessage } from '../blocks/case-told.js';
import { channelRefusedMessage, escalatedMessage } from '../blocks/escalation-told.js';
import { mirrorAnswer } from '../cases/mirror-answer.js';
import { type Pressed, tell } from '../listeners/actions/pressed.js';
import { isPassing } from '../passing-error.js';
import { platformError } from '../platform-error.js';
import type { Services } from '../services.js';
import type { Attempt } from '../work/attempt.js';
import { orderFiles } from './attach-files.js';
import { findSummary } from './find-summary.js';
import { postSummary } from './post-summary.js';
import { abandonedAfter, type EscalationWish } from './wish.js';

/**
 * Hands a case on, once, however many ask for it at once; whoever comes later is told who did it. What a stop of the
 * bot left half done is gone on with.
 */
export async function escalate(
  { id, team, salt, solution }: Case,
  { note, ...wish }: EscalationWish,
  { pressed, attempt }: { readonly pressed: Pressed; readonly attempt: Attempt },
  services: Services,
): Promise<void> {
  const { cases, identity, now } = services;
  if (solution !== null) {
    await tell(pressed, solvedMessage(id, solution.userId));
    return;
  }
  const before = await cases.escalations.ofCase(id);
  const redacted = note === '' ? null : createGate([], { salt })(note);
  const opened = { ...wish, caseId: id, note: redacted };
  // what an earlier attempt at this very wish left half done is nobody else's
  const isOurs = attempt.isRetry && before?.userId === wish.userId;
  if (isOurs && before.messageTs !== null) {
    await settle({ id, team }, summaryOf(before.channel, before.messageTs), services);
    return;
  }
  if (await cases.escalations.open(opened, isOurs ? now() + 1 : now() - abandonedAfter)) {
    const entry = entryOf({ id, team }, opened, pressed, attempt);
    // before anything is posted, so that nothing is handed on unrecorded
    await cases.audit.add(entry);
    const isDone = await handOn({ before, opened, team }, pressed, services);
    if (!isDone) await cases.audit.add({ ...entry, outcome: 'failed' });
    return;
  }
  const standing = await cases.escalations.ofCase(id);
  if (standing !== null) await tell(pressed, escalatedMessage(standing, identity.workspaceUrl));
}

/** How the audit trail tells of it; another attempt at it is the same. */
function entryOf(
  { id: caseId, team }: Pick<Case, 'id' | 'team'>,
  { userId }: NewEscalation,
  { channel }: Pressed,
  { key }: Attempt,
): NewAuditEntry {
  return { team, userId, act: 'escalate', caseId, channel, outcome: 'allowed', work: `${caseId}:${key}` };
}

/** An escalation that is opened, and what stood there before. */
interface Handing {
  readonly before: Escalation | null;
  readonly opened: NewEscalation;
  readonly team: string;
}

/** Whether the case was handed on; what cannot be posted leaves it as it was. */
async function handOn(
  { before, opened, team }: Handing,
  pressed: Pressed,
  services: Services,
): Promise<boolean> {
  const { caseId, channel } = opened;
  const found = before === null ? null : await findSummary(before, channel, services);
  const summary = found ?? (await postOrTell(opened, pressed, services));
  if (summary === null) return false;
  await settle({ id: caseId, team }, summary, services);
  return true;
}

function summaryOf(channel: string, messageTs: string): CaseMessage {
  return { channel, threadTs: messageTs, messageTs, kind: 'summary' };
}

/** Null where Slack refuses. Where it did not answer, the message may be there: the escalation stays open. */
async function postOrTell(
  { caseId, channel, note }: NewEscalation,
  pressed: Pressed,
  services: Services,
): Promise<CaseMessage | null> {
  try {
    return await postSummary(caseId, channel, services);
  } catch (error) {
    const code = platformError(error);
    if (code === null) throw error;
    await services.cases.escalations.withdraw(caseId);
    services.logger.warn({ code, caseId }, 'an escalation was refused');
    if (isPassing(error)) throw error;
    await tell(pressed, channelRefusedMessage(channel, note, code));
    return null;
  }
}

/** The case lives in the thread of the escalation too; only then the escalation stands. */
async function settle(
  stored: Pick<Case, 'id' | 'team'>,
  summary: CaseMessage,
  services: Services,
): Promise<void> {
  const { id: caseId } = stored;
  const { cases } = services;
  const { channel, threadTs, messageTs } = summary;
  await cases.addThread(caseId, { channel, threadTs, role: 'escalation' });
  await cases.messages.add(caseId, summary);
  await answerThere(caseId, summary, services);
  await cases.escalations.posted(caseId, messageTs);
  await cases.setState(caseId, 'escalated', ['open', 'waiting']);
  await orderFiles(stored, services);
}

/** The answer as it stands, in full; none where an upload brought one meanwhile. */
async function answerThere(caseId: string, summary: CaseMessage, services: Services): Promise<void> {
  const { cases } = services;
  const live = await cases.messages.live(caseId);
  if (live.some(({ kind, threadTs }) => kind === 'answer' && threadTs === summary.threadTs)) return;
  const home = (await cases.find(caseId))?.threads.find(({ role }) => role === 'home');
  if (home === undefined) return;
  const { channel, threadTs } = home;
  await mirrorAnswer(caseId, { channel, threadTs, messageTs: threadTs, kind: 'answer' }, services);
}
