import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.js';

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');
const client = {
  SLACK_CLIENT_ID: '1234567890.0987654321',
  SLACK_CLIENT_SECRET: 'hidden-secret',
  SLACK_TOKEN_KEYS: `2026:${key(1)}`,
  PUBLIC_URL: 'https://bot.example',
};
const viaSocket = { ...client, SLACK_APP_TOKEN: 'xapp-1-a' };

function faultsOf(environment: Record<string, string>): readonly string[] {
  const result = readConfig(environment);
  return result.ok ? [] : result.faults;
}

describe('the environment for several workspaces', () => {
  const common = {
    clientId: '1234567890.0987654321',
    clientSecret: 'hidden-secret',
    tokenKeys: [{ id: '2026', bytes: Buffer.alloc(32, 1) }],
    publicUrl: 'https://bot.example/',
    apiUrl: 'https://slack.com/api/',
    host: '127.0.0.1',
    port: 3000,
  };

  it('means Socket Mode with an app token, even where a signing secret is set too', () => {
    expect(readConfig({ ...viaSocket, SLACK_SIGNING_SECRET: 's' })).toMatchObject({
      config: { oauth: { mode: 'socket-oauth', appToken: 'xapp-1-a', ...common } },
    });
  });

  it('means HTTP with a signing secret', () => {
    const result = readConfig({ ...client, SLACK_SIGNING_SECRET: 's', HOST: '::1', PORT: '0' });
    const oauth = { mode: 'http-oauth', signingSecret: 's', ...common, host: '::1', port: 0 };
    expect(result).toMatchObject({ config: { oauth } });
  });

  it('may name several keys, and another Web API', () => {
    const SLACK_TOKEN_KEYS = `new:${key(2)},old:${key(1)}`;
    const SLACK_API_URL = 'https://slack.example/api/';
    expect(readConfig({ ...viaSocket, SLACK_TOKEN_KEYS, SLACK_API_URL })).toMatchObject({
      config: { oauth: { tokenKeys: [{ id: 'new' }, { id: 'old' }], apiUrl: SLACK_API_URL } },
    });
  });

  it.each(['https://bot.example/securemail', 'https://bot.example/securemail/'])('takes %s', (PUBLIC_URL) => {
    expect(readConfig({ ...viaSocket, PUBLIC_URL })).toMatchObject({
      config: { oauth: { publicUrl: 'https://bot.example/securemail/' } },
    });
  });

  it.each(['http://localhost:3000', 'http://127.0.0.1:3000/', 'http://[::1]:3000'])(
    'takes %s, for a trial on one machine',
    (PUBLIC_URL) => {
      expect(faultsOf({ ...viaSocket, PUBLIC_URL })).toEqual([]);
    },
  );

  it.each([
    'bot.example',
    'http://bot.example',
    'ftp://bot.example/',
    'https://u:p@bot.example/',
    'https://bot.example/?x=1',
    'https://bot.example/#x',
    'https://bot.example/a b',
  ])('refuses %s as PUBLIC_URL', (PUBLIC_URL) => {
    expect(faultsOf({ ...viaSocket, PUBLIC_URL })).toEqual([expect.stringContaining('PUBLIC_URL must be')]);
  });

  it.each(['secret', `:${key(1)}`, `a:${key(1)},a:${key(2)}`, `a:${Buffer.alloc(16).toString('base64')}`])(
    'refuses %s as SLACK_TOKEN_KEYS, and says how a key is made',
    (SLACK_TOKEN_KEYS) => {
      const faults = faultsOf({ ...viaSocket, SLACK_TOKEN_KEYS });
      expect(faults).toEqual([expect.stringMatching(/^SLACK_TOKEN_KEYS must be .*openssl rand -base64 32$/)]);
    },
  );

  it('refuses a client id that is none', () => {
    expect(faultsOf({ ...viaSocket, SLACK_CLIENT_ID: 'A0123' })).toEqual([
      'SLACK_CLIENT_ID must be a client id such as 1234567890.1234567890',
    ]);
  });

  it.each(Object.keys(client))('names %s where it alone is missing', (name) => {
    const faults = faultsOf({ ...viaSocket, [name]: '' });
    expect(faults).toEqual([expect.stringMatching(`^${name} is missing: several workspaces need it`)]);
  });

  it('names each that is missing, and the way in', () => {
    expect(faultsOf({ SLACK_CLIENT_ID: '1.2' })).toEqual([
      expect.stringContaining('SLACK_CLIENT_SECRET is missing'),
      expect.stringContaining('SLACK_TOKEN_KEYS is missing'),
      expect.stringContaining('PUBLIC_URL is missing'),
      expect.stringContaining('SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing'),
    ]);
  });

  it('cannot be mixed with a bot token', () => {
    const faults = faultsOf({ ...viaSocket, SLACK_BOT_TOKEN: 'xoxb-1-a' });
    expect(faults).toHaveLength(3);
    expect(faults[0]).toContain('SLACK_CLIENT_ID is set with SLACK_BOT_TOKEN');
  });

  it('has no channel for the escalations of all', () => {
    expect(faultsOf({ ...viaSocket, ESCALATION_CHANNEL: 'C0123456789' })).toEqual([
      expect.stringContaining('ESCALATION_CHANNEL is set for several workspaces'),
    ]);
  });

  it('is not what PUBLIC_URL alone means', () => {
    expect(readConfig({ PUBLIC_URL: 'https://bot.example' })).toMatchObject({
      config: { oauth: null, slack: { mode: 'workspace' } },
    });
  });

  it('repeats no secret in a fault', () => {
    const faults = faultsOf({
      ...client,
      SLACK_TOKEN_KEYS: `hidden ${key(3)}`,
      SLACK_CLIENT_SECRET: 'hidden one',
    });
    expect(faults).toHaveLength(3);
    expect(faults.join()).not.toContain('hidden');
    expect(faults.join()).not.toContain(key(3));
  });
});
