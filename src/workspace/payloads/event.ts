import { app, type Team } from '../directory.js';
import type { Ids } from '../ids.js';
import type { JsonObject } from '../json.js';
import { verificationToken } from './common.js';

/** The outer event around an inner one, in a workspace. */
export function eventCallback(event: JsonObject, ids: Ids, team: Team): JsonObject {
  return {
    token: verificationToken,
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: app.id,
    event,
    type: 'event_callback',
    event_id: ids.next('Ev'),
    event_time: ids.seconds(),
    authorizations: [
      {
        enterprise_id: null,
        team_id: team.id,
        user_id: team.botUser,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${ids.secret()}`,
  };
}
