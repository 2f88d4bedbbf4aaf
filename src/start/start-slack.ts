import type { Logger } from 'pino';
import type { Config, SlackConfig } from '../config.js';
import type { OAuthConfig } from '../config-oauth.js';
import type { Metrics } from '../operations/metrics.js';
import type { CaseReader } from '../reading/case-reader.js';
import { type Bot, startBot } from '../slack/bot.js';
import { installPath } from '../slack/install/install-pages.js';
import { isOAuth } from '../slack/open-teams.js';
import { requestPath } from '../slack/receivers.js';
import { channels } from '../workspace/directory.js';
import { startWorkspace } from '../workspace/workspace.js';
import type { Stores } from './open-stores.js';

/** The bot at work. */
export interface Running extends Bot {
  /** Where it is to be found, in one sentence. */
  readonly where: string;
}

/** What the bot works with, whatever Slack it talks to. */
export interface Equipment extends Omit<Stores, 'close'> {
  readonly reader: CaseReader;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** Connects the bot to Slack; without Slack, to the local workspace, which is started for it. */
export async function startSlack(config: Config, equipment: Equipment): Promise<Running> {
  const { docsBaseUrl, escalationChannel, access } = config;
  const slack = config.oauth ?? config.slack;
  if (slack.mode === 'workspace') return startLocally(config, equipment);
  const bot = await startBot({ ...equipment, config: slack, docsBaseUrl, escalationChannel, access });
  return { ...bot, where: whereOf(slack) };
}

async function startLocally(config: Config, equipment: Equipment): Promise<Running> {
  const { host, port, docsBaseUrl, escalationChannel, access } = config;
  const workspace = await startWorkspace({
    host,
    port,
    onError: (error) => equipment.logger.error({ err: error }, 'the local workspace made a mistake'),
  });
  const { apiUrl, appToken, botToken } = workspace;
  const bot = await startBot({
    ...equipment,
    config: { mode: 'socket', apiUrl, appToken, botToken },
    docsBaseUrl,
    access,
    escalationChannel: escalationChannel ?? channels.escalations,
  });
  return {
    ...bot,
    where: `no Slack tokens are set, so this is the local workspace: open ${friendly(workspace.url)}`,
    stop: async () => {
      await bot.stop();
      await workspace.stop();
    },
  };
}

function whereOf(config: SlackConfig | OAuthConfig): string {
  const install = isOAuth(config)
    ? `; installed on ${new URL(installPath.slice(1), config.publicUrl).href}`
    : '';
  if ('appToken' in config) return `connected to Slack by Socket Mode${install}`;
  return `waiting for Slack on http://${config.host}:${config.port}${requestPath}${install}`;
}

function friendly(url: string): string {
  return url.replace('//127.0.0.1:', '//localhost:');
}
