import { type Run, runTokenLifeMs } from '../store/runs.js';
import type { World } from '../world.js';

/** What a token is good for; `refused` with Slack's error code. */
export type TokenUse =
  | { readonly kind: 'bot' | 'app' }
  | { readonly kind: 'refused'; readonly error: string };

/** The bot's token, the app's, or that of a running step, which serves as the bot's. */
export function tokenUseOf(world: World, token: string | undefined): TokenUse {
  if (token === undefined || token === '') return { kind: 'refused', error: 'not_authed' };
  if (token === world.settings.botToken) return { kind: 'bot' };
  if (token === world.settings.appToken) return { kind: 'app' };
  const run = world.runs.findByToken(token);
  return run === undefined ? { kind: 'refused', error: 'invalid_auth' } : runTokenUse(world, run);
}

/** Slack revokes the token of a run with its end. */
function runTokenUse({ clock }: World, { started, state }: Run): TokenUse {
  if (state.status !== 'running') return { kind: 'refused', error: 'token_revoked' };
  const isExpired = clock.now() - started > runTokenLifeMs;
  return isExpired ? { kind: 'refused', error: 'token_expired' } : { kind: 'bot' };
}
