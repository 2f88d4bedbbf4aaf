import { setTimeout } from 'node:timers/promises';
import { HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import type { SlackConfig } from '../config.js';
import type { OAuthConfig } from '../config-oauth.js';
import { SecureMailError } from '../errors.js';
import type { InstallationStore } from '../installations/installation-store.js';
import { measureHttpAcknowledgements } from '../operations/http-acknowledgements.js';
import type { Metrics } from '../operations/metrics.js';
import { measureSocketAcknowledgements } from '../operations/socket-acknowledgements.js';
import { watchSocket } from '../operations/watch-socket.js';
import { boltLogger } from './bolt-logger.js';
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
  { signingSecret, host, port }: Exclude<SlackConfig | OAuthConfig, { readonly appToken: string }>,
  installing: Installing | null,
  { logger, metrics }: EntranceContext,
): Entrance {
  const slackLogger = boltLogger(logger);
  const installer =
    installing === null ? {} : installerOptions(installing.config, installing.installations, slackLogger);
  let isListening = false;
  const end = measureHttpAcknowledgements(requestPath, metrics);
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: [requestPath],
    logger: slackLogger,
    ...installer,
  });
  return {
    receiver,
    start: async () => {
      await receiver.start({ host, port }).catch((error: unknown) => {
        throw new SecureMailError('CONFIG_INVALID', `PORT: cannot listen on ${host}:${port}`, {
          cause: error,
        });
      });
      isListening = true;
    },
    isConnected: () => isListening,
    isHealthy: () => true,
    stop: async () => {
      isListening = false;
      end();
      await receiver.stop();
    },
  };
}
