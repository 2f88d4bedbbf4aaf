import { app, people } from '../directory.js';
import type { JsonObject } from '../json.js';
import { ApiError, type Call, type Methods } from './call.js';
import { botTokenOf } from './tokens.js';

export const oauth: Methods = {
  'oauth.v2.access': { token: 'none', scope: null, run: access },
};

/** The last step of an installation: the app's code for a token. */
function access(call: Call): JsonObject {
  const { installs, settings } = call.world;
  if (call.text('client_id') !== settings.clientId) throw new ApiError('invalid_client_id');
  if (call.text('client_secret') !== settings.clientSecret) throw new ApiError('bad_client_secret');
  const consent = installs.spendCode(call.text('code') ?? '', call.text('redirect_uri') ?? '');
  if ('error' in consent) throw new ApiError(consent.error);
  const { scope, team } = consent;
  installs.teams.add(team);
  return {
    access_token: botTokenOf(settings, team),
    token_type: 'bot',
    scope,
    bot_user_id: team.botUser,
    app_id: app.id,
    team: { id: team.id, name: team.name },
    enterprise: null,
    authed_user: { id: people.robin },
    is_enterprise_install: false,
  };
}
