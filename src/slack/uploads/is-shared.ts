import { z } from 'zod';
import { platformError } from '../platform-error.js';
import type { Services } from '../services.js';

const places = z.record(z.string(), z.unknown()).nullish();
const answer = z.object({
  file: z.object({ shares: z.object({ public: places, private: places }).nullish() }),
});

/** Whether a file of the bot stands in the channel; not, where Slack refuses to tell. Throws where it does not answer. */
export async function isShared(
  file: string,
  channel: string,
  { client }: Pick<Services, 'client'>,
): Promise<boolean> {
  try {
    const { public: open, private: closed } =
      answer.parse(await client.files.info({ file })).file.shares ?? {};
    return [open, closed].some((shares) => Object.hasOwn(shares ?? {}, channel));
  } catch (error) {
    if (platformError(error) === null) throw error;
    return false;
  }
}
