import { createHash } from 'node:crypto';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { PostedMessage } from './reply.js';

/** Under this name a message of the bot tells which work it belongs to, so that an interrupted post is found again. */
export const markEvent = 'securemail_work';

/** What a message carries about the work it answers: a hash, nothing of the work itself. */
export function markOf(work: string): { event_type: string; event_payload: { key: string } } {
  const key = createHash('sha256').update(work).digest('hex').slice(0, 24);
  return { event_type: markEvent, event_payload: { key } };
}

const marked = z.object({
  ts: z.string(),
  user: z.string().optional(),
  metadata: z.object({
    event_type: z.literal(markEvent),
    event_payload: z.object({ key: z.string() }),
  }),
});

const pageSize = 200;
const pages = 20;

/**
 * The message that an earlier attempt at this work posted at the place; null where there is none. Anybody may put
 * metadata on a message, so only the bot's own count. Throws where Slack does not answer.
 */
export async function findMarked(
  work: string,
  { channel, threadTs }: { channel: string; threadTs: string | null },
  { client, botUserId }: { client: WebClient; botUserId: string },
): Promise<PostedMessage | null> {
  const wanted = markOf(work).event_payload.key;
  let cursor: string | undefined;
  for (let page = 0; page < pages; page += 1) {
    const at = { channel, limit: pageSize, include_all_metadata: true, ...(cursor ? { cursor } : {}) };
    const answer =
      threadTs === null
        ? await client.conversations.history(at)
        : await client.conversations.replies({ ...at, ts: threadTs });
    const found = (answer.messages ?? [])
      .flatMap((message) => marked.safeParse(message).data ?? [])
      .find(({ user, metadata }) => user === botUserId && metadata.event_payload.key === wanted);
    if (found !== undefined) return { channel, ts: found.ts };
    cursor = answer.response_metadata?.next_cursor || undefined;
    // a message of its own is among the latest of its channel
    if (cursor === undefined || threadTs === null) return null;
  }
  return null;
}
