import { expect, it } from 'vitest';
import { openDatabase } from '../../src/database/open-database.js';
import { toLine } from '../../src/doctor/examination.js';
import { runDoctor } from '../../src/doctor/run-doctor.js';
import type { Environment } from '../../src/environment.js';
import { SqlInstallationStore } from '../../src/installations/installation-store.js';
import { parseTokenKeys } from '../../src/installations/token-keys.js';
import { otherTeam, team } from '../../src/workspace/directory.js';
import { installation } from '../installations/installation-store-contract.js';
import { examinationRoom } from './examination-room.js';

const room = examinationRoom();

/** Keys of nothing but these tests. */
const keyText = (id: string, byte: number) => `${id}:${Buffer.alloc(32, byte).toString('base64')}`;

function severalWorkspaces(change: Environment = {}): Environment {
  const { clientId, clientSecret, appToken, apiUrl } = room.standIn;
  return {
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_TOKEN_KEYS: keyText('one', 1),
    PUBLIC_URL: 'https://bot.example',
    SLACK_APP_TOKEN: appToken,
    SLACK_API_URL: apiUrl,
    ...change,
  };
}

const byHttp = () => severalWorkspaces({ SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: 'synthetic' });

async function install(...tokens: readonly (readonly [string, string])[]): Promise<void> {
  const store = { kind: 'sqlite', dataDir: room.folder } as const;
  const database = await openDatabase(store, { onConnectionLost: () => {} });
  const keys = parseTokenKeys(keyText('one', 1));
  if (keys === null) throw new Error('no keys');
  const installations = new SqlInstallationStore(database.db, keys, Date.now);
  for (const [teamId, botToken] of tokens) await installations.save(installation({ teamId, botToken }));
  await database.close();
}

it('looks at the app token, the port of the installation and the stored tokens', async () => {
  await install([team.id, room.standIn.botToken]);
  const looked = await room.seen(severalWorkspaces());
  expect(Object.keys(looked)).toEqual([
    'configuration',
    'data folder',
    'database',
    'Socket Mode',
    'installation port',
    'installations',
    'events',
    'documentation',
  ]);
  expect(looked.configuration).toBe('ok: several workspaces by Socket Mode');
  expect(looked['Socket Mode']).toMatch(/^ok: /);
  expect(looked.installations).toBe(`ok: 1, accepted by Slack: ${team.id}`);
});

it('looks in HTTP mode at the one port', async () => {
  const looked = await room.seen(byHttp());
  expect(looked.configuration).toBe('ok: several workspaces by HTTP');
  expect(looked['HTTP port']).toMatch(/^ok: /);
  expect(looked).not.toHaveProperty('installation port');
});

it('says where the app is installed from, before anybody did', async () => {
  const words = 'ok: none yet: install the app from https://bot.example/slack/install';
  expect((await room.seen(severalWorkspaces())).installations).toBe(words);
  await install();
  expect((await room.seen(severalWorkspaces())).installations).toBe(words);
});

it('names the workspaces whose token Slack refuses, and shows none', async () => {
  await install([team.id, room.standIn.botToken], [otherTeam.id, 'xoxb-other-workspace']);
  const examinations = await runDoctor({ DATA_DIR: room.folder, PORT: '0', ...severalWorkspaces() });
  const lines = examinations.map(toLine).join('');
  expect(lines).toMatch(
    /^fault +installations +1 of 2: T0OTHER001: Slack refuses \(account_inactive\): install/m,
  );
  expect(lines).not.toMatch(/xoxb|xapp|AQEB|client-secret/);
});

it('names the workspaces whose token no key opens', async () => {
  await install([team.id, room.standIn.botToken]);
  const looked = await room.seen(severalWorkspaces({ SLACK_TOKEN_KEYS: keyText('two', 2) }));
  expect(looked.installations).toContain(`fault: 1 of 1: ${team.id}: no key of SLACK_TOKEN_KEYS opens`);
});

it('names the scopes that an installation lacks', async () => {
  await install([team.id, room.standIn.botToken]);
  const scopes = new Set(['chat:write']);
  room.standIn.control.change({ scopes });
  expect((await room.seen(severalWorkspaces())).installations).toMatch(
    /^fault: 1 of 1: \w+: lacks [\w:, ]*files:read/,
  );
});
