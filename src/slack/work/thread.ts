import type { Case, CasePlace } from '../../cases/case-store.js';
import { SecureMailError } from '../../errors.js';
import { platformError } from '../platform-error.js';
import type { Services } from '../services.js';
import {
  evidenceIn,
  type IncomingMessage,
  incomingMessage,
  isEmpty,
  type MessageEvidence,
  withoutMentions,
} from './incoming-message.js';

/** Pages of one thread that are read, and messages on each. */
const pages = 20;
const pageSize = 200;

/** Everything that can be checked in the thread up to this message, which comes last; nothing of our own. */
export async function evidenceInThread(
  message: IncomingMessage,
  services: Services,
): Promise<readonly MessageEvidence[]> {
  const found = await messagesUpTo(message, services);
  return found
    .filter(({ user, bot_id }) => user !== services.identity.userId && !isOwn(bot_id, services))
    .map((one) => ({ ts: one.ts, ...evidenceIn(one) }))
    .filter((evidence) => !isEmpty(evidence));
}

/**
 * What a case was made of, read from Slack once more. Throws FILE_GONE where a message is no longer there,
 * SLACK_UNREACHABLE where nobody answers.
 */
export async function evidenceOfCase(
  { channel, threadTs, madeOf }: CasePlace & Pick<Case, 'madeOf'>,
  services: Services,
): Promise<readonly MessageEvidence[]> {
  const messages = await readThread(channel ?? '', threadTs ?? '', services);
  return madeOf.map(({ messageTs, texts }) => {
    const message = messages.find(({ ts }) => ts === messageTs);
    if (message === undefined) throw new SecureMailError('FILE_GONE', 'a message of the case');
    const text = withoutMentions(message.text ?? '');
    return { ts: messageTs, files: evidenceIn(message).files, texts: texts > 0 ? [text] : [] };
  });
}

function isOwn(botId: string | null | undefined, { identity }: Services): boolean {
  return Boolean(botId) && botId === identity.botId;
}

/** The thread's messages; the one message alone where the thread cannot be had. */
async function messagesUpTo(message: IncomingMessage, services: Services): Promise<IncomingMessage[]> {
  try {
    const found = await readPages(message.channel, message.thread_ts ?? message.ts, services);
    return [...found.filter(({ ts }) => isBefore(ts, message.ts)), message];
  } catch (error) {
    services.logger.warn({ err: error }, 'the thread could not be read');
    return [message];
  }
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
