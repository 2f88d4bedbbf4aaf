import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { channels, people } from '../../../src/workspace/directory.js';
import { addTo, type CaseThread, nextTold, openCase, press, shown, shows } from './case-thread.js';
import { answersIn, escalated } from './escalation-thread.js';
import { pastedLines, sampleFile } from './evidence.js';
import { acknowledge, choose, openForm } from './more-menu.js';
import { type Rig, shownIn, startRig } from './rig.js';

const { robin, kim } = people;
const start = Date.UTC(2026, 10, 24, 9, 0);
const day = 24 * 60 * 60_000;
const title = 'Exchange refuses the subscription request as too large';
const nothingNew = 'Nothing new: the one cause that was found is known';

/* Synthetic: push is switched off by policy, for one tenant or another. */
const contoso = 'dcdc4d64-5e7f-649d-d666-af1333490e56';
const fabrikam = '8a194685-d19c-ba65-6cb4-cc04f2e823ee';
const policies = (tenant: string) =>
  `<MobileAppPolicies><Policies><PushNotificationsEnabled>false</PushNotificationsEnabled><PushNotificationsTenantId>${tenant}</PushNotificationsTenantId><PushNotificationsListenerServiceHostName>us-east-1.pushreg.xm.citrix.com</PushNotificationsListenerServiceHostName></Policies></MobileAppPolicies>`;

let rig: Rig;
let clock = start;
beforeAll(async () => {
  rig = await startRig({ now: () => clock, escalationChannel: channels.escalations });
});
afterAll(() => rig.stop());
afterEach(() => {
  clock = start;
  changeKnown('delete from known_findings');
});

const fresh = () => openCase(rig, { text: pastedLines });

function database(): DatabaseSync {
  return new DatabaseSync(join(rig.folder, 'securemail.sqlite'));
}

function changeKnown(sql: string): void {
  const opened = database();
  opened.exec(sql);
  opened.close();
}

function rows(sql: string): Record<string, unknown>[] {
  const opened = database();
  const found = opened.prepare(sql).all();
  opened.close();
  return found as Record<string, unknown>[];
}

/** Values of a list in the form. */
function offered(action: string): string[] {
  const blocks = rig.control.modal()?.blocks ?? [];
  const input = blocks.find((block) => JSON.stringify(block).includes(`"${action}"`));
  return [...JSON.stringify(input).matchAll(/"value":"([^"]+)"/g)].map(([, value]) => value ?? '');
}

describe('the form of "Known finding …"', () => {
  let here: CaseThread;
  beforeAll(async () => {
    here = await fresh();
  });
  afterEach(() => rig.control.modals.close());

  it('offers the finding that speaks for the cause first, and no tenant where none is known', async () => {
    await openForm(rig, here, 'known');
    expect(offered('known.finding')[0]).toMatch(/413|too-large/);
    expect(new Set(offered('known.scope'))).toEqual(new Set(['case', 'everywhere']));
    expect(JSON.stringify(rig.control.modal()?.blocks)).toContain('"initial_date":"2026-12-24"');
    expect(JSON.stringify(rig.control.modal()?.blocks)).toContain('24:00 UTC');
  });

  it.each([
    ['yesterday', '2026-11-23'],
    ['more than a year ahead', '2027-11-25'],
  ])('refuses an end date %s, and stays open', async (_, date) => {
    await openForm(rig, here, 'known');
    const submitted = await rig.control.modals.submit({ 'known.reason': 'why', 'known.until': date });
    expect(submitted).toEqual({
      outcome: 'refused',
      by: 'app',
      errors: { until: 'Choose a day that has not ended (UTC), at most a year ahead.' },
    });
    expect(rows('select * from known_findings')).toEqual([]);
  });

  it('wants a reason that says something', async () => {
    await openForm(rig, here, 'known');
    expect(await rig.control.modals.submit({})).toMatchObject({ outcome: 'refused', by: 'client' });
    expect(await rig.control.modals.submit({ 'known.reason': '   ' })).toMatchObject({
      outcome: 'refused',
      by: 'app',
      errors: { reason: 'Say why it is known.' },
    });
  });
});

describe('a finding that is acknowledged', () => {
  it('folds its cause away in every message of the case, with chain and verdict as they were', async () => {
    const here = await fresh();
    const chain = /Chain {2}\n[\s\S]*FAILING/;
    expect(shown(rig, here.reply)).toMatch(chain);
    const before = rows('select verdict, diagnosis from cases');
    expect(await acknowledge(rig, here, { 'known.until': '2026-12-31' }, kim)).toEqual({ outcome: 'closed' });
    await shows(rig, here.reply, nothingNew);
    expect(rig.control.message(here.reply)?.text).toMatch(new RegExp(`^${nothingNew}\\.`));
    expect(shown(rig, here.reply)).toContain(`Known, and folded away: ${title}`);
    expect(shown(rig, here.reply)).toContain('Known (1)');
    expect(shown(rig, here.reply)).toMatch(chain);
    expect(shown(rig, here.reply)).not.toContain('The Exchange team is on it');
    expect(shown(rig, here.reply)).not.toMatch(/^Why$/m);
    expect(rows('select verdict, diagnosis from cases')).toEqual(before);
    expect(rows("select user_id, case_id from audit where act = 'acknowledge'")).toContainEqual({
      user_id: kim,
      case_id: here.caseId,
    });
  });

  it('unfolds with reason, person and end, and is told again by a button', async () => {
    const here = await fresh();
    await acknowledge(rig, here, { 'known.until': '2026-12-31' }, kim);
    await shows(rig, here.reply, nothingNew);
    await press(rig, here.reply, 'known.toggle');
    await shows(rig, here.reply, 'Hide known');
    expect(shown(rig, here.reply)).toContain('The Exchange team is on it');
    expect(shown(rig, here.reply)).toContain('Known in this case until 31 Dec 2026, 24:00 UTC');
    expect(JSON.stringify(rig.control.message(here.reply)?.blocks)).toContain(`"user_id":"${kim}"`);
    await press(rig, here.reply, 'known.take-back');
    await shows(rig, here.reply, 'Push is broken');
    expect(shown(rig, here.reply)).not.toMatch(/Known \(|folded away/);
    expect(rows('select * from known_findings')).toEqual([]);
  });

  it('is known in its own case alone where that was chosen', async () => {
    const [here, other] = [await fresh(), await fresh()];
    await acknowledge(rig, here, {});
    await shows(rig, here.reply, nothingNew);
    await press(rig, other.reply, 'case.take');
    await shows(rig, other.reply, 'Hand it back');
    expect(shown(rig, other.reply)).toContain('Push is broken');
  });

  it('is folded away everywhere: in the open cases at once, and from the start in new ones', async () => {
    const [here, other] = [await fresh(), await fresh()];
    await acknowledge(rig, here, { 'known.scope': 'everywhere' });
    await shows(rig, here.reply, nothingNew);
    await shows(rig, other.reply, nothingNew);
    const later = await fresh();
    expect(shown(rig, later.reply)).toContain(nothingNew);
    expect(rig.control.message(later.reply)?.text).toMatch(new RegExp(`^${nothingNew}`));
  });

  it('reaches the cases of the same tenant and no other', async () => {
    const of = (tenant: string) =>
      openCase(rig, { files: [{ name: 'CtxLog_AppPolicies.xml', bytes: policies(tenant) }] });
    const [here, other] = [await of(contoso), await of(fabrikam)];
    await openForm(rig, here, 'known');
    expect(offered('known.scope')).toContain('tenant');
    const entries = { 'known.scope': 'tenant', 'known.reason': 'They want it so' };
    expect(await rig.control.modals.submit(entries)).toEqual({ outcome: 'closed' });
    await shows(rig, here.reply, 'Nothing new');
    const [later, stranger] = [await of(contoso), await of(fabrikam)];
    expect(shown(rig, later.reply)).toContain('Nothing new');
    expect(shown(rig, stranger.reply)).not.toContain('Nothing new');
    expect(shown(rig, other.reply)).not.toContain('Nothing new');
    expect(JSON.stringify(rows('select * from known_findings'))).not.toContain(contoso);
  });

  it('is told again after its end date, and until then not', async () => {
    const here = await fresh();
    await acknowledge(rig, here, { 'known.scope': 'everywhere', 'known.until': '2026-11-30' });
    await shows(rig, here.reply, nothingNew);
    clock = Date.UTC(2026, 10, 30, 23, 59, 59, 999);
    expect(shown(rig, (await fresh()).reply)).toContain(nothingNew);
    clock = Date.UTC(2026, 11, 1);
    expect(shown(rig, (await fresh()).reply)).toContain('Push is broken');
    await shows(rig, here.reply, 'Push is broken');
  });

  it('is told again in every open case where it is taken back', async () => {
    const [here, other] = [await fresh(), await fresh()];
    await acknowledge(rig, here, { 'known.scope': 'everywhere' });
    await shows(rig, other.reply, nothingNew);
    await press(rig, here.reply, 'known.toggle');
    await shows(rig, here.reply, 'Tell it again');
    await press(rig, here.reply, 'known.take-back');
    await shows(rig, other.reply, 'Push is broken');
  });

  it('is folded away in both threads of an escalated case, chosen in either', async () => {
    const here = await fresh();
    const { ts, channel } = await escalated(rig, here);
    await choose(rig, here, 'known', kim, { channel, ts });
    await rig.control.waitFor(() => rig.control.modal(kim));
    await rig.control.modals.submit({ 'known.reason': 'why' }, kim);
    const told = () =>
      [rig.control.message(here.reply), rig.control.message(ts, channel), ...answersIn(rig, ts, channel)].map(
        (message) => shownIn(message?.blocks).startsWith(nothingNew),
      );
    await rig.control.waitFor(() => told().every(Boolean), { what: 'both threads' });
    expect(told()).toHaveLength(3);
  });

  it('tells who acknowledges it where other findings speak for its cause', async () => {
    const here = await openCase(rig, { files: [await sampleFile('listener-host-invalid')] });
    const told = await nextTold(rig, robin, () => acknowledge(rig, here, {}));
    expect(told).toMatch(/Still shown: .*\. 1 other finding speaks for it\./);
    await shows(rig, here.reply, 'Known \\(1\\)');
    expect(shown(rig, here.reply)).not.toContain('Nothing new');
    await acknowledge(rig, here, {});
    await shows(rig, here.reply, nothingNew);
    expect(shown(rig, here.reply)).toContain('Known (2)');
  });

  it('leaves what is new in the first place', async () => {
    const here = await openCase(rig, {
      text: pastedLines,
      files: [{ name: 'CtxLog_AppPolicies.xml', bytes: policies(contoso) }],
    });
    const [first] = /[^\n]+/.exec(shown(rig, here.reply)) ?? [];
    await acknowledge(rig, here, {});
    await shows(rig, here.reply, 'Known \\(1\\)');
    expect(shown(rig, here.reply)).not.toContain('Nothing new');
    expect(shown(rig, here.reply).split('\n')[0]).not.toBe(first);
  });

  it('is no change of a later upload, unless it is fixed', async () => {
    const here = await fresh();
    await acknowledge(rig, here, {});
    await shows(rig, here.reply, nothingNew);
    const again = await addTo(rig, here, { text: pastedLines.replaceAll('20-Nov', '21-Nov') }, 1);
    expect(shown(rig, again.ts)).toMatch(/Known, and folded away: [^\n]* \(4 times\)\n/);
    expect(shown(rig, again.ts)).not.toContain('Compared with');
    const works =
      '"22-Nov-2026 11:12:33:310 (+0100)","INFO","Secure Mail.APNS","EWS.m","subscribe","204","EWS push subscription succeeded"';
    const fixed = await addTo(rig, here, { text: works }, 2);
    expect(shown(rig, fixed.ts)).toMatch(/Compared with the last upload\nFixed {2}\n/);
  });

  it('is acknowledged once by two who do it at once, and the second is told', async () => {
    const here = await fresh();
    await openForm(rig, here, 'known', robin);
    await openForm(rig, here, 'known', kim);
    const told = [robin, kim].map((user) => rig.control.ephemerals(user).length);
    const submit = (user: string) => rig.control.modals.submit({ 'known.reason': 'why' }, user);
    await Promise.all([submit(robin), submit(kim)]);
    const newlyTold = () =>
      [robin, kim].flatMap((user, index) => rig.control.ephemerals(user).slice(told[index] ?? 0));
    await rig.control.waitFor(() => newlyTold().length === 1);
    expect(newlyTold()[0]?.text).toContain('This finding is known already, until 24 Dec 2026, 24:00 UTC.');
    expect(rows('select * from known_findings')).toHaveLength(1);
  });

  it('has nothing more to acknowledge, and says so', async () => {
    const here = await openCase(rig, { files: [await sampleFile('healthy')] });
    const told = await nextTold(rig, robin, () => choose(rig, here, 'known'));
    expect(told).toContain('Every failure and warning of this case is known, or there is none.');
  });
});

it('lets no address of the reason into a message or the database', async () => {
  const here = await fresh();
  const canary = 'canary.person@mail.corp-canary.example';
  await acknowledge(rig, here, { 'known.reason': `Told ${canary} about it; password=Hunter2canary` });
  await shows(rig, here.reply, nothingNew);
  await press(rig, here.reply, 'known.toggle');
  await shows(rig, here.reply, 'Told user-[0-9a-f]+');
  const posted = JSON.stringify(rig.control.timeline().map(({ ts }) => rig.control.thread(ts)));
  const stored = ['', '-wal'].map((end) =>
    readFileSync(join(rig.folder, `securemail.sqlite${end}`)).toString('latin1'),
  );
  for (const text of [posted, ...stored]) {
    expect(text).not.toContain('canary.person');
    expect(text).not.toContain('corp-canary');
    expect(text).not.toContain('Hunter2canary');
  }
  expect(stored.join('')).toContain('Told user-');
});

it('survives a restart of the bot', async () => {
  const here = await fresh();
  await acknowledge(rig, here, { 'known.scope': 'everywhere' });
  await shows(rig, here.reply, nothingNew);
  await rig.restart();
  expect(shown(rig, (await fresh()).reply)).toContain(nothingNew);
  expect(clock + 30 * day).toBeLessThan(Number(rows('select until from known_findings')[0]?.until));
});
