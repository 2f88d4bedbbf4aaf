import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HttpServer } from '../../../src/slack/http/http-server.js';
import { createInstallServer } from '../../../src/slack/install/install-server.js';
import { oauthStore } from '../../../src/slack/install/oauth-store.js';
import { Browser, linkOf, type Page, publicUrl } from './browser.js';
import { prepareInstalling } from './installing.js';

describe('the installation, beside Socket Mode', { timeout: 30_000 }, () => {
  let slack: Awaited<ReturnType<typeof prepareInstalling>>;
  let server: HttpServer;
  let bot: string;
  let browser: Browser;
  beforeEach(async () => {
    slack = await prepareInstalling();
    server = createInstallServer(slack.config('socket-oauth'), slack.store, slack.slackLogger);
    bot = `http://127.0.0.1:${await server.start()}`;
    browser = new Browser(bot);
  });
  afterEach(async () => {
    await server.stop();
    await slack.end();
  });

  const stored = () => slack.database.db.selectFrom('installations').selectAll().orderBy('owner').execute();

  it('is done from the page to the stored token, for each workspace its own', async () => {
    const { otherTeam, team, people, app } = slack.standIn.ids;
    const page = await browser.install(team.id);
    expect(page).toMatchObject({
      status: 200,
      url: expect.stringContaining(`${publicUrl}slack/oauth_redirect`),
    });
    expect(page.text).toContain('The app is installed in Local workspace');
    expect((await browser.install(otherTeam.id)).status).toBe(200);
    const { fetchInstallation } = oauthStore(slack.store);
    const fetched = (teamId: string) =>
      fetchInstallation({ teamId, enterpriseId: undefined, isEnterpriseInstall: false });
    expect(await fetched(team.id)).toMatchObject({
      team: { id: team.id, name: team.name },
      isEnterpriseInstall: false,
      appId: app.id,
      bot: { token: slack.standIn.botToken, userId: app.botUser, id: app.botId },
      user: { id: people.robin, token: undefined },
    });
    expect(await fetched(otherTeam.id)).toMatchObject({
      team: { id: otherTeam.id },
      bot: { token: 'xoxb-other-workspace', userId: otherTeam.botUser, id: otherTeam.botId },
    });
  });

  it('keeps tokens sealed, and nothing but what the bot needs', async () => {
    await browser.install(slack.standIn.ids.team.id);
    const [row] = await stored();
    expect(Object.keys(row ?? {}).toSorted()).toEqual([
      'app',
      'bot',
      'bot_token',
      'bot_user',
      'enterprise',
      'enterprise_name',
      'installed_at',
      'installed_by',
      'owner',
      'scopes',
      'team',
      'team_name',
    ]);
    expect(JSON.stringify(row)).not.toContain('xoxb');
  });

  it('asks for the scopes of the manifest, and to come back to PUBLIC_URL', async () => {
    const link = await browser.begin();
    expect(link.origin + link.pathname).toBe(`${slack.standIn.url}/oauth/v2/authorize`);
    expect(link.searchParams.get('scope')?.split(',')).toContain('files:read');
    expect(link.searchParams.get('redirect_uri')).toBe('https://bot.example/slack/oauth_redirect');
    expect(link.searchParams.get('user_scope')).toBeNull();
  });

  it('is refused to a browser that did not begin it', async () => {
    const link = await browser.begin();
    expectRefusal(await new Browser(bot).open(link.href), 400, 'begun in another browser');
    expect(await stored()).toEqual([]);
  });

  it('is refused with a state of its own making, though the cookie agrees', async () => {
    const cookie = 'slack-app-oauth-state=e30.e30.e30';
    const response = await fetch(`${bot}/slack/oauth_redirect?code=1&state=e30.e30.e30`, {
      headers: { cookie },
    });
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('Begin again')]);
    expect(slack.standIn.control.calls('oauth.v2.access')).toEqual([]);
  });

  it('serves once', async () => {
    const { url } = await browser.install(slack.standIn.ids.team.id);
    await slack.store.remove(slack.standIn.ids.team.id);
    expectRefusal(await browser.open(url), 400, 'Begin again');
    expect(await stored()).toEqual([]);
  });

  it('may be declined', async () => {
    await browser.begin();
    const page = await browser.open(`${publicUrl}slack/oauth_redirect?error=access_denied&state=x`);
    expectRefusal(page, 400, 'not allowed in Slack');
  });

  it('tells of a refusal by Slack without its details', async () => {
    slack.standIn.control.inject('oauth.v2.access', { kind: 'error', error: 'bad_client_secret' });
    const page = await browser.install(slack.standIn.ids.team.id);
    expectRefusal(page, 500, 'Slack did not complete it');
    expect(page.text).not.toMatch(/bad_client_secret|Error|at \w+/);
    expect(new URL(linkOf(page.text), page.url).href).toBe(`${publicUrl}slack/install`);
  });

  it('logs neither tokens nor secrets', async () => {
    await browser.install(slack.standIn.ids.team.id);
    slack.standIn.control.inject('oauth.v2.access', { kind: 'error', error: 'bad_client_secret' });
    await browser.install(slack.standIn.ids.team.id);
    expect(slack.lines.length).toBeGreaterThan(0);
    expect(slack.lines.join('')).not.toMatch(/xoxb|code=|state=/);
    expect(slack.lines.join('')).not.toContain(slack.standIn.clientSecret);
  });

  it.each(['slack/install', 'slack/oauth_redirect?error=access_denied'])(
    'serves /%s for nobody else to keep or embed',
    async (path) => {
      const { headers } = await browser.open(publicUrl + path);
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    },
  );

  it('answers nothing else', async () => {
    const asked = [
      fetch(`${bot}/`),
      fetch(`${bot}/slack/installer`),
      fetch(`${bot}/slack/events`, { method: 'POST', body: '{"type":"url_verification","challenge":"x"}' }),
    ];
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it('says where it cannot listen', async () => {
    const config = { ...slack.config('socket-oauth'), port: Number(new URL(bot).port) };
    const second = createInstallServer(config, slack.store, slack.slackLogger);
    await expect(second.start()).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      detail: `PORT: cannot listen on 127.0.0.1:${config.port}`,
    });
  });
});

function expectRefusal(page: Page, status: number, text: string): void {
  expect(page.status).toBe(status);
  expect(page.text).toContain('The app was not installed');
  expect(page.text).toContain(text);
}
