import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deriveSecret } from '../../../src/installations/token-keys.js';
import type { HttpServer } from '../../../src/slack/http/http-server.js';
import { createInstallServer } from '../../../src/slack/install/install-server.js';
import { prepareInstalling } from '../install/installing.js';
import { rawRequest, statusesIn } from './raw-request.js';

const cookieName = 'slack-app-oauth-state';

describe('an installation that somebody meddles with', { timeout: 30_000 }, () => {
  let slack: Awaited<ReturnType<typeof prepareInstalling>>;
  let server: HttpServer;
  let port = 0;
  let secret = '';
  beforeAll(async () => {
    slack = await prepareInstalling();
    const config = slack.config('socket-oauth');
    secret = deriveSecret(config.tokenKeys, 'state of an installation');
    server = createInstallServer(config, slack.store, slack.slackLogger);
    port = await server.start();
  });
  afterAll(async () => {
    await server.stop();
    await slack.end();
  });

  /** A state as @slack/oauth makes them: a JWT (RFC 7519) with the time at which the installation began. */
  function state(age: number, key = secret, algorithm = 'HS256'): string {
    const began = new Date(Date.now() - age * 1000).toJSON();
    const parts = [
      { alg: algorithm, typ: 'JWT' },
      { installOptions: { scopes: ['chat:write'] }, now: began, random: 1 },
    ];
    const text = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    const signature = createHmac('sha256', key).update(text).digest('base64url');
    return `${text}.${algorithm === 'none' ? '' : signature}`;
  }

  const comeBack = (given: string, cookie = `${cookieName}=${given}`) =>
    fetch(`http://127.0.0.1:${port}/slack/oauth_redirect?code=1&state=${given}`, { headers: { cookie } });
  let before = 0;
  beforeEach(() => {
    before = calls();
  });
  const calls = () => slack.standIn.control.calls('oauth.v2.access').length;
  const asked = () => calls() - before;

  it('goes on where it began ten minutes ago at most', async () => {
    await comeBack(state(500));
    expect(asked()).toBe(1);
    expect((await comeBack(state(700))).status).toBe(400);
    expect(asked()).toBe(1);
  });

  it.each([
    ['signed by somebody else', () => state(0, 'another secret')],
    ['signed by nobody', () => state(0, secret, 'none')],
    ['empty', () => ''],
    ['no state at all', () => '%00%ff'],
  ])('does not go on with a state that is %s', async (_, made) => {
    expect((await comeBack(made())).status).toBe(400);
    expect(asked()).toBe(0);
  });

  it.each([
    '',
    `${cookieName}=`,
    `${cookieName}`,
    `x${cookieName}=1`,
    `${cookieName}=%E0%A4%A`,
    `${cookieName}=other`,
  ])('does not go on in a browser with the cookie %j', async (cookie) => {
    expect((await comeBack(state(0), cookie)).status).toBe(400);
    expect(asked()).toBe(0);
  });

  it.each(['%%%', 'a b', '[', '"><script>', 'evil.example', ''])(
    'is answered whatever the host is: %j',
    async (host) => {
      for (const path of ['/slack/install', '/slack/oauth_redirect?code=1&state=1']) {
        const answers = await rawRequest(
          port,
          `GET ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`,
        );
        expect(statusesIn(answers)).toEqual([path === '/slack/install' ? 200 : 400]);
        expect(answers).not.toMatch(/evil\.example|<script/);
      }
    },
  );

  it.each([
    'code=%',
    'code=%E0%A4%A&state=%',
    'state=1&state=2&code=1&code=2',
    'error[]=1',
    'a very long code',
  ])('is answered whatever is asked: %j', async (query) => {
    const response = await fetch(
      `http://127.0.0.1:${port}/slack/oauth_redirect?${query.replace('a very long', `code=${'x'.repeat(9000)}`)}`,
    );
    expect(response.status).toBe(400);
  });

  it.each(['POST', 'HEAD', 'PUT', 'OPTIONS'])('is not done by %s', async (method) => {
    expect((await fetch(`http://127.0.0.1:${port}/slack/install`, { method })).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${port}/slack/oauth_redirect?code=1`, { method })).status).toBe(
      404,
    );
  });

  it.each(['/slack/install', '/slack/oauth_redirect?error=access_denied'])(
    'shows pages that run nothing and send nothing: %s',
    async (path) => {
      const { headers } = await fetch(`http://127.0.0.1:${port}${path}`);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      const policy = headers.get('content-security-policy')?.split('; ');
      expect(policy).toEqual([
        "default-src 'none'",
        "style-src 'unsafe-inline'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ]);
    },
  );
});
