import { z } from 'zod';
import { messagesAt } from '../replies/messages-at.js';
import type { Place } from '../replies/post-once.js';
import type { Services } from '../services.js';
import type { OwnFile } from './upload-file.js';

const carrier = z.object({
  user: z.string(),
  files: z.array(z.object({ id: z.string(), name: z.string().nullish(), size: z.number().nullish() })),
});

/**
 * Id of the file that the bot posted at this place under this name and of this size; null where there is none. A
 * message with a file carries no metadata, so there is no mark to look for. Throws where Slack does not answer.
 */
export async function findOwnFile(
  { name, bytes }: Pick<OwnFile, 'name' | 'bytes'>,
  place: Place,
  { client, identity }: Pick<Services, 'client' | 'identity'>,
): Promise<string | null> {
  for await (const message of messagesAt(place, client)) {
    const { data } = carrier.safeParse(message);
    if (data?.user !== identity.userId) continue;
    const found = data.files.find((file) => file.name === name && file.size === bytes.byteLength);
    if (found !== undefined) return found.id;
  }
  return null;
}
