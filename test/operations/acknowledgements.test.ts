import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SocketModeClient } from '@slack/socket-mode';
import { LogLevel } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { measureHttpAcknowledgements } from '../../src/operations/http-acknowledgements.js';
import { type Metrics, noMetrics } from '../../src/operations/metrics.js';
import { measureSocketAcknowledgements } from '../../src/operations/socket-acknowledgements.js';
import { type StandIn, startStandIn } from '../../src/workspace/stand-in.js';

let told: [string, number][] = [];
let now = 0;
const metrics: Metrics = { ...noMetrics, acknowledged: (...one) => told.push(one) };
beforeEach(() => {
  told = [];
  now = 0;
});

describe('measureSocketAcknowledgements', () => {
  let standIn: StandIn;
  let client: SocketModeClient;
  beforeEach(async () => {
    standIn = await startStandIn();
    client = new SocketModeClient({
      appToken: standIn.appToken,
      logLevel: LogLevel.ERROR,
      clientOptions: { slackApiUrl: standIn.apiUrl },
    });
    measureSocketAcknowledgements(client, metrics, () => now);
    client.on('slack_event', ({ ack }: { ack: () => Promise<void> }) => {
      now += 250;
      void ack();
    });
    await client.start();
  });
  afterEach(async () => {
    await client.disconnect();
    await standIn.stop();
  });

  it('tells events and commands apart, and how long each took', async () => {
    standIn.control.post({ text: 'hello' });
    await standIn.control.delivered();
    expect(told).toEqual([['event', 0.25]]);
    await standIn.control.command({ command: '/securemail', text: 'help' });
    expect(told[1]).toEqual(['command', 0.25]);
  });
});

describe('measureHttpAcknowledgements', () => {
  let server: Server;
  let base = '';
  beforeEach(async () => {
    server = createServer((_, response) => {
      now += 40;
      response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.close();
  });

  it("measures Slack's requests and no others, until it is ended", async () => {
    const end = measureHttpAcknowledgements('/slack/events', metrics, () => now);
    await fetch(`${base}/slack/events`, { method: 'POST' });
    await fetch(`${base}/metrics`);
    expect(told).toEqual([['request', 0.04]]);
    end();
    await fetch(`${base}/slack/events`, { method: 'POST' });
    expect(told).toHaveLength(1);
  });
});
