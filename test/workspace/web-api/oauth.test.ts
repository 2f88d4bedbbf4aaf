import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { homeTeam, otherTeam } from '../../../src/workspace/directory.js';
import { type StandIn, startStandIn } from '../../../src/workspace/stand-in.js';
import { codeLifeMs } from '../../../src/workspace/store/installs.js';
import { ManualClock } from '../manual-clock.js';
import { answerTo, webClient } from '../web-client.js';

let standIn: StandIn;
let clock: ManualClock;
beforeEach(async () => {
  clock = new ManualClock();
  standIn = await startStandIn({ clock, retryDelaysMs: [] });
});
afterEach(() => standIn.stop());

const redirect_uri = 'https://bot.example/back?kept=1';
const otherToken = 'xoxb-other-workspace';
const testOf = (token: string) => answerTo(webClient(standIn, token).auth.test());

function authorize(query: Record<string, string> = {}): Promise<Response> {
  const asked = {
    client_id: standIn.clientId,
    scope: 'chat:write,files:read',
    state: 's',
    redirect_uri,
    ...query,
  };
  return fetch(`${standIn.url}/oauth/v2/authorize?${new URLSearchParams(asked)}`, { redirect: 'manual' });
}

async function codeFor(team: string): Promise<string> {
  const location = new URL((await authorize({ team })).headers.get('location') ?? '');
  return location.searchParams.get('code') ?? '';
}

function access(code: string, change: Record<string, string> = {}): Promise<unknown> {
  const { clientId: client_id, clientSecret: client_secret } = standIn;
  const args = { client_id, client_secret, redirect_uri, code, ...change };
  return answerTo(webClient(standIn, '').oauth.v2.access(args));
}

describe('an installation', () => {
  it('leads back with a code and the state', async () => {
    const response = await authorize();
    expect(response.status).toBe(302);
    const location = new URL(response.headers.get('location') ?? '');
    expect(location.href).toContain('https://bot.example/back?kept=1&code=');
    expect(location.searchParams.get('state')).toBe('s');
  });

  it.each([{ client_id: '1.1' }, { redirect_uri: '' }, { team: 'T0NOBODY' }])('refuses %j', async (query) => {
    expect((await authorize(query)).status).toBe(400);
  });

  it('gives the token of the workspace, which serves from then on', async () => {
    expect(await testOf(otherToken)).toMatchObject({ ok: false, error: 'account_inactive' });
    expect(await access(await codeFor(otherTeam.id))).toMatchObject({
      ok: true,
      access_token: otherToken,
      token_type: 'bot',
      scope: 'chat:write,files:read',
      bot_user_id: otherTeam.botUser,
      team: { id: otherTeam.id, name: 'Other workspace' },
      is_enterprise_install: false,
    });
    expect(await testOf(otherToken)).toMatchObject({ team_id: otherTeam.id, bot_id: otherTeam.botId });
    expect(await testOf(standIn.botToken)).toMatchObject({ team_id: homeTeam.id, bot_id: homeTeam.botId });
  });

  it.each([
    [{ client_id: '1.1' }, 'invalid_client_id'],
    [{ client_secret: 'x' }, 'bad_client_secret'],
    [{ code: 'x' }, 'invalid_code'],
    [{ redirect_uri: 'https://bot.example/' }, 'bad_redirect_uri'],
  ])('is refused with %j', async (change, error) => {
    expect(await access(await codeFor(homeTeam.id), change)).toMatchObject({ ok: false, error });
  });

  it('takes a code once, within ten minutes', async () => {
    const code = await codeFor(homeTeam.id);
    expect(await access(code)).toMatchObject({ ok: true });
    expect(await access(code)).toMatchObject({ error: 'invalid_code' });
    const late = await codeFor(homeTeam.id);
    clock.advance(codeLifeMs + 1);
    expect(await access(late)).toMatchObject({ error: 'code_expired' });
  });

  it('ends with its removal', async () => {
    standIn.control.uninstall(homeTeam);
    expect(await testOf(standIn.botToken)).toMatchObject({ ok: false, error: 'account_inactive' });
  });
});

describe('a channel of the other workspace', () => {
  it('is seen and written to with its token alone', async () => {
    await access(await codeFor(otherTeam.id));
    const channel = standIn.control.addChannel('elsewhere', 'channel', true, otherTeam);
    const post = (token: string) =>
      answerTo(webClient(standIn, token).chat.postMessage({ channel, text: 'x' }));
    expect(await post(standIn.botToken)).toMatchObject({ error: 'channel_not_found' });
    expect(await post(otherToken)).toMatchObject({
      ok: true,
      message: { team: otherTeam.id, user: otherTeam.botUser, bot_id: otherTeam.botId },
    });
    const support = standIn.ids.channels.support;
    const away = webClient(standIn, otherToken).chat.postMessage({ channel: support, text: 'x' });
    expect(await answerTo(away)).toMatchObject({ error: 'channel_not_found' });
  });
});
