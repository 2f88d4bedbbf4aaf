import { createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startBot } from '../../../src/slack/bot.js';
import { openStores } from '../../../src/start/open-stores.js';
import { channels, otherTeam, team } from '../../../src/workspace/directory.js';
import { installation } from '../../installations/installation-store-contract.js';
import { newKeys } from '../../installations/keys.js';
import { readingHere } from '../../support/reading-here.js';
import { pastedLines, sampleFile } from './evidence.js';
import { shownIn } from './rig.js';
import { startWorkspacesRig, type WorkspacesRig } from './workspaces-rig.js';

let rig: WorkspacesRig;
afterEach(() => rig.stop());

/** Installs the app in both workspaces; a channel of the other one. */
async function installBoth(): Promise<string> {
  for (const { id } of [team, otherTeam]) expect((await rig.browser.install(id)).status).toBe(200);
  return rig.control.addChannel('other-support', 'channel', true, otherTeam);
}

function rows(query: string): Record<string, unknown>[] {
  const database = new DatabaseSync(join(rig.folder, 'securemail.sqlite'));
  try {
    return database.prepare(query).all();
  } finally {
    database.close();
  }
}

async function upload(channel: string, sample: string, threadTs?: string) {
  return rig.control.post({ channel, files: [await sampleFile(sample)], threadTs });
}

const isShown = (ts: string, channel: string, text: string) =>
  shownIn(rig.control.message(ts, channel)?.blocks).includes(text);
const deliveriesOf = (ts: string) =>
  rig.control.deliveries().filter(({ payload }) => JSON.stringify(payload).includes(`"ts":"${ts}"`));
const logged = (text: string) => rig.lines.filter((line) => line.includes(text));

describe.each(['http-oauth', 'socket-oauth'] as const)('several workspaces, %s', (mode) => {
  beforeEach(async () => {
    rig = await startWorkspacesRig(mode);
  });

  it('each gets its own answers, by its own bot, in cases of its own', async () => {
    const other = await installBoth();
    const places = [
      [channels.support, team, rig.standIn.ids.app.botUser],
      [other, otherTeam, otherTeam.botUser],
    ] as const;
    for (const [channel, , botUser] of places) {
      const { ts } = await upload(channel, 'ews-request-too-large');
      const answer = await rig.answer(ts, channel);
      expect(answer.user).toBe(botUser);
      expect(shownIn(answer.blocks)).toContain('Push is broken at the EWS subscription');
      await rig.control.click({ channel, ts: answer.ts, action: 'steps.toggle' });
      await rig.control.waitFor(() => isShown(answer.ts, channel, 'Hide steps'));
      await rig.control.click({ channel, ts: answer.ts, action: 'case.take' });
      await rig.control.waitFor(() => isShown(answer.ts, channel, 'Hand it back'));
      await upload(channel, 'healthy', ts);
      const further = await rig.answer(ts, channel, 1);
      expect(shownIn(further.blocks)).toContain('Compared with the last upload');
      await rig.control.waitFor(() => isShown(answer.ts, channel, 'Earlier answer: '));
    }
    const cases = rows('select team, count(*) as count from cases group by team order by team');
    expect(cases).toEqual(
      [team.id, otherTeam.id].toSorted().map((id) => expect.objectContaining({ team: id, count: 1 })),
    );
    const content = await rig.stored();
    expect(content).toContain('Other workspace');
    expect(content).not.toContain('xoxb-');
    expect(rig.lines.join('')).not.toContain('xoxb-');
  });

  it('one that removes the app is forgotten, and works again once it installs it anew', async () => {
    const other = await installBoth();
    await rig.answer(rig.control.post({ channel: other, text: pastedLines }).ts, other);
    rig.control.uninstall(otherTeam);
    await rig.control.delivered();
    expect(rows('select owner from installations')).toEqual([expect.objectContaining({ owner: team.id })]);
    const { ts } = rig.control.post({ channel: other, text: pastedLines });
    await rig.control.delivered();
    expect(deliveriesOf(ts).map(({ receipt }) => receipt.acknowledged)).toEqual([true]);
    expect(logged('"code":"INSTALLATION_UNKNOWN"').join('')).toContain(`"team":"${otherTeam.id}"`);
    expect(rig.control.thread(ts, other)).toHaveLength(1);
    await rig.answer(rig.control.post({ text: pastedLines }).ts, channels.support);
    expect((await rig.browser.install(otherTeam.id)).status).toBe(200);
    await rig.answer(rig.control.post({ channel: other, text: pastedLines }).ts, other);
  });
});

describe('several workspaces', () => {
  beforeEach(async () => {
    rig = await startWorkspacesRig('socket-oauth');
  });

  it('are not acknowledged while Slack refuses to say who the bot is, and answered once it does', async () => {
    const other = await installBoth();
    rig.control.inject('auth.test', { kind: 'error', error: 'fatal_error' });
    const { ts } = rig.control.post({ channel: other, text: pastedLines });
    await rig.answer(ts, other);
    await rig.control.delivered();
    expect(deliveriesOf(ts).map(({ receipt }) => receipt.acknowledged)).toEqual([false, true]);
    expect(rig.control.thread(ts, other).filter(({ byBot }) => byBot)).toHaveLength(1);
  });

  it('signs in once where much comes in at once', async () => {
    const other = await installBoth();
    const before = rig.control.calls('auth.test').length;
    const posts = Array.from({ length: 5 }, () => rig.control.post({ channel: other, text: pastedLines }));
    for (const { ts } of posts) await rig.answer(ts, other);
    expect(rig.control.calls('auth.test').length - before).toBe(1);
  });

  it('leave their work alone where the installation cannot be served', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'securemail-second-'));
    const { config } = rig;
    const options = { now: Date.now, tokenKeys: config.tokenKeys, onConnectionLost: () => {} };
    const stores = await openStores({ kind: 'sqlite', dataDir: folder }, options);
    const begin = vi.spyOn(stores.jobs, 'start');
    const started = startBot({
      config,
      ...stores,
      reader: readingHere(),
      logger: pino({ level: 'silent' }),
    });
    await expect(started).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      detail: `PORT: cannot listen on 127.0.0.1:${config.port}`,
    });
    expect(begin).not.toHaveBeenCalled();
    await stores.close();
    await rm(folder, { recursive: true });
  });
});

describe('several workspaces whose tokens another key sealed', () => {
  beforeEach(async () => {
    rig = await startWorkspacesRig('http-oauth');
  });

  it('wait for it, and the bot stays up', async () => {
    await installBoth();
    await rig.restart(newKeys('another'));
    const { ts } = rig.control.post({ text: pastedLines });
    await rig.control.delivered();
    expect(deliveriesOf(ts).map(({ receipt }) => receipt.acknowledged)).toEqual([false, false, false, false]);
    expect(logged('TOKEN_SEALED').length).toBeGreaterThan(0);
    await rig.restart();
    await rig.answer(rig.control.post({ text: pastedLines }).ts, channels.support);
  });
});

describe('an organisation that installed the app as a whole', () => {
  beforeEach(async () => {
    rig = await startWorkspacesRig('http-oauth');
  });

  /** Brings the event of a message once more, as from a workspace of the organisation. */
  async function bringFrom(enterprise: string, ts: string): Promise<number> {
    const event = deliveriesOf(ts)[0]?.payload;
    const authorizations = [{ team_id: team.id, enterprise_id: enterprise, is_enterprise_install: true }];
    const body = JSON.stringify({ ...event, authorizations });
    const timestamp = Math.floor(Date.now() / 1000);
    const hash = createHmac('sha256', rig.standIn.signingSecret).update(`v0:${timestamp}:${body}`);
    const { status } = await fetch(`http://127.0.0.1:${rig.config.port}/slack/events`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-slack-request-timestamp': String(timestamp),
        'x-slack-signature': `v0=${hash.digest('hex')}`,
      },
      body,
    });
    return status;
  }

  it('is served in its workspaces, and no other organisation by its token', async () => {
    const { botToken } = rig.standIn;
    await rig.keep(installation({ teamId: null, enterpriseId: 'E0ORG', botToken }));
    const { ts } = rig.control.post({ text: pastedLines });
    await rig.control.delivered();
    expect(await bringFrom('E0OTHER', ts)).toBe(200);
    expect(logged('INSTALLATION_UNKNOWN').length).toBeGreaterThan(0);
    expect(rig.control.thread(ts)).toHaveLength(1);
    expect(await bringFrom('E0ORG', ts)).toBe(200);
    await rig.answer(ts, channels.support);
  });

  it('does not hide that Slack refuses the token of a workspace', async () => {
    await rig.keep(installation({ teamId: team.id, botToken: 'xoxb-refused' }));
    const { ts } = rig.control.post({ text: pastedLines });
    await rig.control.waitFor(() => deliveriesOf(ts).length > 0);
    expect(deliveriesOf(ts)[0]?.receipt.acknowledged).toBe(false);
    expect(logged('"code":"TOKEN_REVOKED"').join('')).toContain(`"team":"${team.id}"`);
  });
});
