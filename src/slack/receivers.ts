import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import type { SlackConfig } from '../config.js';
import type { OAuthConfig } from '../config-oauth.js';
import type { InstallationStore } from '../installations/installation-store.js';
import { measureHttpAcknowledgements } from '../operations/http-acknowledgements.js';
import type { Metrics } from '../operations/metrics.js';
import { measureSocketAcknowledgements } from '../operations/socket-acknowledgements.js';
import { watchSocket } from '../operations/watch-socket.js';
import { boltLogger } from './bolt-logger.js';
import { answerSlack } from './http/from-slack.js';
import { createHttpServer, type HttpServer } from './http/http-server.js';
import { installRoutes } from './http/install-routes.js';
import { refusalLog } from './http/refusal-log.js';
import { createInstallServer } from './install/install-server.js';
import { installerOptions } from './install/installer-options.js';
import { isOAuth } from './open-teams.js';
import { socketClientOptions } from './web-clients.js';

/** How Slack reaches the bot. */
export interface Entrance {
  readonly receiver: Receiver;
  start(): Promise<void>;
  /** Whether Slack can reach the bot. */
  isConnected(): boolean;
  /** Whether the process can still help itself. */
  isHealthy(): boolean;
  /** Takes nothing in any more. */
  stop(): Promise<void>;
}

/** Where Slack sends everything in HTTP mode. */
export const requestPath = '/slack/events';
/** Milliseconds that Slack gets to close a socket. */
const farewell = 2000;
/** Without a pong for so long the socket counts as dead; also the wait before the next one. Milliseconds. */
const clientPingTimeout = 5000;
/** Without a ping from Slack for so long the socket counts as dead. Milliseconds. */
const serverPingTimeout = 30_000;

/** What an entrance works with. */
export interface EntranceContext {
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Where workspaces that install the app are kept; null where one alone is served. */
  readonly installations: InstallationStore | null;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export function createEntrance(config: SlackConfig | OAuthConfig, context: EntranceContext): Entrance {
  const installer = installerFor(config, context);
  return 'appToken' in config
    ? socketEntrance(config, installer, context)
    : httpEntrance(config, installer, context);
}

/** Null where the app is installed by hand. */
interface Installing {
  readonly config: OAuthConfig;
  readonly installations: InstallationStore;
}

function installerFor(
  config: SlackConfig | OAuthConfig,
  { installations }: EntranceContext,
): Installing | null {
  return isOAuth(config) && installations !== null ? { config, installations } : null;
}

function socketEntrance(
  { appToken, apiUrl }: { readonly appToken: string; readonly apiUrl: string },
  installing: Installing | null,
  { logger, metrics }: EntranceContext,
): Entrance {
  const slackLogger = boltLogger(logger);
  const install =
    installing === null
      ? null
      : createInstallServer(installing.config, installing.installations, slackLogger);
  const receiver = new SocketModeReceiver({
    appToken,
    logger: slackLogger,
    clientPingTimeout,
    serverPingTimeout,
    installerOptions: { clientOptions: socketClientOptions(apiUrl, slackLogger, metrics) },
  });
  const { watchdog, stop } = watchSocket(receiver.client, { metrics, logger });
  measureSocketAcknowledgements(receiver.client, metrics);
  return {
    receiver,
    start: async () => {
      await install?.start();
      await receiver.start();
    },
    isConnected: () => watchdog.isConnected(),
    isHealthy: () => watchdog.isContent(),
    // the receiver's own `stop` does not wait for the socket to close
    stop: async () => {
      stop();
      await install?.stop();
      await Promise.race([receiver.client.disconnect(), setTimeout(farewell, undefined, { ref: false })]);
    },
  };
}

function httpEntrance(
  config: Exclude<SlackConfig | OAuthConfig, { readonly appToken: string }>,
  installing: Installing | null,
  context: EntranceContext,
): Entrance {
  const slackLogger = boltLogger(context.logger);
  const installer =
    installing === null ? {} : installerOptions(installing.config, installing.installations, slackLogger);
  const { signingSecret } = config;
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: [requestPath],
    logger: slackLogger,
    ...installer,
  });
  const server = slackServer(config, receiver, installing, context);
  let isListening = false;
  const end = measureHttpAcknowledgements(requestPath, context.metrics);
  return {
    receiver,
    start: async () => {
      await server.start();
      isListening = true;
    },
    isConnected: () => isListening,
    isHealthy: () => true,
    stop: async () => {
      isListening = false;
      end();
      await server.stop();
    },
  };
}

/** Not Bolt's own server, which has no limits and looks at requests less closely. */
function slackServer(
  { host, port, signingSecret }: Pick<OAuthConfig, 'host' | 'port'> & { readonly signingSecret: string },
  { requestListener }: HTTPReceiver,
  installing: Installing | null,
  { logger, now }: EntranceContext,
): HttpServer {
  const onRefused = refusalLog(logger, now);
  const fromSlack = { signingSecret, now, next: requestListener, onRefused };
  const routes = {
    [`POST ${requestPath}`]: (request: IncomingMessage, response: ServerResponse) =>
      answerSlack(fromSlack, request, response),
    ...(installing === null ? {} : installRoutes(requestListener)),
  };
  const onError = (error: unknown) => logger.error({ err: error }, 'a request of Slack failed');
  return createHttpServer({ host, port, routes, onError });
}
