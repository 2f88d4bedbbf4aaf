import { createHash } from 'node:crypto';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { messagesAt } from './messages-at.js';
import type { Place } from './post-once.js';
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

/**
 * The message that an earlier attempt at this work posted at the place; null where there is none. Anybody may put
 * metadata on a message, so only the bot's own count. Throws where Slack does not answer.
 */
export async function findMarked(
  work: string,
  place: Place,
  { client, botUserId }: { client: WebClient; botUserId: string },
): Promise<PostedMessage | null> {
  const wanted = markOf(work).event_payload.key;
  for await (const message of messagesAt(place, client)) {
    const { data } = marked.safeParse(message);
    if (data?.user !== botUserId || data.metadata.event_payload.key !== wanted) continue;
    return { channel: place.channel, ts: data.ts };
  }
  return null;
}
