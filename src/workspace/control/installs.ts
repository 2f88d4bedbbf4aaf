import { announceEvent } from '../acts/announce.js';
import type { Team } from '../directory.js';
import type { World } from '../world.js';

/** In which workspaces the app is. */
export function installsControl(world: World) {
  return {
    /** Somebody removes the app from a workspace: its token serves no longer. */
    uninstall(team: Team): void {
      world.installs.teams.delete(team);
      const event_ts = world.ids.timestamp();
      const tokens = { oauth: [], bot: [team.botUser] };
      announceEvent(world, 'tokens_revoked', null, { type: 'tokens_revoked', tokens, event_ts }, team);
      announceEvent(world, 'app_uninstalled', null, { type: 'app_uninstalled', event_ts }, team);
    },
  };
}
