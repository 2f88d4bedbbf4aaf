import { WebClient } from '@slack/web-api';
import type { SlackConfig } from '../config.js';
import type { OAuthConfig } from '../config-oauth.js';
import { SecureMailError } from '../errors.js';
import { noMetrics } from '../operations/metrics.js';
import { boltLogger } from './bolt-logger.js';
import type { BotOptions } from './bot.js';
import { createServices } from './create-services.js';
import { InstalledTeams } from './install/installed-teams.js';
import { Refusals } from './refusals.js';
import { signIn, tryAppToken } from './sign-in.js';
import { teamApp } from './team-app.js';
import { oneTeam, type Team, type Teams } from './teams.js';
import { clientOptions } from './web-clients.js';

/** The workspaces of the configuration: the one of the bot token, or those that installed the app. */
export async function openTeams(options: BotOptions, signal: AbortSignal): Promise<Teams> {
  const { config, installations, logger } = options;
  if ('appToken' in config) await tryAppToken(config.appToken, config.apiUrl, boltLogger(logger));
  if (!isOAuth(config)) return oneTeam(await openTeam(config.botToken, options, signal));
  if (!installations) throw new Error('several workspaces need a store of their installations');
  return new InstalledTeams(installations, ({ botToken }, teamId) =>
    openTeam(botToken, options, signal, teamId).catch((error: unknown) => {
      throw refusedIn(teamId, error);
    }),
  );
}

/** A token that a workspace gave is nothing of the configuration; it waits for another. */
function refusedIn(teamId: string, error: unknown): unknown {
  const isRefused = error instanceof SecureMailError && error.code === 'CONFIG_INVALID';
  return isRefused ? new SecureMailError('TOKEN_REVOKED', teamId, { cause: error }) : error;
}

/** Whether the app is installed by workspaces, each with a token of its own. */
export function isOAuth(config: SlackConfig | OAuthConfig): config is OAuthConfig {
  return 'clientId' in config;
}

/** `teamId`: the workspace that it is for, where that is known beside its token. */
async function openTeam(
  botToken: string,
  options: BotOptions,
  signal: AbortSignal,
  teamId: string | null = null,
): Promise<Team> {
  const { config, logger, metrics = noMetrics } = options;
  const refusals = new Refusals({ logger });
  const client = new WebClient(
    botToken,
    clientOptions(config.apiUrl, boltLogger(logger), metrics, refusals.note),
  );
  const signedIn = await signIn(client, config.apiUrl);
  const identity = teamId === null ? signedIn : { ...signedIn, teamId };
  const services = createServices({ ...options, botToken, client, identity, signal, refusals });
  return { services, app: teamApp(services, logger), isRefused: () => refusals.tokenRefused };
}
