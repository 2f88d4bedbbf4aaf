import { type Channel, outsideTeam, type Person } from '../directory.js';
import type { World } from '../world.js';
import { channelAt } from './lookup.js';

/** Somebody who comes to the workspace. */
export interface Newcomer {
  /** Handle, without `@`. */
  readonly name: string;
  /** `guest`: of some channels; `outside`: of another organisation; `bot`: an app. Default: a full member. */
  readonly as?: 'member' | 'guest' | 'outside' | 'bot';
  /** Ids of the channels that they are in. */
  readonly channels?: readonly string[];
}

/** Who there is, and who is together with whom. */
export function directoryControl(world: World) {
  const { directory, ids } = world;
  return {
    /** Somebody new; answers their id. */
    addPerson({ name, as = 'member', channels = [] }: Newcomer): string {
      const person: Person = {
        id: ids.next('U'),
        name,
        realName: name,
        isBot: as === 'bot',
        isGuest: as === 'guest',
        ...(as === 'outside' ? { outside: outsideTeam } : {}),
      };
      directory.people.set(person.id, person);
      for (const channel of channels) channelAt(world, channel).members.add(person.id);
      return person.id;
    },

    /** A user group; answers its id. */
    addGroup(members: readonly string[]): string {
      const id = ids.next('S');
      directory.groups.set(id, members);
      return id;
    },

    /** Somebody leaves a channel. */
    leave(channel: string, user: string): void {
      const left: Channel = channelAt(world, channel);
      left.members.delete(user);
    },
  };
}
