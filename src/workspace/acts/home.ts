import { viewObject } from '../payloads/view-object.js';
import type { World } from '../world.js';
import { announceEvent } from './announce.js';

/** Tells the app that a member opened its home tab, with what was published for that member before. */
export function announceHomeOpened(world: World, user: string): void {
  const view = world.views.home(user);
  announceEvent(world, 'app_home_opened', null, {
    type: 'app_home_opened',
    user,
    channel: world.directory.direct(user, () => world.ids.next('D')).id,
    tab: 'home',
    ...(view === undefined ? {} : { view: viewObject(view) }),
    event_ts: world.ids.timestamp(),
  });
}
