import type { Wish } from '../inbox/message-input.js';
import type { Services } from '../services.js';
import { evidenceIn, type IncomingMessage, isEmpty, isFromPerson, mentions } from './incoming-message.js';

/**
 * What a message asks of the bot; null: nothing. In a channel in which it does not work the bot answers whoever
 * mentions it, and leaves everything else alone.
 */
export function wishOf(
  message: IncomingMessage,
  { identity, access }: Pick<Services, 'identity' | 'access'>,
): Wish | null {
  if (!isFromPerson(message, identity)) return null;
  const isMentioned = mentions(message, identity);
  if (!access.isOpen(message.channel)) return isMentioned ? 'elsewhere' : null;
  if (isMentioned) return 'check-thread';
  if (!isEmpty(evidenceIn(message))) return 'check-message';
  return isDirect(message) && !message.thread_ts ? 'answer' : null;
}

/** Whether it stands in a direct conversation with the bot. */
export function isDirect({ channel_type, channel }: IncomingMessage): boolean {
  return channel_type === 'im' || (!channel_type && channel.startsWith('D'));
}
