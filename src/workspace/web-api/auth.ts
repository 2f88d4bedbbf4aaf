import { app } from '../directory.js';
import type { JsonObject } from '../json.js';
import type { Call, Methods } from './call.js';

export const auth: Methods = {
  'api.test': { token: 'none', scope: null, run: ({ args }) => ({ args }) },
  'auth.test': { token: 'bot', scope: null, run: test },
  'apps.connections.open': { token: 'app', scope: null, run: openConnection },
};

function test({ team, world }: Call): JsonObject {
  return {
    url: `${world.url()}/`,
    team: team.name,
    user: 'securemail',
    team_id: team.id,
    user_id: team.botUser,
    bot_id: team.botId,
    is_enterprise_install: false,
  };
}

function openConnection({ world }: Call): JsonObject {
  const address = new URL('/link', world.url());
  address.protocol = 'ws:';
  address.searchParams.set('ticket', world.sockets.newTicket());
  address.searchParams.set('app_id', app.id);
  return { url: address.href };
}
