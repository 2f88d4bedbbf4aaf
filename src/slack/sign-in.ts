import type { Logger as SlackLogger } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { SecureMailError } from '../errors.js';
import { isPassing } from './passing-error.js';
import { platformError } from './platform-error.js';
import type { BotIdentity } from './services.js';
import { tokenRefusals } from './token-refusals.js';
import { clientOptions } from './web-clients.js';

/**
 * Who the bot is in the workspace of its token. Throws CONFIG_INVALID for a refused token, SLACK_UNREACHABLE where
 * there is no answer, or Slack is unwell.
 */
export async function signIn(client: WebClient, apiUrl: string): Promise<BotIdentity> {
  const answer = await accepted('SLACK_BOT_TOKEN', () => client.auth.test());
  const { user_id: userId, bot_id: botId = null, enterprise_id: enterpriseId = null, url } = answer;
  if (!userId) throw new SecureMailError('CONFIG_INVALID', 'SLACK_BOT_TOKEN: Slack names no user for it');
  const isOrgInstall = answer.is_enterprise_install === true;
  const teamId = answer.team_id ?? '';
  return { userId, botId, teamId, isOrgInstall, enterpriseId, workspaceUrl: withSlash(url ?? apiUrl) };
}

function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}

/** Tries the app token, as Socket Mode asks again forever with one that Slack refuses. Throws as `signIn` does. */
export async function tryAppToken(appToken: string, apiUrl: string, logger: SlackLogger): Promise<void> {
  const client = new WebClient(appToken, clientOptions(apiUrl, logger));
  await accepted('SLACK_APP_TOKEN', () => client.apps.connections.open({}));
}

async function accepted<T>(variable: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const code = platformError(error);
    if (code === null || (isPassing(error) && !tokenRefusals.has(code)))
      throw new SecureMailError('SLACK_UNREACHABLE', null, { cause: error });
    throw new SecureMailError('CONFIG_INVALID', `${variable}: Slack refuses it (${code})`, { cause: error });
  }
}
