import { SecureMailError } from '../errors.js';
import { missedScope, platformError } from './platform-error.js';
import { tokenRefusals } from './token-refusals.js';

/** The bot may not write where it was asked to: it was removed, the channel is archived, or few may post there. */
const closed: ReadonlySet<string> = new Set([
  'not_in_channel',
  'channel_not_found',
  'is_archived',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_locked',
  'restricted_action_thread_only_channel',
  'restricted_action_non_threadable_channel',
]);

/** What was to be answered is no longer there. */
const gone: ReadonlySet<string> = new Set([
  'thread_not_found',
  'message_not_found',
  'cannot_reply_to_message',
]);

/**
 * What Slack refused for good, as an error that says what to do: NOT_IN_CHANNEL and THREAD_GONE with Slack's word as
 * detail, SCOPE_MISSING with the scope, TOKEN_REVOKED. Null for everything else.
 */
export function namedRefusal(error: unknown): SecureMailError | null {
  const word = platformError(error);
  if (word === null) return null;
  const options = { cause: error };
  if (closed.has(word)) return new SecureMailError('NOT_IN_CHANNEL', word, options);
  if (gone.has(word)) return new SecureMailError('THREAD_GONE', word, options);
  if (word === 'missing_scope') return new SecureMailError('SCOPE_MISSING', missedScope(error), options);
  return tokenRefusals.has(word) ? new SecureMailError('TOKEN_REVOKED', word, options) : null;
}

/** Whether a message is no longer there, or the bot no longer where it is. */
export function isOutOfReach(error: unknown): boolean {
  const word = platformError(error) ?? '';
  return closed.has(word) || gone.has(word);
}
