import type { Wish } from '../inbox/message-input.js';
import type { BotIdentity } from '../services.js';
import { evidenceIn, type IncomingMessage, isEmpty, isFromPerson, mentions } from './incoming-message.js';

/** What a message asks of the bot; null: nothing. */
export function wishOf(message: IncomingMessage, identity: BotIdentity): Wish | null {
  if (!isFromPerson(message, identity)) return null;
  if (mentions(message, identity)) return 'check-thread';
  if (!isEmpty(evidenceIn(message))) return 'check-message';
  return isDirect(message) && !message.thread_ts ? 'answer' : null;
}

/** Whether it stands in a direct conversation with the bot. */
export function isDirect({ channel_type, channel }: IncomingMessage): boolean {
  return channel_type === 'im' || (!channel_type && channel.startsWith('D'));
}
