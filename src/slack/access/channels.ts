import { z } from 'zod';
import { keptFor } from './kept.js';
import { type Asked, keptTime } from './people.js';

/** What is known of the channels that the bot is in. */
export interface Channels {
  /** Whether everybody of the workspace may read there; not where Slack does not say. */
  isPublic(channel: string): Promise<boolean>;
  /** Whether people of other organisations may read there; so it is where Slack does not say. */
  isShared(channel: string): Promise<boolean>;
  /** Whether this person is in the channel; not where Slack does not say. */
  hasMember(channel: string, userId: string): Promise<boolean>;
  /** Whether Slack says who may read there. */
  isTold(channel: string): Promise<boolean>;
}

/** What a channel is. */
interface Nature {
  readonly isPublic: boolean;
  readonly isShared: boolean;
}

const answer = z.object({
  channel: z.object({
    is_private: z.boolean(),
    is_im: z.boolean().nullish(),
    is_mpim: z.boolean().nullish(),
    is_ext_shared: z.boolean().nullish(),
  }),
});

const pageSize = 1000;
/** Pages of members that are read; whoever is on a later one counts as absent. */
const pages = 20;

/** Asks Slack about channels, and keeps what it says for a while. Whatever it does not say counts as closed. */
export function createChannels({ hastyClient, logger, now }: Asked): Channels {
  // told where Slack is asked, once for all who wait for the answer
  const logged = async <T>(ask: () => Promise<T>): Promise<T> => {
    try {
      return await ask();
    } catch (error) {
      logger.warn({ err: error }, 'Slack does not tell of a channel');
      throw error;
    }
  };
  const natureOf = keptFor(keptTime, now, (channel) =>
    logged(async () => natureIn(await hastyClient.conversations.info({ channel }))),
  );
  const membersOf = keptFor(keptTime, now, (channel) => logged(() => readMembers(channel, hastyClient)));
  return {
    isPublic: async (channel) => (await orNull(natureOf(channel)))?.isPublic ?? false,
    isShared: async (channel) => (await orNull(natureOf(channel)))?.isShared ?? true,
    hasMember: async (channel, userId) => (await orNull(membersOf(channel)))?.has(userId) ?? false,
    isTold: async (channel) => {
      const nature = await orNull(natureOf(channel));
      return nature !== null && (nature.isPublic || (await orNull(membersOf(channel))) !== null);
    },
  };
}

/** Null for what failed, which was logged. */
function orNull<T>(asked: Promise<T>): Promise<T | null> {
  return asked.catch(() => null);
}

function natureIn(info: unknown): Nature {
  const { channel } = answer.parse(info);
  const isPublic = !channel.is_private && !channel.is_im && !channel.is_mpim;
  return { isPublic, isShared: channel.is_ext_shared === true };
}

async function readMembers(channel: string, client: Asked['hastyClient']): Promise<ReadonlySet<string>> {
  const members = new Set<string>();
  let cursor: string | undefined;
  for (let page = 0; page < pages; page += 1) {
    const at = cursor === undefined ? {} : { cursor };
    const found = await client.conversations.members({ channel, limit: pageSize, ...at });
    for (const member of found.members ?? []) members.add(member);
    cursor = found.response_metadata?.next_cursor || undefined;
    if (cursor === undefined) break;
  }
  return members;
}
