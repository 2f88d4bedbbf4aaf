import { closedChannelMessage, closedDirectMessage } from '../access/closed-channel.js';
import { helpMessage, unrecognizedMessage } from '../blocks/help.js';
import type { Wish } from '../inbox/message-input.js';
import { threadReply } from '../replies/thread-reply.js';
import type { Services } from '../services.js';
import type { Attempt } from './attempt.js';
import { caseIn, queueKey } from './case-in-thread.js';
import { type CheckRequest, labelOf } from './check-request.js';
import { inTurnOf } from './in-turn-of.js';
import {
  type Evidenced,
  evidenceIn,
  filesOf,
  type IncomingMessage,
  isEmpty,
  type MessageEvidence,
} from './incoming-message.js';
import { Reaction } from './reaction.js';
import { type CheckOutcome, runCheck } from './run-check.js';
import { evidenceInThreads } from './thread.js';
import { isDirect } from './wish-of.js';

/** A message that asks for something, and the attempt at it. */
export interface MessageWork {
  readonly message: IncomingMessage;
  readonly wish: Wish;
  readonly team: string;
  readonly attempt: Attempt;
}

/** Does what a message asks for, its answer included. Throws what passes with time: it is to be tried again. */
export async function answerMessage(
  { message, wish, team, attempt }: MessageWork,
  services: Services,
): Promise<void> {
  const { channel, ts } = message;
  const place = { team, channel, threadTs: message.thread_ts ?? ts };
  if (wish === 'elsewhere' || !(await services.access.isOpenTo(channel, message.user ?? ''))) {
    await sayClosed({ message, wish, team, attempt }, services);
    return;
  }
  const reaction = new Reaction(channel, ts, services);
  if (wish !== 'answer') reaction.add();
  const asked = wish !== 'check-message' || isDirect(message);
  const askedBy = asked ? (message.user ?? null) : null;
  const reply = threadReply(place, askedBy, services, attempt.key);
  const task = { wish, message, place, attempt, reply };
  const outcome = await inTurnOf(services.work, await queueKey(place, services), () => work(task, services));
  if (outcome.kind === 'left-alone') reaction.remove();
  measure(outcome, message, services);
}

/** Where nobody spoke to the bot there is nothing to be said. */
async function sayClosed({ message, wish, attempt }: MessageWork, services: Services): Promise<void> {
  if (wish === 'check-message' && !isDirect(message)) return;
  const { channel, ts, thread_ts, user } = message;
  const place = { channel, threadTs: thread_ts ?? ts };
  const reply = threadReply(place, user ?? null, services, attempt.key);
  if (attempt.isRetry) await reply.resume();
  await reply.finish(isDirect(message) ? closedDirectMessage : closedChannelMessage);
}

/** From the moment at which the message was posted. */
function measure(outcome: CheckOutcome, { ts }: IncomingMessage, { metrics, now }: Services): void {
  if (outcome.kind !== 'diagnosed') return;
  const { verdict, causes } = outcome.view.diagnosis;
  metrics.answered({ verdict, cause: causes[0]?.id ?? null, seconds: now() / 1000 - Number(ts) });
}

interface Task extends Pick<CheckRequest, 'place' | 'attempt' | 'reply'> {
  readonly wish: Wish;
  readonly message: IncomingMessage;
}

async function work({ wish, message, ...task }: Task, services: Services): Promise<CheckOutcome> {
  const uploads = await uploadsFor(wish, message, task.place, services);
  const last = uploads.at(-1);
  if (last === undefined) {
    if (task.attempt.isRetry) await task.reply.resume();
    await task.reply.finish(nothingToCheck(message));
    return { kind: 'nothing-found' };
  }
  const asked = wish === 'check-thread' || isDirect(message);
  const label = labelFor(wish, uploads, last);
  const source = task.attempt.key;
  const openedBy = message.user ?? null;
  const all = [...uploads.slice(0, -1), last] as const;
  return runCheck({ ...task, source, openedBy, uploads: all, asked, label }, services);
}

/** A thread that has a case is one case: what comes into it is diagnosed together with all that it holds. */
async function uploadsFor(
  wish: Task['wish'],
  message: IncomingMessage,
  place: Task['place'],
  services: Services,
): Promise<readonly MessageEvidence[]> {
  const { channel, ts } = message;
  const threads = (await caseIn(place, services))?.threads;
  if (threads !== undefined) return evidenceInThreads(message, threads, services);
  if (wish === 'check-thread')
    return evidenceInThreads(message, [{ channel, threadTs: place.threadTs ?? ts }], services);
  const own = evidenceIn(message);
  return isEmpty(own) ? [] : [{ message: { channel, ts }, ...own }];
}

function labelFor(wish: Wish, uploads: readonly Evidenced[], { files, texts }: Evidenced): string {
  if (wish === 'check-thread' && uploads.length + files.length + texts.length > 2) return 'this thread';
  return files.length === 0 ? 'this message' : labelOf(files);
}

function nothingToCheck(message: IncomingMessage) {
  const files = filesOf(message);
  return files.length === 0 ? helpMessage() : unrecognizedMessage(labelOf(files));
}
