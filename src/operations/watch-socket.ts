import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { SocketModeClient } from '@slack/socket-mode';
import type { Logger } from 'pino';
import type { Metrics, SocketState } from './metrics.js';
import { Watchdog, type WatchdogLimits } from './watchdog.js';

export interface WatchOptions {
  readonly metrics: Metrics;
  readonly logger: Logger;
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number;
  readonly limits?: WatchdogLimits;
}

export interface SocketWatch {
  readonly watchdog: Watchdog;
  /** Ends the watch; to be called before the socket is closed on purpose. */
  stop(): void;
}

/** How often the watchdog looks, in milliseconds. */
const interval = 5000;
/** Where undici, which carries the socket, tells of pings and pongs. */
const heartbeats = ['undici:websocket:ping', 'undici:websocket:pong'];

/** What the events of a Socket Mode client (3.1.0) say of its state. */
const stateOf = {
  reconnecting: 'opening',
  authenticated: 'connecting',
  connecting: 'connecting',
  connected: 'connected',
  close: 'disconnected',
} satisfies Record<string, SocketState>;

/** Watches a Socket Mode client, and connects it anew when it falls silent. To be called before its start. */
export function watchSocket(client: SocketModeClient, options: WatchOptions): SocketWatch {
  const { metrics, logger, now = () => performance.now(), limits } = options;
  const told = (state: SocketState) => {
    watchdog.is(state);
    metrics.socketIs(state);
  };
  const watchdog = new Watchdog({
    now,
    ...(limits === undefined ? {} : { limits }),
    revive: () => reviveSocket(client, told),
    onRevival: () => {
      metrics.socketRevived();
      logger.warn('the socket is silent, and is replaced');
    },
    onFailure: (error) => logger.error({ err: error }, 'the socket could not be replaced'),
  });
  const detach = listen(client, told, () => watchdog.seen());
  const timer = setInterval(() => void watchdog.look(), interval).unref();
  told('opening');
  return {
    watchdog,
    stop: () => {
      clearInterval(timer);
      detach();
    },
  };
}

/** The client's own `disconnect` waits up to 30 seconds for a peer that does not answer. */
async function reviveSocket(client: SocketModeClient, told: (state: SocketState) => void): Promise<void> {
  await client.disconnect();
  told('opening');
  await client.start();
}

function listen(client: SocketModeClient, told: (state: SocketState) => void, seen: () => void): () => void {
  const listeners = Object.entries(stateOf).map(([event, state]) => [event, () => told(state)] as const);
  for (const [event, listener] of listeners) client.on(event, listener);
  client.on('ws_message', seen);
  for (const channel of heartbeats) subscribe(channel, seen);
  return () => {
    for (const [event, listener] of listeners) client.off(event, listener);
    client.off('ws_message', seen);
    for (const channel of heartbeats) unsubscribe(channel, seen);
  };
}
