import type { Logger as SlackLogger } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type { SlackConfig } from '../config.js';
import { SecureMailError } from '../errors.js';
import { platformError } from './platform-error.js';
import type { BotIdentity } from './services.js';
import { clientOptions } from './web-clients.js';

/**
 * Who the bot is. Both tokens are tried, because Socket Mode asks again forever with a token that Slack
 * refuses. Throws CONFIG_INVALID for a refused token, SLACK_UNREACHABLE where there is no answer.
 */
export async function signIn(
  config: SlackConfig,
  client: WebClient,
  logger: SlackLogger,
): Promise<BotIdentity> {
  const { user_id: userId, bot_id: botId, url } = await accepted('SLACK_BOT_TOKEN', () => client.auth.test());
  if (!userId) throw new SecureMailError('CONFIG_INVALID', 'SLACK_BOT_TOKEN: Slack names no user for it');
  if (config.mode === 'socket') await tryAppToken(config, logger);
  return { userId, botId: botId ?? null, workspaceUrl: withSlash(url ?? config.apiUrl) };
}

function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}

async function tryAppToken(
  { appToken, apiUrl }: Extract<SlackConfig, { mode: 'socket' }>,
  logger: SlackLogger,
): Promise<void> {
  const client = new WebClient(appToken, clientOptions(apiUrl, logger));
  await accepted('SLACK_APP_TOKEN', () => client.apps.connections.open({}));
}

async function accepted<T>(variable: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const code = platformError(error);
    if (code === null) throw new SecureMailError('SLACK_UNREACHABLE', null, { cause: error });
    throw new SecureMailError('CONFIG_INVALID', `${variable}: Slack refuses it (${code})`, { cause: error });
  }
}
