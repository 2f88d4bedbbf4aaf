import { z } from 'zod';
import type { CaseMessage } from '../../cases/case-messages.js';
import { refusalOf } from '../refusal.js';
import type { Services } from '../services.js';

const share = z.object({ ts: z.string(), share_user_id: z.string().nullish() });
const places = z.record(z.string(), z.array(share)).nullish();
const answer = z.object({
  file: z.object({ shares: z.object({ public: places, private: places }).nullish() }),
});

export type FileMessage = Pick<CaseMessage, 'channel' | 'messageTs'>;

/** The bot's messages that carry these files of its own; those of a file that Slack no longer knows are none. */
export async function fileMessages(files: readonly string[], services: Services): Promise<FileMessage[]> {
  const found: FileMessage[] = [];
  for (const file of files) found.push(...(await messagesOf(file, services)));
  return found;
}

async function messagesOf(file: string, services: Services): Promise<FileMessage[]> {
  const { data } = answer.safeParse(await infoOf(file, services));
  const { public: open, private: closed } = data?.file.shares ?? {};
  return [open, closed]
    .flatMap((shares) => Object.entries(shares ?? {}))
    .flatMap(([channel, shares]) => shares.map((one) => ({ ...one, channel })))
    .filter(({ share_user_id }) => !share_user_id || share_user_id === services.identity.userId)
    .map(({ channel, ts }) => ({ channel, messageTs: ts }));
}

/** Null for a file that the bot is not told of. */
async function infoOf(file: string, { client, logger }: Services): Promise<unknown> {
  try {
    return await client.files.info({ file });
  } catch (error) {
    logger.info({ code: refusalOf(error) }, 'a file of a case is not known to Slack');
    return null;
  }
}
