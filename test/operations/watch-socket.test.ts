import { SocketModeClient } from '@slack/socket-mode';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMetrics } from '../../src/operations/prometheus-metrics.js';
import { type SocketWatch, watchSocket } from '../../src/operations/watch-socket.js';
import { boltLogger } from '../../src/slack/bolt-logger.js';
import { type StandIn, startStandIn } from '../../src/workspace/stand-in.js';

// Generous, because the machine may be busy, and the client waits before it connects anew.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000, expect: { poll: { timeout: 20_000 } } });

let standIn: StandIn;
let client: SocketModeClient;
let watch: SocketWatch;
let now = 0;
const metrics = () =>
  createMetrics({ depth: async () => ({ waiting: 0, running: 0, waitingSince: null }), ofProcess: false });
let counted = metrics();

beforeEach(async () => {
  standIn = await startStandIn();
  now = 0;
  counted = metrics();
  client = new SocketModeClient({
    appToken: standIn.appToken,
    logger: boltLogger(pino({ enabled: false })),
    clientPingTimeout: 1500,
    clientOptions: { slackApiUrl: standIn.apiUrl },
  });
  watch = watchSocket(client, { metrics: counted, logger: pino({ enabled: false }), now: () => now });
});
afterEach(async () => {
  watch.stop();
  await client.disconnect();
  await standIn.stop();
});

const connectedAgain = () => new Promise<void>((resolve) => client.once('connected', resolve));
const opened = () => standIn.control.calls('apps.connections.open').length;

describe('watchSocket', () => {
  it('is connected after the hello, and not before', async () => {
    expect(watch.watchdog.isConnected()).toBe(false);
    await client.start();
    expect(watch.watchdog.isConnected()).toBe(true);
    expect(await counted.scrape()).toContain('securemail_socket_state{state="connected"} 1');
  });

  it('takes a pong for a sign of life', async () => {
    await client.start();
    now = 61_000;
    await expect.poll(() => watch.watchdog.isConnected()).toBe(true);
  });

  it('follows the client when Slack wants another connection', async () => {
    await client.start();
    standIn.control.refreshSockets();
    await expect.poll(opened).toBe(2);
    await expect.poll(() => watch.watchdog.isConnected()).toBe(true);
    expect(await counted.scrape()).toContain('securemail_socket_connections_total 2');
  });

  it('replaces a silent socket by one that works, and leaves no second one', async () => {
    await client.start();
    watch.watchdog.is('connecting');
    now = 61_000;
    await watch.watchdog.look();
    expect(opened()).toBe(2);
    await standIn.control.waitFor(() => standIn.control.connections() === 1);
    expect(watch.watchdog.isConnected()).toBe(true);
    expect(await counted.scrape()).toContain('securemail_socket_revivals_total 1');
  });

  it('hears nothing once it is stopped', async () => {
    await client.start();
    watch.stop();
    const again = connectedAgain();
    standIn.control.dropSockets();
    // the client must not be closed while it connects anew: it leaves a rejection behind (3.1.0)
    await again;
    expect(await counted.scrape()).toContain('securemail_socket_connections_total 1');
  });
});
