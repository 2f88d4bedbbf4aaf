import { asSecureMailError } from '../../errors.js';
import { helpMessage, unrecognizedMessage } from '../blocks/help.js';
import { troubleMessage } from '../blocks/trouble.js';
import { messageReply, type Services } from '../services.js';
import { caseIn, queueKey } from './case-in-thread.js';
import { type CheckRequest, labelOf } from './check-request.js';
import {
  type Evidenced,
  evidenceIn,
  filesOf,
  type IncomingMessage,
  isEmpty,
  isFromPerson,
  type MessageEvidence,
  mentions,
} from './incoming-message.js';
import { Reaction } from './reaction.js';
import { type CheckOutcome, runCheck } from './run-check.js';
import { evidenceInThreads } from './thread.js';

/** What a message asks of the bot; null: nothing. */
type Wish = 'check-message' | 'check-thread' | 'answer' | null;

/** Takes in one message: decides what it asks for, and does that once, however often the message arrives. */
export async function receiveMessage(
  message: IncomingMessage,
  team: string,
  services: Services,
): Promise<void> {
  const wish = wishOf(message, services);
  if (wish === null) return;
  const { channel, ts } = message;
  const place = { team, channel, threadTs: message.thread_ts ?? ts };
  const source = `message:${team}:${channel}:${ts}`;
  const task = { wish, message, place, source, reply: messageReply(place, services) };
  if (!(await isNew(task, services))) return;
  const reaction = new Reaction(channel, ts, services);
  if (wish !== 'answer') reaction.add();
  const accepted = services.work.add(await queueKey(place, services), async () => {
    if ((await work(task, services)).kind === 'left-alone') reaction.remove();
  });
  if (!accepted) await task.reply.finish(troubleMessage('QUEUE_FULL', null));
}

interface Task extends Pick<CheckRequest, 'place' | 'source' | 'reply'> {
  readonly wish: Exclude<Wish, null>;
  readonly message: IncomingMessage;
}

async function isNew({ source, reply }: Task, { cases, logger }: Services): Promise<boolean> {
  try {
    return await cases.takeOnce(source);
  } catch (error) {
    logger.error({ err: error }, 'a message was not taken in');
    await reply.finish(troubleMessage(asSecureMailError(error).code, null));
    return false;
  }
}

async function work({ wish, message, ...task }: Task, services: Services): Promise<CheckOutcome> {
  const uploads = await uploadsFor(wish, message, task.place, services);
  const last = uploads.at(-1);
  if (last === undefined) {
    await task.reply.finish(nothingToCheck(message));
    return { kind: 'nothing-found' };
  }
  const asked = wish === 'check-thread' || isDirect(message);
  const label = labelFor(wish, uploads, last);
  return runCheck({ ...task, uploads: [...uploads.slice(0, -1), last], asked, label }, services);
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

function wishOf(message: IncomingMessage, { identity }: Services): Wish {
  if (!isFromPerson(message, identity)) return null;
  if (mentions(message, identity)) return 'check-thread';
  if (!isEmpty(evidenceIn(message))) return 'check-message';
  return isDirect(message) && !message.thread_ts ? 'answer' : null;
}

function isDirect({ channel_type, channel }: IncomingMessage): boolean {
  return channel_type === 'im' || (!channel_type && channel.startsWith('D'));
}

function labelFor(wish: Wish, uploads: readonly Evidenced[], { files, texts }: Evidenced): string {
  if (wish === 'check-thread' && uploads.length + files.length + texts.length > 2) return 'this thread';
  return files.length === 0 ? 'this message' : labelOf(files);
}

function nothingToCheck(message: IncomingMessage) {
  const files = filesOf(message);
  return files.length === 0 ? helpMessage() : unrecognizedMessage(labelOf(files));
}
