import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { channels, people } from '../../../src/workspace/directory.js';
import { changeStored } from '../e2e/case-thread.js';
import { pastedLines } from '../e2e/evidence.js';
import { type Rig, startRig } from '../e2e/rig.js';
import { type CaseIn, openCaseIn, toldIn, typedIn } from './channel-asking.js';

const { robin, kim } = people;
const { escalations, support } = channels;
const minute = 60_000;

/** Who is named; tests change it. */
const escalate: string[] = [kim];
const reveal: string[] = [];
let now = Date.UTC(2026, 10, 24, 8);
let rig: Rig;
let here: CaseIn;
let guest: string;
let stranger: string;
let scopes: ReadonlySet<string>;
beforeAll(async () => {
  rig = await startRig({
    now: () => now,
    escalationChannel: escalations,
    access: { escalate, reveal },
  });
  scopes = new Set((await import('../../../src/workspace/app-manifest.js')).appManifest.scopes);
  guest = rig.control.addPerson({ name: 'guest', as: 'guest', channels: [support] });
  stranger = rig.control.addPerson({ name: 'stranger', as: 'outside', channels: [support] });
  here = await openCaseIn(rig, support, robin, pastedLines);
});
afterAll(() => rig.stop());
beforeEach(() => {
  // what Slack said of people and groups is old
  now += 10 * minute;
  reveal.splice(0);
  rig.control.change({ scopes });
});

const click = (action: string, user: string, choice?: string) =>
  rig.control.click({
    channel: support,
    ts: here.reply,
    action,
    user,
    ...(choice === undefined ? {} : { choice: `${choice}:${here.caseId}` }),
  });
const pressed = (action: string, user: string) => toldIn(rig, support, user, () => click(action, user));
const chosen = (choice: string, user: string) =>
  toldIn(rig, support, user, () => click('case.more', user, choice));

function recorded(user: string): unknown[] {
  const database = new DatabaseSync(join(rig.folder, 'securemail.sqlite'));
  const query =
    'select act, outcome, channel, case_id as caseId from audit where user_id = ? order by at, id';
  const found = database.prepare(query).all(user);
  database.close();
  return found.map((entry) => ({ ...entry }));
}

async function formOf(user: string): Promise<void> {
  await rig.control.waitFor(() => rig.control.modal(user), { what: `a form for ${user}` });
}

describe('to escalate', () => {
  it('those who are named may; others are refused, and that is recorded', async () => {
    expect(await pressed('case.escalate', robin)).toContain('ESCALATION_USERS');
    expect(recorded(robin)).toContainEqual({
      act: 'escalate',
      outcome: 'refused',
      channel: support,
      caseId: here.caseId,
    });
    await click('case.escalate', kim);
    await formOf(kim);
    await rig.control.modals.close(kim);
  });

  it('a form is asked the same again when it is submitted', async () => {
    await click('case.escalate', kim);
    await formOf(kim);
    escalate.splice(0, 1, 'U0NOBODY01');
    const told = await toldIn(rig, support, kim, () => rig.control.modals.submit({}, kim));
    escalate.splice(0, 1, kim);
    expect(told).toContain('ESCALATION_USERS');
    expect(rig.control.timeline(escalations)).toEqual([]);
  });

  it.each(['guest', 'stranger'] as const)('no %s may', async (who) => {
    const user = who === 'guest' ? guest : stranger;
    expect(await pressed('case.escalate', user)).toMatch(/Guests|People of other organisations/);
  });
});

describe('to see identities in clear', () => {
  it('those of a user group may, and those alone', async () => {
    reveal.push(rig.control.addGroup([kim, guest, stranger]));
    expect(await chosen('reveal', kim)).not.toContain('REVEAL_USERS');
    expect(await chosen('reveal', robin)).toContain('REVEAL_USERS');
    expect(await chosen('reveal', guest)).toContain('Guests may not');
    expect(await chosen('reveal', stranger)).toContain('other organisations may not');
  });

  it('somebody of another organisation may who is named', async () => {
    reveal.push(stranger);
    expect(await chosen('reveal', stranger)).not.toMatch(/may not|REVEAL_USERS/);
  });

  it('nobody may where the app is not told who is in the group: the scope is named', async () => {
    reveal.push(rig.control.addGroup([kim]));
    rig.control.change({ scopes: new Set([...scopes].filter((scope) => scope !== 'usergroups:read')) });
    expect(await chosen('reveal', kim)).toContain('lacks the scope usergroups:read');
    rig.control.change({ scopes });
    expect(await chosen('reveal', kim)).not.toContain('scope');
  });

  it('nobody may where the app is not told who they are: the scope is named', async () => {
    rig.control.change({ scopes: new Set([...scopes].filter((scope) => scope !== 'users:read')) });
    expect(await chosen('reveal', kim)).toContain('lacks the scope users:read');
  });

  it('nobody may where Slack answers an error', async () => {
    rig.control.inject('users.info', { kind: 'error', error: 'internal_error' });
    expect(await chosen('reveal', robin)).toContain('Slack did not say who you are');
  });

  it('asks Slack once in five minutes', async () => {
    reveal.push(rig.control.addGroup([kim]));
    const asked = () => ['users.info', 'usergroups.users.list'].map((one) => rig.control.calls(one).length);
    await chosen('reveal', kim);
    const [people = 0, groups = 0] = asked();
    now += 4 * minute;
    await chosen('reveal', kim);
    expect(asked()).toEqual([people, groups]);
    now += minute;
    await chosen('reveal', kim);
    expect(asked()).toEqual([people + 1, groups + 1]);
  });
});

describe('to remove a case', () => {
  it('no guest and nobody of another organisation may, by command or by menu', async () => {
    for (const user of [guest, stranger]) {
      expect(await typedIn(rig, support, user, `forget ${here.caseId}`)).toContain('may not remove a case');
      expect(await chosen('forget', user)).toContain('may not remove a case');
    }
    expect(recorded(stranger)).toContainEqual({
      act: 'forget',
      outcome: 'refused',
      channel: support,
      caseId: here.caseId,
    });
  });

  it('every full member may, whoever may see identities', async () => {
    reveal.push(kim);
    expect(await typedIn(rig, support, robin, `forget ${here.caseId}`)).toContain('removes what is stored');
  });
});

describe('a case of another workspace', () => {
  it('is nobody’s here, whoever they are', async () => {
    const other = await openCaseIn(rig, support, robin, pastedLines);
    changeStored(rig, `update cases set team = 'T0ANOTHER1' where id = '${other.caseId}'`);
    const click = { channel: support, ts: other.reply, user: kim };
    const told = await toldIn(rig, support, kim, () =>
      rig.control.click({ ...click, action: 'case.more', choice: `reveal:${other.caseId}` }),
    );
    expect(told).toContain('belongs to another workspace');
  });
});
