import type { Case } from '../../cases/case.js';
import { SecureMailError } from '../../errors.js';
import { isPassing } from '../passing-error.js';
import { platformError } from '../platform-error.js';
import type { Services } from '../services.js';
import {
  evidenceIn,
  type IncomingMessage,
  incomingMessage,
  isEmpty,
  type MessageAddress,
  type MessageEvidence,
  withoutMentions,
} from './incoming-message.js';

/** Pages of one thread that are read, and messages on each. */
const pages = 20;
const pageSize = 200;

/**
 * Everything that can be checked in these threads up to this message, which comes last; nothing of our own. Throws what
 * passes with time.
 */
export async function evidenceInThreads(
  message: IncomingMessage,
  threads: readonly ThreadAddress[],
  services: Services,
): Promise<readonly MessageEvidence[]> {
  const open = threads.filter(({ channel }) => services.access.isOpen(channel));
  const found = await Promise.all(open.map((thread) => messagesIn(thread, services)));
  const before = found.flat().filter(({ ts }) => isBefore(ts, message.ts));
  return [...before.toSorted((a, b) => (isBefore(a.ts, b.ts) ? -1 : 1)), message]
    .filter(({ user, bot_id }) => user !== services.identity.userId && !isOwn(bot_id, services))
    .map((one) => ({ message: { channel: one.channel, ts: one.ts }, ...evidenceIn(one) }))
    .filter((evidence) => !isEmpty(evidence));
}

/** One message by its address. Throws NOT_IN_CHANNEL, FILE_GONE or SLACK_UNREACHABLE. */
export async function messageAt(
  { channel, ts }: MessageAddress,
  services: Services,
): Promise<IncomingMessage> {
  try {
    const answer = await services.client.conversations.replies({ channel, ts, ...onlyAt(ts) });
    const found = (answer.messages ?? []).flatMap((one) => parsed({ ...one, channel }));
    const message = found.find((one) => one.ts === ts);
    if (message !== undefined) return message;
  } catch (error) {
    const code = platformError(error);
    if (code === null) throw new SecureMailError('SLACK_UNREACHABLE', null, { cause: error });
    if (notThere.has(code)) throw new SecureMailError('NOT_IN_CHANNEL', code, { cause: error });
    throw new SecureMailError('FILE_GONE', code, { cause: error });
  }
  throw new SecureMailError('FILE_GONE', 'the message');
}

const notThere = new Set(['not_in_channel', 'channel_not_found']);

/** The root comes first whatever is asked for. */
function onlyAt(ts: string) {
  return { oldest: ts, latest: ts, inclusive: true, limit: pageSize };
}

export interface ThreadAddress {
  readonly channel: string;
  readonly threadTs: string;
}

/**
 * What a case was made of, read from Slack once more. Throws FILE_GONE where a message is no longer there,
 * SLACK_UNREACHABLE where nobody answers.
 */
export async function evidenceOfCase(
  stored: Pick<Case, 'madeOf' | 'threads'>,
  services: Services,
): Promise<readonly MessageEvidence[]> {
  const left = await evidenceLeftOf(stored, services);
  if (left.length < stored.madeOf.length) throw new SecureMailError('FILE_GONE', 'a message of the case');
  return left;
}

/** The same without the messages that were deleted. */
export async function evidenceLeftOf(
  { threads, madeOf }: Pick<Case, 'madeOf' | 'threads'>,
  services: Services,
): Promise<readonly MessageEvidence[]> {
  const read = await Promise.all(
    threads.map(({ channel, threadTs }) => readThread(channel, threadTs, services)),
  );
  const messages = read.flat();
  return madeOf.flatMap(({ channel, messageTs, texts }) => {
    const message = messages.find((one) => one.ts === messageTs && one.channel === channel);
    if (message === undefined) return [];
    const text = withoutMentions(message.text ?? '');
    return [
      {
        message: { channel, ts: messageTs },
        files: evidenceIn(message).files,
        texts: texts > 0 ? [text] : [],
      },
    ];
  });
}

function isOwn(botId: string | null | undefined, { identity }: Services): boolean {
  return Boolean(botId) && botId === identity.botId;
}

/** The thread's messages; none where the thread is not to be had. Throws what passes: what it holds is not gone. */
async function messagesIn(
  { channel, threadTs }: ThreadAddress,
  services: Services,
): Promise<IncomingMessage[]> {
  try {
    return await readPages(channel, threadTs, services);
  } catch (error) {
    if (isPassing(error)) throw error;
    services.logger.warn({ err: error }, 'a thread could not be read');
    return [];
  }
}

/** In the order in which they came, by which a later one overtakes an earlier. */
export function inOrder(uploads: readonly MessageEvidence[]): MessageEvidence[] {
  return uploads.toSorted((a, b) => (isBefore(a.message?.ts ?? '', b.message?.ts ?? '') ? -1 : 1));
}

/** Timestamps of Slack are seconds and a counter of six digits. */
function isBefore(a: string, b: string): boolean {
  return a.length === b.length ? a < b : a.length < b.length;
}

async function readThread(channel: string, ts: string, services: Services): Promise<IncomingMessage[]> {
  try {
    return await readPages(channel, ts, services);
  } catch (error) {
    const code = platformError(error);
    throw new SecureMailError(code === null ? 'SLACK_UNREACHABLE' : 'FILE_GONE', code, { cause: error });
  }
}

async function readPages(channel: string, ts: string, { client }: Services): Promise<IncomingMessage[]> {
  const messages: IncomingMessage[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < pages; page += 1) {
    const at = cursor === undefined ? {} : { cursor };
    const answer = await client.conversations.replies({ channel, ts, limit: pageSize, ...at });
    messages.push(...(answer.messages ?? []).flatMap((found) => parsed({ ...found, channel })));
    cursor = answer.response_metadata?.next_cursor || undefined;
    if (cursor === undefined) break;
  }
  return messages;
}

function parsed(found: unknown): IncomingMessage[] {
  const { data } = incomingMessage.safeParse(found);
  return data === undefined ? [] : [data];
}
