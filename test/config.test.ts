import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.js';
import { loadEnvironment } from '../src/environment.js';
import { defaultBudget } from '../src/evidence/input.js';

const bot = { SLACK_BOT_TOKEN: 'xoxb-1-abc' };

function faultsOf(environment: Record<string, string>): readonly string[] {
  const result = readConfig(environment);
  return result.ok ? [] : result.faults;
}

describe('readConfig', () => {
  it('starts the local workspace with the defaults where nothing is set', () => {
    expect(readConfig({ PATH: '/bin' })).toEqual({
      ok: true,
      config: {
        slack: { mode: 'workspace' },
        oauth: null,
        host: '127.0.0.1',
        port: 3000,
        store: { kind: 'sqlite', dataDir: './data' },
        escalationChannel: null,
        docsBaseUrl: null,
        operations: null,
        limits: defaultBudget,
        access: { channels: null, escalate: null, reveal: null },
        retentionDays: 90,
      },
    });
  });

  it('chooses Socket Mode with a bot and an app token, even where a signing secret is set too', () => {
    const result = readConfig({ ...bot, SLACK_APP_TOKEN: 'xapp-1-a', SLACK_SIGNING_SECRET: 's' });
    expect(result).toMatchObject({
      config: {
        slack: {
          mode: 'socket',
          botToken: 'xoxb-1-abc',
          appToken: 'xapp-1-a',
          apiUrl: 'https://slack.com/api/',
        },
      },
    });
  });

  it('chooses HTTP mode with a bot token and a signing secret', () => {
    const result = readConfig({ ...bot, SLACK_SIGNING_SECRET: 's3cret', PORT: '0', HOST: '::1' });
    expect(result).toMatchObject({
      config: { slack: { mode: 'http', signingSecret: 's3cret', port: 0, host: '::1' } },
    });
  });

  it('takes PostgreSQL where DATABASE_URL is set', () => {
    const url = 'postgresql://bot@db.example:5432/cases?sslmode=require';
    expect(readConfig({ DATABASE_URL: url })).toMatchObject({ config: { store: { kind: 'postgres', url } } });
  });

  it('takes a variable that is set to nothing for unset, and white space around a value for nothing', () => {
    const result = readConfig({ SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: ' ', PORT: ' 8080\n' });
    expect(result).toMatchObject({ config: { slack: { mode: 'workspace' }, port: 8080 } });
  });

  it.each([
    [{ OPERATIONS_PORT: '9464' }, { host: '127.0.0.1', port: 9464 }],
    [
      { OPERATIONS_PORT: '0', OPERATIONS_HOST: '0.0.0.0' },
      { host: '0.0.0.0', port: 0 },
    ],
    [{ OPERATIONS_HOST: '0.0.0.0' }, null],
  ])('serves health and metrics where a port is set: %j', (environment, operations) => {
    expect(readConfig(environment)).toMatchObject({ config: { operations } });
  });

  it.each([
    [bot, 'SLACK_BOT_TOKEN is set without'],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_APP_TOKEN is set without SLACK_BOT_TOKEN'],
    [{ SLACK_SIGNING_SECRET: 's' }, 'SLACK_SIGNING_SECRET is set without SLACK_BOT_TOKEN'],
    [{ SLACK_API_URL: 'https://a.example/api/' }, 'SLACK_API_URL is set without SLACK_BOT_TOKEN'],
    [{ SLACK_BOT_TOKEN: 'xoxp-1', SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN must be a bot token'],
    [{ ...bot, SLACK_APP_TOKEN: 'xoxb-2' }, 'SLACK_APP_TOKEN must be an app-level token'],
    [{ ...bot, SLACK_SIGNING_SECRET: 'a b' }, 'SLACK_SIGNING_SECRET must not contain'],
    [{ PORT: '65536' }, 'PORT must be'],
    [{ PORT: '-1' }, 'PORT must be'],
    [{ PORT: '3e3' }, 'PORT must be'],
    [{ HOST: 'http://localhost' }, 'HOST must be'],
    [{ OPERATIONS_PORT: '94640' }, 'OPERATIONS_PORT must be'],
    [{ OPERATIONS_PORT: '1', OPERATIONS_HOST: 'a b' }, 'OPERATIONS_HOST must be'],
    [{ DATABASE_URL: 'mysql://db/cases' }, 'DATABASE_URL must be'],
    [{ DATABASE_URL: 'cases' }, 'DATABASE_URL must be'],
    [{ ESCALATION_CHANNEL: '#escalations' }, 'ESCALATION_CHANNEL must be'],
  ])('names the fault of %j', (environment, fault) => {
    const faults = faultsOf(environment);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
  });

  it.each(['https://slack.example/api', 'ftp://slack.example/', 'slack.example/', 'https://a.example/?x=/'])(
    'refuses %s as SLACK_API_URL',
    (url) => {
      expect(faultsOf({ ...bot, SLACK_APP_TOKEN: 'xapp-1', SLACK_API_URL: url })).toHaveLength(1);
    },
  );

  it.each(['https://docs.example/securemail', 'https://docs.example/securemail/'])(
    'takes %s for the folder of the documentation',
    (url) => {
      const config = { docsBaseUrl: 'https://docs.example/securemail/' };
      expect(readConfig({ DOCS_BASE_URL: url })).toMatchObject({ config });
    },
  );

  it.each([
    'docs.example/',
    'file:///docs/',
    'javascript:alert(1)',
    'https://docs.example/?page=',
    'https://docs.example/#',
    'https://user:secret@docs.example/',
    `https://docs.example/${'a'.repeat(200)}`,
  ])('refuses %s as DOCS_BASE_URL', (url) => {
    expect(faultsOf({ DOCS_BASE_URL: url })).toHaveLength(1);
  });

  it('names every fault at once, and no secret', () => {
    const faults = faultsOf({
      SLACK_APP_TOKEN: 'hidden-one',
      PORT: 'x',
      DATABASE_URL: 'mysql://u:hidden-two@h',
    });
    expect(faults).toHaveLength(4);
    expect(faults.join()).not.toContain('hidden');
  });
});

describe('loadEnvironment', () => {
  it('reads .env, and lets what is really set win', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'securemail-env-'));
    await writeFile(join(folder, '.env'), 'PORT=4000\nHOST="0.0.0.0" # all\n');
    expect(await loadEnvironment({ PORT: '5000' }, folder)).toEqual({ PORT: '5000', HOST: '0.0.0.0' });
    await rm(folder, { recursive: true });
  });

  it('says that .env cannot be read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'securemail-env-'));
    await mkdir(join(folder, '.env'));
    await expect(loadEnvironment({}, folder)).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
    await rm(folder, { recursive: true });
  });

  it('does without .env', async () => {
    expect(await loadEnvironment({ PORT: '1' }, '/nonexistent')).toEqual({ PORT: '1' });
  });
});

describe('.env.example', () => {
  it('starts the local workspace as it stands, and explains every variable that is read', async () => {
    const example = await readFile(new URL('../.env.example', import.meta.url), 'utf8');
    expect(readConfig(parseEnv(example))).toMatchObject({ config: { slack: { mode: 'workspace' } } });
    const named = [...example.matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(named).toEqual([
      'SLACK_BOT_TOKEN',
      'SLACK_APP_TOKEN',
      'SLACK_SIGNING_SECRET',
      'SLACK_CLIENT_ID',
      'SLACK_CLIENT_SECRET',
      'SLACK_TOKEN_KEYS',
      'PUBLIC_URL',
      'SLACK_API_URL',
      'PORT',
      'HOST',
      'DATABASE_URL',
      'DATA_DIR',
      'ESCALATION_CHANNEL',
      'DOCS_BASE_URL',
      'OPERATIONS_PORT',
      'OPERATIONS_HOST',
      'RETENTION_DAYS',
      'ALLOWED_CHANNELS',
      'ESCALATION_USERS',
      'REVEAL_USERS',
      'LIMIT_PACKED_MB',
      'LIMIT_UNPACKED_MB',
      'LIMIT_ENTRIES',
      'LIMIT_NESTING',
      'LIMIT_SECONDS',
      'LIMIT_MEMORY_MB',
    ]);
  });
});
