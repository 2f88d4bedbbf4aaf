import { WebClient } from '@slack/web-api';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { boltLogger } from '../../src/slack/bolt-logger.js';
import { signIn } from '../../src/slack/sign-in.js';
import { clientOptions } from '../../src/slack/web-clients.js';
import { type StandIn, startStandIn } from '../../src/workspace/stand-in.js';

let standIn: StandIn;
beforeEach(async () => {
  standIn = await startStandIn();
});
afterEach(() => standIn.stop());

function signedIn(token = standIn.botToken) {
  const { apiUrl } = standIn;
  const client = new WebClient(token, clientOptions(apiUrl, boltLogger(pino({ level: 'silent' }))));
  return signIn(client, apiUrl);
}

it('tells who the bot is', async () => {
  const { botUser, botId } = standIn.ids.app;
  expect(await signedIn()).toEqual({
    userId: botUser,
    botId,
    teamId: standIn.ids.team.id,
    isOrgInstall: false,
    enterpriseId: null,
    workspaceUrl: `${standIn.url}/`,
  });
});

it('says that Slack refuses the token', async () => {
  await expect(signedIn('xoxb-refused')).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
    detail: expect.stringContaining('invalid_auth'),
  });
});

it.each(['fatal_error', 'internal_error', 'service_unavailable'])(
  'takes a Slack that is unwell for one that is away, not for a wrong token: %s',
  async (word) => {
    standIn.control.inject('auth.test', { kind: 'error', error: word });
    await expect(signedIn()).rejects.toMatchObject({ code: 'SLACK_UNREACHABLE' });
  },
);
