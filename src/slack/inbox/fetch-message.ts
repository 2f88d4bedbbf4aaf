import { platformError } from '../platform-error.js';
import type { Services } from '../services.js';
import { type IncomingMessage, incomingMessage } from '../work/incoming-message.js';
import type { MessageInput } from './message-input.js';

const gone = new Set(['message_not_found', 'thread_not_found', 'channel_not_found', 'not_in_channel']);

/**
 * A message that was taken in before, from Slack; null where it is no longer there. Throws where Slack does not
 * answer.
 */
export async function fetchMessage(
  { channel, ts, threadTs }: Pick<MessageInput, 'channel' | 'ts' | 'threadTs'>,
  { client }: Pick<Services, 'client'>,
): Promise<IncomingMessage | null> {
  const one = { channel, oldest: ts, latest: ts, inclusive: true, limit: 10 };
  try {
    const { messages = [] } =
      threadTs === ts
        ? await client.conversations.history(one)
        : await client.conversations.replies({ ...one, ts: threadTs });
    const found = messages.find((message) => message.ts === ts);
    if (found === undefined) return null;
    return incomingMessage.safeParse({ ...found, channel, channel_type: typeOf(channel) }).data ?? null;
  } catch (error) {
    if (gone.has(platformError(error) ?? '')) return null;
    throw error;
  }
}

/** Slack names the kind of a conversation in events alone; its id tells a direct one. */
function typeOf(channel: string): 'im' | 'channel' {
  return channel.startsWith('D') ? 'im' : 'channel';
}
