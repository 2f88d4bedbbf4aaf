import { z } from 'zod';
import { isPassing } from '../../passing-error.js';
import { platformError } from '../../platform-error.js';
import { markOf } from '../../replies/mark.js';
import { messagesAt } from '../../replies/messages-at.js';
import type { Services } from '../../services.js';

/** A message of the bot, and the files that it carries. */
export interface OwnMessage {
  readonly channel: string;
  readonly messageTs: string;
  readonly files: readonly string[];
}

type Thread = { readonly channel: string; readonly threadTs: string };

const message = z.object({
  ts: z.string(),
  user: z.string(),
  files: z.array(z.object({ id: z.string() })).nullish(),
});

/**
 * The bot's messages in a thread, whether it noted them or not; what opens the thread is not looked at, as it may be
 * about something else. `isWanted` is asked about each. Of a thread that the bot may not read: none.
 */
export async function ownMessagesIn(
  { channel, threadTs }: Thread,
  { client, identity, logger }: Pick<Services, 'client' | 'identity' | 'logger'>,
  isWanted: (message: unknown) => boolean = () => true,
): Promise<OwnMessage[]> {
  const found: OwnMessage[] = [];
  try {
    for await (const one of messagesAt({ channel, threadTs }, client)) {
      const { data } = message.safeParse(one);
      if (data?.user !== identity.userId || data.ts === threadTs || !isWanted(one)) continue;
      found.push({ channel, messageTs: data.ts, files: (data.files ?? []).map(({ id }) => id) });
    }
  } catch (error) {
    if (isPassing(error)) throw error;
    logger.info({ code: platformError(error) }, 'a thread of a case cannot be looked through');
  }
  return found;
}

const marked = z.object({ metadata: z.object({ event_payload: z.object({ key: z.string() }) }) });

/** Whether a message of the bot is about this case: it names it, or is the note of a file that is missing. */
export function isAbout(caseId: string, attachments: readonly string[]): (message: unknown) => boolean {
  const keys = new Set(attachments.map((title) => markOf(`attach:${caseId}:${title}`).event_payload.key));
  return (one) => {
    const key = marked.safeParse(one).data?.metadata.event_payload.key;
    return (key !== undefined && keys.has(key)) || JSON.stringify(one).includes(caseId);
  };
}
