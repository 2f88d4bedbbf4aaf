import { announceHomeOpened } from '../acts/home.js';
import { app, type ChannelKind, people } from '../directory.js';
import type { World } from '../world.js';
import { personAt } from './lookup.js';

/** Where members can be. */
export function placesControl(world: World) {
  return {
    /** A new channel, with everybody in it; answers its id. */
    addChannel(name: string, kind: ChannelKind, withBot = true): string {
      const members = [...Object.values(people), ...(withBot ? [app.botUser] : [])];
      const id = world.ids.next(kind === 'im' ? 'D' : 'C');
      world.directory.channels.set(id, { id, name, kind, topic: '', members: new Set<string>(members) });
      return id;
    },

    /** Opens the app's home tab as a member, by default Robin. */
    openHome({ user = people.robin }: { readonly user?: string } = {}): void {
      announceHomeOpened(world, personAt(world, user).id);
    },
  };
}
