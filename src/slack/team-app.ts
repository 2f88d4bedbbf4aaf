import { App, type Context, type Receiver } from '@slack/bolt';
import type { Logger } from 'pino';
import { boltLogger } from './bolt-logger.js';
import { TakenIn } from './inbox/taken-in.js';
import { registerListeners } from './listeners/index.js';
import type { Services } from './services.js';
import { clientOptions } from './web-clients.js';
import { failureOf } from './work/work-of.js';

/** What comes in is handed to the app by the inbox, whatever Slack it comes from. */
const noReceiver: Receiver = { init() {}, async start() {}, async stop() {} };

/** The Bolt app of one workspace, with all its listeners. */
export function teamApp(services: Services, logger: Logger): App {
  const { botToken, apiUrl, identity, metrics } = services;
  const { userId: botUserId, botId } = identity;
  const slackLogger = boltLogger(logger);
  const app = new App({
    receiver: noReceiver,
    authorize: async () => ({ botToken, botUserId, ...(botId === null ? {} : { botId }) }),
    clientOptions: clientOptions(apiUrl, slackLogger, metrics),
    logger: slackLogger,
    convoStore: false,
    extendedErrorHandler: true,
  });
  app.error(async ({ error, context }: { error: Error; context: Context }) => {
    if (isTakenIn(error)) return;
    const onFailure = failureOf(context);
    if (onFailure === null) logger.error({ err: error }, 'a listener failed');
    else onFailure(originalOf(error));
  });
  registerListeners(app, services);
  return app;
}

/** Bolt wraps what a listener throws. */
function originalOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'original' in error ? error.original : error;
}

function isTakenIn(error: unknown): boolean {
  return originalOf(error) instanceof TakenIn;
}
