import type { AccessConfig } from '../../config-access.js';
import { type Channels, createChannels } from './channels.js';
import { createListing } from './listing.js';
import { type Asked, createPeople, type KnownPerson } from './people.js';
import { type Decision, decide, type GuardedAct, variableOf } from './policy.js';

/** Who asks for what, and where. */
export interface Asking {
  readonly act: GuardedAct;
  readonly userId: string;
  readonly channel: string;
}

/** Who may do what, and where the bot works. */
export interface Access {
  /** Whether the bot works in this channel. Direct conversations are open: `isOpenTo` says to whom. */
  isOpen(channel: string): boolean;
  /** Whether the bot works for this person in this channel. */
  isOpenTo(channel: string, userId: string): Promise<boolean>;
  decide(asking: Asking): Promise<Decision>;
  person(userId: string): Promise<KnownPerson>;
  readonly channels: Channels;
}

export interface AccessOptions extends Asked {
  readonly rules: AccessConfig;
  /** Id of the channel that escalations go to, which is always open. */
  readonly escalationChannel: string | null;
}

/** The access of one workspace. */
export function createAccess({ rules, escalationChannel, ...asked }: AccessOptions): Access {
  const person = createPeople(asked);
  const listingOf = createListing(asked);
  const isOpen = (channel: string) =>
    rules.channels === null ||
    isDirect(channel) ||
    channel === escalationChannel ||
    rules.channels.has(channel);
  return {
    isOpen,
    isOpenTo: async (channel, userId) => {
      if (rules.channels === null || rules.channels.has(channel) || !isDirect(channel))
        return isOpen(channel);
      return (await person(userId)).kind === 'member';
    },
    decide: async ({ act, userId, channel }) => {
      const list = variableOf[act] === 'REVEAL_USERS' ? rules.reveal : rules.escalate;
      const [{ kind, missingScope }, listing] = await Promise.all([person(userId), listingOf(userId, list)]);
      return decide({ act, person: kind, missingScope, listing, isChannelOpen: isOpen(channel) });
    },
    person,
    channels: createChannels(asked),
  };
}

/**
 * A direct conversation shows what is in it to one person, who handed it over: where channels are named it stays open
 * to full members, so that nobody has to show a bundle to a channel to have it read.
 */
function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}
