import { setTimeout } from 'node:timers/promises';
import type { Logger as SlackLogger } from '@slack/bolt';
import { HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { SlackConfig } from '../config.js';
import { SecureMailError } from '../errors.js';
import { socketClientOptions } from './web-clients.js';

/** How Slack reaches the bot. */
export interface Entrance {
  readonly receiver: Receiver;
  start(): Promise<void>;
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

export function createEntrance(config: SlackConfig, logger: SlackLogger): Entrance {
  return config.mode === 'socket' ? socketEntrance(config, logger) : httpEntrance(config, logger);
}

function socketEntrance(
  { appToken, apiUrl }: Extract<SlackConfig, { mode: 'socket' }>,
  logger: SlackLogger,
): Entrance {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    clientPingTimeout,
    serverPingTimeout,
    installerOptions: { clientOptions: socketClientOptions(apiUrl, logger) },
  });
  return {
    receiver,
    start: async () => {
      await receiver.start();
    },
    // the receiver's own `stop` does not wait for the socket to close
    stop: async () => {
      await Promise.race([receiver.client.disconnect(), setTimeout(farewell, undefined, { ref: false })]);
    },
  };
}

function httpEntrance(
  { signingSecret, host, port }: Extract<SlackConfig, { mode: 'http' }>,
  logger: SlackLogger,
): Entrance {
  const receiver = new HTTPReceiver({ signingSecret, endpoints: [requestPath], logger });
  return {
    receiver,
    start: async () => {
      await receiver.start({ host, port }).catch((error: unknown) => {
        throw new SecureMailError('CONFIG_INVALID', `PORT: cannot listen on ${host}:${port}`, {
          cause: error,
        });
      });
    },
    stop: () => receiver.stop(),
  };
}
