import type { Services } from '../services.js';
import { type Evidenced, evidenceIn, type IncomingMessage, incomingMessage } from './incoming-message.js';

/** Pages of one thread that are read, and messages on each. */
const pages = 20;
const pageSize = 200;

/** Everything that can be checked in the thread which holds this message. */
export async function evidenceInThread(message: IncomingMessage, services: Services): Promise<Evidenced> {
  const found = (await messagesOf(message, services))
    .filter(({ user, bot_id }) => user !== services.identity.userId && !isOwn(bot_id, services))
    .map(evidenceIn);
  return {
    files: found.flatMap(({ files }) => files),
    texts: found.flatMap(({ texts }) => texts),
  };
}

function isOwn(botId: string | null | undefined, { identity }: Services): boolean {
  return Boolean(botId) && botId === identity.botId;
}

/** The thread's messages; the one message alone where the thread cannot be had. */
async function messagesOf(message: IncomingMessage, services: Services): Promise<IncomingMessage[]> {
  try {
    const found = await readPages(message.channel, message.thread_ts ?? message.ts, services);
    return found.some(({ ts }) => ts === message.ts) ? found : [...found, message];
  } catch (error) {
    services.logger.warn({ err: error }, 'the thread could not be read');
    return [message];
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
