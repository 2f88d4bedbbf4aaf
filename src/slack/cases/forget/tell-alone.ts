import { respondTo } from '../../inbox/respond-to.js';
import type { SlackMessage } from '../../message.js';
import { isPassing } from '../../passing-error.js';
import { sendOrPlain } from '../../replies/with-plain-text.js';
import type { Services } from '../../services.js';
import type { ForgetInput } from './order-forget.js';

/**
 * Tells the person alone who wanted a case to be forgotten; where the thread went with the case, in its channel.
 * Throws what passes with time.
 */
export async function tellAlone(
  message: SlackMessage,
  { userId: user, tell: { responseUrl, channel, threadTs } }: Pick<ForgetInput, 'userId' | 'tell'>,
  { client, logger, apiUrl }: Services,
): Promise<void> {
  if (responseUrl !== null) return respondTo(responseUrl, message, apiUrl);
  const post = (place: { thread_ts?: string }) =>
    sendOrPlain(message, ({ text, blocks }) =>
      client.chat.postEphemeral({ channel, user, text, blocks, ...place }),
    );
  try {
    await post(threadTs === null ? {} : { thread_ts: threadTs });
  } catch (error) {
    if (isPassing(error) || threadTs === null) throw error;
    logger.info({ err: error }, 'a thread went with its case');
    await post({});
  }
}
