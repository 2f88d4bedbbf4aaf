import type { Logger } from 'pino';
import type { CaseStore } from '../cases/case-store.js';
import type { Config, SlackConfig } from '../config.js';
import { type Bot, startBot } from '../slack/bot.js';
import { requestPath } from '../slack/receivers.js';
import { channels } from '../workspace/directory.js';
import { startWorkspace } from '../workspace/workspace.js';

/** The bot at work. */
export interface Running {
  /** Where it is to be found, in one sentence. */
  readonly where: string;
  stop(): Promise<void>;
}

/** Connects the bot to Slack; without Slack, to the local workspace, which is started for it. */
export async function startSlack(config: Config, cases: CaseStore, logger: Logger): Promise<Running> {
  if (config.slack.mode === 'workspace') return startLocally(config, cases, logger);
  const { docsBaseUrl, escalationChannel } = config;
  const bot = await startBot({ config: config.slack, cases, logger, docsBaseUrl, escalationChannel });
  return { where: whereOf(config.slack), stop: () => bot.stop() };
}

async function startLocally(config: Config, cases: CaseStore, logger: Logger): Promise<Running> {
  const { host, port, docsBaseUrl } = config;
  const workspace = await startWorkspace({
    host,
    port,
    onError: (error) => logger.error({ err: error }, 'the local workspace made a mistake'),
  });
  const { apiUrl, appToken, botToken } = workspace;
  const slack: SlackConfig = { mode: 'socket', apiUrl, appToken, botToken };
  const bot: Bot = await startBot({
    config: slack,
    cases,
    logger,
    docsBaseUrl,
    escalationChannel: config.escalationChannel ?? channels.escalations,
  });
  return {
    where: `no Slack tokens are set, so this is the local workspace: open ${friendly(workspace.url)}`,
    stop: async () => {
      await bot.stop();
      await workspace.stop();
    },
  };
}

function whereOf(config: SlackConfig): string {
  if (config.mode === 'socket') return 'connected to Slack by Socket Mode';
  return `waiting for Slack on http://${config.host}:${config.port}${requestPath}`;
}

function friendly(url: string): string {
  return url.replace('//127.0.0.1:', '//localhost:');
}
