import { readdir, readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { App, HTTPReceiver } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetDeparted } from '../../../src/slack/install/forget-departed.js';
import { installerOptions } from '../../../src/slack/install/installer-options.js';
import { clientOptions } from '../../../src/slack/web-clients.js';
import { otherTeam } from '../../../src/workspace/directory.js';
import { Browser } from './browser.js';
import { prepareInstalling } from './installing.js';

describe('several workspaces over HTTP', { timeout: 30_000 }, () => {
  let slack: Awaited<ReturnType<typeof prepareInstalling>>;
  let receiver: HTTPReceiver;
  let browser: Browser;
  beforeEach(async () => {
    slack = await prepareInstalling();
    const { slackLogger, store } = slack;
    const config = slack.config('http-oauth');
    const { signingSecret } = config;
    receiver = new HTTPReceiver({
      signingSecret,
      logger: slackLogger,
      ...installerOptions(config, store, slackLogger),
    });
    answerWith(receiver);
    const server = await receiver.start({ host: '127.0.0.1', port: 0 });
    const bot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    slack.standIn.control.change({ requestUrl: `${bot}/slack/events` });
    browser = new Browser(bot);
  });
  afterEach(async () => {
    await receiver.stop();
    await slack.end();
  });

  /** A bot that answers each message with the token of its workspace. */
  function answerWith(used: HTTPReceiver): void {
    const app = new App({
      receiver: { init() {}, async start() {}, async stop() {} },
      logger: slack.slackLogger,
      clientOptions: clientOptions(slack.standIn.apiUrl, slack.slackLogger),
      authorize: async ({ teamId = '' }) => {
        const found = await slack.store.find(teamId);
        if (found === null) throw new Error('not installed');
        return { teamId, botToken: found.botToken, botUserId: found.botUserId };
      },
    });
    app.message(async ({ client, message }) => {
      if (message.subtype === undefined && message.bot_id === undefined)
        await client.chat.postMessage({ channel: message.channel, thread_ts: message.ts, text: 'heard' });
    });
    const processEvent: App['processEvent'] = async (event) => {
      const departing = { installations: slack.store, logger: slack.logger };
      if (await forgetDeparted(event.body, departing)) await event.ack();
      else await app.processEvent(event);
    };
    used.init({ processEvent } as App);
  }

  async function installBoth(): Promise<string> {
    const { control, ids } = slack.standIn;
    expect((await browser.install(ids.team.id)).status).toBe(200);
    expect((await browser.install(otherTeam.id)).status).toBe(200);
    return control.addChannel('other-support', 'channel', true, otherTeam);
  }

  it('answers each workspace as the bot that it installed', async () => {
    const channel = await installBoth();
    const { control, ids } = slack.standIn;
    for (const [place, user] of [
      [ids.channels.support, ids.app.botUser],
      [channel, otherTeam.botUser],
    ] as const) {
      const { ts } = control.post({ channel: place, text: 'hello' });
      const answer = await control.waitFor(() => control.thread(ts, place)[1]);
      expect(answer).toMatchObject({ text: 'heard', user });
    }
  });

  it('leaves no token in the data folder', async () => {
    await installBoth();
    const { dataDir } = slack;
    const files = await Promise.all(
      (await readdir(dataDir)).map((file) => readFile(join(dataDir, file), 'latin1')),
    );
    expect(files.join('')).toContain('Other workspace');
    expect(files.join('')).not.toContain('xoxb-');
  });

  it('forgets a workspace that removes the app, and lets it come back', async () => {
    await installBoth();
    const { control, ids } = slack.standIn;
    control.uninstall(otherTeam);
    await control.delivered();
    const told = control.deliveries().map(({ payload }) => payload);
    expect(told).toMatchObject([
      { team_id: otherTeam.id, event: { type: 'tokens_revoked', tokens: { bot: [otherTeam.botUser] } } },
      { team_id: otherTeam.id, event: { type: 'app_uninstalled' } },
    ]);
    expect(await slack.store.find(otherTeam.id)).toBeNull();
    expect(await slack.store.find(ids.team.id)).not.toBeNull();
    expect((await browser.install(otherTeam.id)).status).toBe(200);
    expect(await slack.store.find(otherTeam.id)).not.toBeNull();
  });
});
