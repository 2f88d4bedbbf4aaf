import type { WebClient } from '@slack/web-api';
import type { Place } from './post-once.js';

const pageSize = 200;
/** Pages of a thread that are read at most. */
const pages = 20;

/**
 * The messages of a thread; outside threads the latest of the channel, as nobody looks for what is long past.
 * Throws what Slack answers.
 */
export async function* messagesAt(
  { channel, threadTs }: Place,
  client: WebClient,
): AsyncGenerator<unknown, void, void> {
  const at = { channel, limit: pageSize, include_all_metadata: true };
  if (threadTs === null) {
    const { messages = [] } = await client.conversations.history(at);
    yield* messages;
    return;
  }
  let cursor: string | undefined;
  for (let page = 0; page < pages; page += 1) {
    const next = cursor === undefined ? {} : { cursor };
    const answer = await client.conversations.replies({ ...at, ts: threadTs, ...next });
    yield* answer.messages ?? [];
    cursor = answer.response_metadata?.next_cursor || undefined;
    if (cursor === undefined) return;
  }
}
