import { announceEvent } from '../acts/announce.js';
import { app, type ChannelKind, people } from '../directory.js';
import type { World } from '../world.js';

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

    /** Opens the app's home tab. */
    openHome(user: string = people.robin): void {
      const channel = world.directory.direct(user, () => world.ids.next('D')).id;
      announceEvent(world, 'app_home_opened', null, {
        type: 'app_home_opened',
        user,
        channel,
        tab: 'home',
        event_ts: world.ids.timestamp(),
      });
    },
  };
}
