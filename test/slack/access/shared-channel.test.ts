import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channels, people, team } from '../../../src/workspace/directory.js';
import { pastedLines } from '../e2e/evidence.js';
import { type Rig, shownIn, startRig } from '../e2e/rig.js';
import { type CaseIn, openCaseIn, typedIn } from './channel-asking.js';

const { robin, kim } = people;
const { support } = channels;

let rig: Rig;
let shared: string;
let closed: string;
let stranger: string;
let guest: string;
let ours: CaseIn;
let theirs: CaseIn;
let secret: CaseIn;
beforeAll(async () => {
  rig = await startRig({ now: () => Date.UTC(2026, 10, 24, 8) });
  shared = rig.control.addChannel('shared', 'channel');
  closed = rig.control.addChannel('closed', 'group');
  stranger = rig.control.addPerson({ name: 'stranger', as: 'outside', channels: [shared] });
  guest = rig.control.addPerson({ name: 'guest', as: 'guest', channels: [closed] });
  rig.control.leave(closed, kim);
  ours = await openCaseIn(rig, support, robin, pastedLines);
  theirs = await openCaseIn(rig, shared, stranger, pastedLines);
  secret = await openCaseIn(rig, closed, robin, pastedLines);
});
afterAll(() => rig.stop());

function casesStored(): Record<string, unknown>[] {
  const database = new DatabaseSync(join(rig.folder, 'securemail.sqlite'));
  const found = database.prepare('select id, team, holder, opened_by as opened from cases').all();
  database.close();
  return found.map((row) => ({ ...row }));
}

async function homeOf(user: string): Promise<string> {
  const before = rig.control.home(user)?.hash;
  rig.control.openHome({ user });
  const view = await rig.control.waitFor(() => {
    const home = rig.control.home(user);
    return home !== undefined && home.hash !== before && home;
  });
  return shownIn(view.blocks);
}

describe('people of another organisation', () => {
  it('are shown the cases of the channel in which they ask, and learn of no others', async () => {
    const told = await typedIn(rig, shared, stranger, 'cases');
    expect(told).toContain(theirs.caseId);
    expect(told).toContain('1 case of the team');
    expect(told).not.toContain('Cases may be missing');
    expect(await typedIn(rig, shared, stranger, `case ${theirs.caseId}`)).toContain(theirs.caseId);
    for (const verb of ['case', 'probe', 'forget'])
      for (const { caseId } of [ours, secret])
        expect(await typedIn(rig, shared, stranger, `${verb} ${caseId}`)).toContain('(CASE_UNKNOWN)');
  });

  it('are shown no case and no count in the home tab', async () => {
    const shown = await homeOf(stranger);
    for (const { caseId } of [ours, theirs, secret]) expect(shown).not.toContain(caseId);
    expect(shown).toContain('No cause was found in this time.');
  });

  it('work on the case of their channel', async () => {
    const { reply, channel } = theirs;
    await rig.control.click({ channel, ts: reply, action: 'case.take', user: stranger });
    await rig.control.waitFor(() =>
      shownIn(rig.control.message(reply, channel)?.blocks).includes('Hand it back'),
    );
    expect(casesStored()).toContainEqual({
      id: theirs.caseId,
      team: team.id,
      holder: stranger,
      opened: stranger,
    });
  });

  it('have what they upload, check or type kept under the workspace that installed the bot', async () => {
    const { ts } = rig.control.post({ channel: shared, text: pastedLines.split('\n')[0] ?? '' });
    await rig.answer(ts, shared);
    await rig.control.command({ channel: shared, user: stranger, text: 'check' });
    await rig.control.waitFor(() => rig.control.modal(stranger));
    const before = casesStored().length;
    await rig.control.modals.submit({ 'check.text': pastedLines }, stranger);
    await rig.control.waitFor(() => casesStored().length > before);
    await typedIn(rig, shared, stranger, `check ${pastedLines}`);
    expect(new Set(casesStored().map((row) => row.team))).toEqual(new Set([team.id]));
    expect(await typedIn(rig, shared, kim, 'cases')).toContain(theirs.caseId);
  });
});

describe('cases of a private channel', () => {
  it('are listed and shown to those who are in it, or hold them', async () => {
    expect(await typedIn(rig, support, robin, 'cases')).toContain(secret.caseId);
    expect(await homeOf(robin)).toContain(secret.caseId);
    expect(await typedIn(rig, support, kim, 'cases')).not.toMatch(
      new RegExp(`${secret.caseId}|Cases may be missing`),
    );
    expect(await homeOf(kim)).not.toContain(secret.caseId);
    expect(await typedIn(rig, support, kim, `case ${secret.caseId}`)).toContain('(CASE_UNKNOWN)');
    await rig.control.click({ channel: closed, ts: secret.reply, action: 'case.take', user: kim });
    await rig.control.waitFor(() =>
      shownIn(rig.control.message(secret.reply, closed)?.blocks).includes('Hand it back'),
    );
    expect(await typedIn(rig, support, kim, 'cases mine')).toContain(secret.caseId);
  });

  it('are shown to a guest who is in it, with no case of a public channel', async () => {
    const told = await typedIn(rig, closed, guest, 'cases');
    expect(told).toContain(secret.caseId);
    expect(told).not.toContain(ours.caseId);
    expect(await homeOf(guest)).toContain(secret.caseId);
  });
});

describe('where Slack does not tell of channels', () => {
  it('nothing is listed but what somebody opened or holds, and what is there where they ask', async () => {
    const blind = await startRig();
    const told = async (user: string, channel: string) => typedIn(blind, channel, user, 'cases');
    const { caseId } = await openCaseIn(blind, support, robin, pastedLines);
    const all = ['channels:read', 'groups:read'];
    const scopes = new Set(
      (await import('../../../src/workspace/app-manifest.js')).appManifest.scopes.filter(
        (scope) => !all.includes(scope),
      ),
    );
    blind.control.change({ scopes });
    const other = blind.control.addChannel('other', 'channel');
    const listed = await told(kim, other);
    expect(listed).not.toContain(caseId);
    expect(listed).toContain('Cases may be missing');
    expect(await told(robin, other)).toContain(caseId);
    expect(await told(kim, support)).toContain(caseId);
    await blind.stop();
  });
});
