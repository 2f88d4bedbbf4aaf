import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SocketModeClient } from '@slack/socket-mode';
import { LogLevel } from '@slack/web-api';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WebSocketServer } from 'ws';
import { noMetrics } from '../../src/operations/metrics.js';
import { type SocketWatch, watchSocket } from '../../src/operations/watch-socket.js';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

/** Synthetic: a Slack that takes connections, answers pings, and says hello from the second one on. */
let server: Server;
let sockets: WebSocketServer;
let client: SocketModeClient;
let watch: SocketWatch;
let connections = 0;
let now = 0;
let pinged: PromiseWithResolvers<void>;

beforeEach(async () => {
  connections = 0;
  now = 0;
  pinged = Promise.withResolvers();
  server = createServer((_, response) => {
    const { port } = server.address() as AddressInfo;
    response.end(JSON.stringify({ ok: true, url: `ws://127.0.0.1:${port}/link` }));
  }).listen(0, '127.0.0.1');
  sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => {
    connections += 1;
    socket.once('ping', () => pinged.resolve());
    if (connections > 1) socket.send(JSON.stringify({ type: 'hello' }));
  });
  await once(server, 'listening');
  client = new SocketModeClient({
    appToken: 'xapp-synthetic',
    logLevel: LogLevel.ERROR,
    clientPingTimeout: 1500,
    clientOptions: { slackApiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/` },
  });
  watch = watchSocket(client, { metrics: noMetrics, logger: pino({ enabled: false }), now: () => now });
});
afterEach(async () => {
  watch.stop();
  await client.disconnect();
  sockets.close();
  server.close();
});

it('replaces a socket that is open and answers pings, but on which Slack never says hello', async () => {
  const first = client.start().then(
    () => 'at work',
    () => 'given up',
  );
  await pinged.promise;
  expect(watch.watchdog.isConnected()).toBe(false);
  now = 60_001;
  await watch.watchdog.look();
  expect(await first).toBe('given up');
  expect(watch.watchdog.isConnected()).toBe(true);
  expect([connections, sockets.clients.size]).toEqual([2, 1]);
});
