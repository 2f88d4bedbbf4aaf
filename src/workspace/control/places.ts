import { announceHomeOpened } from '../acts/home.js';
import { type ChannelKind, homeTeam, people, type Team } from '../directory.js';
import type { World } from '../world.js';
import { channelAt, personAt } from './lookup.js';

/** Where members can be. */
export function placesControl(world: World) {
  return {
    /** A new channel, with everybody in it; answers its id. */
    addChannel(name: string, kind: ChannelKind, withBot = true, team: Team = homeTeam): string {
      const members = [...Object.values(people), ...(withBot ? [team.botUser] : [])];
      const id = world.ids.next(kind === 'im' ? 'D' : 'C');
      world.directory.channels.set(id, {
        id,
        team,
        name,
        kind,
        topic: '',
        members: new Set<string>(members),
      });
      return id;
    },

    /** Takes the bot out of a channel. */
    removeBot(channel: string): void {
      const { members, team } = channelAt(world, channel);
      members.delete(team.botUser);
    },

    /** Closes a channel for good: it can be read, and nothing in it can be changed. */
    archive(channel: string): void {
      world.directory.archived.add(channelAt(world, channel).id);
    },

    /** Opens the app's home tab as a member, by default Robin. */
    openHome({ user = people.robin }: { readonly user?: string } = {}): void {
      announceHomeOpened(world, personAt(world, user).id);
    },
  };
}
