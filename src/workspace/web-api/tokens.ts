import { homeTeam, type Team, teams } from '../directory.js';
import type { Settings } from '../settings.js';
import { type Run, runTokenLifeMs } from '../store/runs.js';
import type { World } from '../world.js';

/** What a token is good for; `refused` with Slack's error code. */
export type TokenUse =
  | { readonly kind: 'bot'; readonly team: Team }
  | { readonly kind: 'app' }
  | { readonly kind: 'refused'; readonly error: string };

/** The bot's token, the app's, or that of a running step, which serves as the bot's. */
export function tokenUseOf(world: World, token: string | undefined): TokenUse {
  if (token === undefined || token === '') return { kind: 'refused', error: 'not_authed' };
  if (token === world.settings.appToken) return { kind: 'app' };
  const team = teams.find((one) => token === botTokenOf(world.settings, one));
  if (team !== undefined) return botTokenUse(world, team);
  const run = world.runs.findByToken(token);
  return run === undefined ? { kind: 'refused', error: 'invalid_auth' } : runTokenUse(world, run);
}

export function botTokenOf({ botToken, otherBotToken }: Settings, team: Team): string {
  return team === homeTeam ? botToken : otherBotToken;
}

function botTokenUse({ installs }: World, team: Team): TokenUse {
  return installs.teams.has(team) ? { kind: 'bot', team } : { kind: 'refused', error: 'account_inactive' };
}

/** Slack revokes the token of a run with its end. */
function runTokenUse({ clock }: World, { started, state }: Run): TokenUse {
  if (state.status !== 'running') return { kind: 'refused', error: 'token_revoked' };
  const isExpired = clock.now() - started > runTokenLifeMs;
  return isExpired ? { kind: 'refused', error: 'token_expired' } : { kind: 'bot', team: homeTeam };
}
