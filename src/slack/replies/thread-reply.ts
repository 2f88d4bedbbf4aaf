import type { SecureMailError } from '../../errors.js';
import { directChannel } from '../direct-channel.js';
import { messageReply, type Services } from '../services.js';
import { FirstThatWorks } from './first-that-works.js';
import type { Place } from './post-once.js';
import { RefusedReply } from './refused-reply.js';
import type { Reply } from './reply.js';
import { SilentReply } from './silent-reply.js';

/**
 * An answer in a thread. Where the bot may not post there, whoever asked for it (`askedBy`) is told so in a direct
 * message; where nobody asked, the answer is dropped and logged. Either way the work is done.
 */
export function threadReply(place: Place, askedBy: string | null, services: Services, work: string): Reply {
  return new FirstThatWorks(messageReply(place, services, work), async (refused) =>
    askedBy === null
      ? dropped(place, refused, services)
      : new RefusedReply(await direct(askedBy, services, work), place.channel, refused),
  );
}

async function direct(user: string, services: Services, work: string): Promise<Reply> {
  const channel = await directChannel(user, services);
  return messageReply({ channel, threadTs: null }, services, `${work}:direct`);
}

function dropped({ channel }: Place, refused: SecureMailError, { logger }: Services): Reply {
  logger.info({ err: refused, channel }, 'an answer that nobody asked for was dropped');
  return new SilentReply();
}
