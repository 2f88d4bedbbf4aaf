import type { WebClient } from '@slack/web-api';
import type { SlackMessage } from '../message.js';
import type { Pace } from '../pace.js';
import { isPassing, isUncertain } from '../passing-error.js';
import { findMarked, markOf } from './mark.js';
import { obeyRateLimit } from './obey-rate-limit.js';
import type { PostedMessage } from './reply.js';
import { type MessageContent, sendOrPlain } from './with-plain-text.js';

/** A conversation, and the thread in it; null for a message of its own. */
export interface Place {
  readonly channel: string;
  readonly threadTs: string | null;
}

/** What posting needs. */
export interface Posting {
  /** For what may be repeated: looking, and changing what stands there. */
  readonly client: WebClient;
  /** Makes one attempt: a post that is repeated blindly stands there twice where only its answer was lost. */
  readonly hastyClient: WebClient;
  readonly botUserId: string;
  readonly pace: Pace;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly onLost: (what: string, error: unknown) => void;
}

/** Milliseconds before it is looked whether Slack took a post all the same. */
const waits = [500, 2000, 8000];

/**
 * Posts the message of a piece of work, marked as such. Where nobody knows whether Slack took it, it is looked for
 * before it is posted again. Throws what Slack answers; what passes with time only after several attempts.
 */
export async function postOnce(
  message: SlackMessage,
  place: Place,
  work: string,
  posting: Posting,
): Promise<PostedMessage> {
  for (const wait of waits) {
    try {
      return await post(message, place, work, posting);
    } catch (error) {
      if (!isUncertain(error)) throw error;
      posting.onLost('chat.postMessage', error);
      await posting.pause(wait);
      const found = await findPosted(work, place, posting);
      if (found !== null) return found;
    }
  }
  return post(message, place, work, posting);
}

/**
 * What an earlier attempt at this work posted; null where there is none, or where the bot may not look. Throws what
 * passes with time.
 */
export async function findPosted(
  work: string,
  place: Place,
  { client, botUserId, onLost }: Posting,
): Promise<PostedMessage | null> {
  try {
    return await findMarked(work, place, { client, botUserId });
  } catch (error) {
    if (isPassing(error)) throw error;
    onLost('looking for what was posted before', error);
    return null;
  }
}

async function post(
  message: SlackMessage,
  { channel, threadTs }: Place,
  work: string,
  posting: Posting,
): Promise<PostedMessage> {
  const thread = threadTs === null ? {} : { thread_ts: threadTs };
  const metadata = markOf(work);
  const send = (content: MessageContent) =>
    posting.pace.post(channel, () =>
      obeyRateLimit(
        () => posting.hastyClient.chat.postMessage({ channel, ...thread, metadata, ...content }),
        posting.pause,
      ),
    );
  const { channel: postedIn = channel, ts = '' } = await sendOrPlain(message, send);
  return { channel: postedIn, ts };
}
