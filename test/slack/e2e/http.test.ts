import { createHmac } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channels } from '../../../src/workspace/directory.js';
import { pastedLines, sampleFile } from './evidence.js';
import { type Rig, shownIn, startRig } from './rig.js';

let rig: Rig;
let address = '';

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

beforeAll(async () => {
  const port = await freePort();
  address = `http://127.0.0.1:${port}/slack/events`;
  rig = await startRig({
    standIn: { requestUrl: address },
    config: ({ apiUrl, botToken, signingSecret }) => ({
      mode: 'http',
      apiUrl,
      botToken,
      signingSecret,
      host: '127.0.0.1',
      port,
    }),
  });
});
afterAll(() => rig.stop());

function send(body: string, { age = 0, secret = rig.standIn.signingSecret } = {}): Promise<Response> {
  const timestamp = Math.floor(Date.now() / 1000) - age;
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': `v0=${signature}`,
    },
    body,
  });
}

describe('HTTP mode', () => {
  it('answers uploads, buttons and commands', async () => {
    const { ts } = rig.control.post({ files: [await sampleFile('ews-request-too-large')] });
    const reply = await rig.answer(ts);
    await rig.control.click({ channel: channels.support, ts: reply.ts, action: 'steps.toggle' });
    await rig.control.waitFor(() => shownIn(rig.control.message(reply.ts)?.blocks).includes('Hide steps'));
    await rig.control.command({ text: `check ${pastedLines}` });
    const told = await rig.control.waitFor(() => rig.control.ephemerals().at(-1));
    expect(shownIn(told.blocks)).toContain('EWS subscription FAILING');
  });

  it('answers the challenge with which Slack tries the address', async () => {
    const response = await send(JSON.stringify({ type: 'url_verification', challenge: 'abc' }));
    expect(await response.json()).toEqual({ challenge: 'abc' });
  });

  it('refuses what is not signed with the secret, or was signed too long ago', async () => {
    const body = JSON.stringify({ type: 'url_verification', challenge: 'abc' });
    expect((await send(body, { secret: 'another' })).status).toBe(401);
    expect((await send(body, { age: 301 })).status).toBe(401);
    expect((await fetch(address, { method: 'POST', body })).status).toBe(401);
  });

  it('knows no other address', async () => {
    expect((await fetch(new URL('/other', address), { method: 'POST' })).status).toBe(404);
    expect((await fetch(address)).status).toBe(404);
  });
});
