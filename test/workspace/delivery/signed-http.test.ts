import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { signatureOf } from '../../../src/workspace/delivery/signed-http.js';
import { type StandIn, startStandIn } from '../../../src/workspace/stand-in.js';

let standIn: StandIn;
let running: App | undefined;

afterEach(async () => {
  await running?.stop();
  running = undefined;
  await standIn.stop();
});

/** A stand-in and a Bolt that listens for HTTP requests which are signed with `secret`. */
async function start(register: (app: App) => void, secret?: string): Promise<App> {
  standIn = await startStandIn({ retryDelaysMs: [] });
  const receiver = new HTTPReceiver({
    signingSecret: secret ?? standIn.signingSecret,
    logLevel: LogLevel.ERROR,
  });
  const clientOptions = { slackApiUrl: standIn.apiUrl, retryConfig: { retries: 0 } };
  const app = new App({ token: standIn.botToken, receiver, clientOptions });
  register(app);
  const address = (await receiver.start(0)).address();
  const port = typeof address === 'object' ? address?.port : undefined;
  standIn.control.change({ requestUrl: `http://127.0.0.1:${port}/slack/events` });
  running = app;
  return app;
}

describe('signed HTTP delivery to the unchanged Bolt', () => {
  it("signs as Slack's documentation does", async () => {
    standIn = await startStandIn();
    const body =
      'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c';
    expect(signatureOf('8f742231b10e8888abcd99yyyzzz85a5', 1531420618, body)).toBe(
      'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
    );
  });

  it('delivers events', async () => {
    await start((app) => app.message('ping', async ({ say }) => void (await say('pong'))));
    standIn.control.post({ text: 'ping' });
    await standIn.control.waitFor(() => standIn.control.timeline().some(({ text }) => text === 'pong'));
  });

  it('delivers commands and takes the answer from the response', async () => {
    await start((app) =>
      app.command('/securemail', async ({ ack, command }) => ack(`you said ${command.text}`)),
    );
    await standIn.control.command({ text: 'help' });
    expect(standIn.control.ephemerals().map(({ text }) => text)).toEqual(['you said help']);
  });

  it('delivers clicks', async () => {
    const app = await start((bolt) =>
      bolt.action('a', async ({ ack, respond }) => {
        await ack();
        await respond({ text: 'clicked' });
      }),
    );
    const elements = [
      { type: 'button' as const, text: { type: 'plain_text' as const, text: 'A' }, action_id: 'a' },
    ];
    const channel = standIn.ids.channels.support;
    const { ts } = await app.client.chat.postMessage({
      channel,
      text: 'x',
      blocks: [{ type: 'actions', elements }],
    });
    await standIn.control.click({ channel, ts: String(ts), action: 'a' });
    await standIn.control.waitFor(() => standIn.control.ephemerals().some(({ text }) => text === 'clicked'));
  });

  it('is refused where the secret is another one', async () => {
    await start(() => {}, 'another secret');
    standIn.control.post({ text: 'ping' });
    await standIn.control.delivered();
    const receipts = standIn.control.deliveries().map(({ receipt }) => receipt);
    expect(receipts).toMatchObject([{ acknowledged: false, reason: 'http_error' }]);
  });

  it('reports a connection that fails', async () => {
    standIn = await startStandIn({ requestUrl: 'http://127.0.0.1:1/slack/events' });
    expect(await standIn.control.command({ text: 'x' })).toEqual({
      acknowledged: false,
      reason: 'connection_failed',
    });
  });
});
