import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channels, people } from '../../../src/workspace/directory.js';
import { type CaseThread, changeStored, nextTold, openCase, shown } from './case-thread.js';
import { escalated, filesIn } from './escalation-thread.js';
import { pastedLines, sampleFile } from './evidence.js';
import { acknowledge, openForm } from './more-menu.js';
import { type Rig, shownIn, startRig } from './rig.js';

const { robin } = people;
const { escalations, support } = channels;

let rig: Rig;
let ahead = 0;
beforeAll(async () => {
  rig = await startRig({ escalationChannel: escalations, now: () => Date.now() + ahead });
});
afterAll(() => rig.stop());

async function forget(here: CaseThread): Promise<string> {
  await openForm(rig, here, 'forget');
  return nextTold(rig, robin, () => rig.control.modals.submit({}));
}

const ofBot = (ts: string, channel: string = support) =>
  rig.answers(ts, channel).filter(({ ephemeralFor }) => ephemeralFor === null);

function stored(query: string): Record<string, unknown> | undefined {
  const database = new DatabaseSync(join(rig.folder, 'securemail.sqlite'), { readOnly: true });
  const row = database.prepare(query).get();
  database.close();
  return row;
}

const countOf = (what: string) => stored(`select count(*) as n from ${what}`)?.n;

/** The files of the data folder whose bytes hold the word. */
async function filesWith(word: string): Promise<string[]> {
  const names = await readdir(rig.folder);
  const bytes = await Promise.all(names.map((name) => readFile(join(rig.folder, name))));
  return names.filter((_, index) => bytes[index]?.includes(word));
}

/** Posts as the bot does whose work on the case was under way when it went. */
async function postAsBot(body: Record<string, unknown>): Promise<string> {
  const response = await fetch(`${rig.standIn.apiUrl}chat.postMessage`, {
    method: 'POST',
    headers: { authorization: `Bearer ${rig.standIn.botToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { ts } = (await response.json()) as { ts: string };
  return ts;
}

describe('what is forgotten', () => {
  it('goes with messages and files that nobody noted, as after a crash', async () => {
    const here = await openCase(rig, { files: [await sampleFile('ews-request-too-large')] });
    const { ts: summary } = await escalated(rig, here);
    const files = await filesIn(rig, summary, 2);
    changeStored(
      rig,
      `delete from case_messages where case_id = '${here.caseId}' and channel = '${support}'`,
    );
    changeStored(rig, `delete from case_files where case_id = '${here.caseId}'`);
    await forget(here);
    expect(ofBot(here.root)).toEqual([]);
    expect(ofBot(summary, escalations)).toEqual([]);
    for (const file of files) expect(file?.fault).toBe('deleted');
  });

  it('goes with the summary of an escalation that nobody noted', async () => {
    const here = await openCase(rig, { text: pastedLines });
    const { ts: summary } = await escalated(rig, here);
    await filesIn(rig, summary, 1);
    changeStored(
      rig,
      `update escalations set message_ts = null where case_id = '${here.caseId}';
       delete from case_threads where case_id = '${here.caseId}' and role = 'escalation';
       delete from case_messages where case_id = '${here.caseId}' and channel = '${escalations}'`,
    );
    await forget(here);
    expect(rig.control.message(summary, escalations)).toBeUndefined();
    expect(ofBot(summary, escalations)).toEqual([]);
  });

  it('goes with the note that a file is missing', async () => {
    const here = await openCase(rig, { text: pastedLines });
    rig.control.inject('files.getUploadURLExternal', { kind: 'error', error: 'access_denied' }, 100);
    const { ts: summary } = await escalated(rig, here);
    const note = () => ofBot(summary, escalations).find(({ text }) => text.includes('package is missing'));
    await rig.control.waitFor(note, { what: 'the note' });
    rig.control.clearFaults();
    await forget(here);
    expect(ofBot(summary, escalations)).toEqual([]);
  });

  it('goes with the end of what was known in it alone', async () => {
    const here = await openCase(rig, { text: pastedLines });
    await acknowledge(rig, here, {});
    const waiting = `jobs where kind = 'known' and input like '%${here.caseId}%'`;
    await rig.control.waitFor(() => countOf(waiting) === 1, { what: 'the end to come' });
    await forget(here);
    expect(countOf(waiting)).toBe(0);
  });

  it('takes with it what others post of it a moment later, and nothing else of its thread', async () => {
    const here = await openCase(rig, { text: pastedLines });
    await forget(here);
    const late = await postAsBot({
      channel: support,
      thread_ts: here.root,
      text: `Case ${here.caseId}: late`,
    });
    const other = await postAsBot({ channel: support, thread_ts: here.root, text: 'of something else' });
    const person = rig.control.post({ text: `and case ${here.caseId}?`, threadTs: here.root }).ts;
    ahead += 61_000;
    await rig.control.waitFor(() => rig.control.message(late) === undefined, { what: 'the sweep' });
    expect(rig.control.message(other)).toBeDefined();
    expect(rig.control.message(person)).toBeDefined();
  });

  it.each(['conversations.replies', 'chat.delete', 'chat.postEphemeral'])(
    'is gone on with by the next process where the bot ends in the middle of %s',
    async (method) => {
      const here = await openCase(rig, { text: pastedLines });
      await openForm(rig, here, 'forget');
      const before = rig.control.calls(method).length;
      rig.control.inject(method, { kind: 'hang' });
      const told = rig.control.ephemerals(robin).length;
      await rig.control.modals.submit({});
      await rig.control.waitFor(() => rig.control.calls(method).length > before, { what: method });
      await rig.restart();
      await rig.control.waitFor(() => rig.control.ephemerals(robin).length > told, { what: 'the end' });
      expect(rig.control.ephemerals(robin).at(-1)?.text).toContain(`Case ${here.caseId} is forgotten`);
      expect(ofBot(here.root)).toEqual([]);
      expect(countOf(`audit where act = 'forget' and case_id = '${here.caseId}'`)).toBe(1);
    },
  );

  it('goes with the answer to an upload that is still being read', async () => {
    const here = await openCase(rig, { text: pastedLines });
    await openForm(rig, here, 'forget');
    const file = await sampleFile('ews-request-too-large');
    rig.control.post({ files: [file], threadTs: here.root });
    await rig.control.waitFor(() => ofBot(here.root).length > 1, { what: 'the second answer' });
    const told = await nextTold(rig, robin, () => rig.control.modals.submit({}));
    expect(told).toContain('is forgotten');
    expect(ofBot(here.root)).toEqual([]);
    expect(countOf('cases')).toBe(0);
    expect(countOf('case_messages')).toBe(0);
  });

  it('leaves no byte in the files of the database', async () => {
    const here = await openCase(rig, { text: pastedLines });
    const salt = String(stored(`select salt from cases where id = '${here.caseId}'`)?.salt);
    expect(await filesWith(salt)).not.toEqual([]);
    await forget(here);
    expect(await filesWith(salt)).toEqual([]);
  });
});

/* Synthetic: EWS refuses the subscription with HTTP 413, through one endpoint. */
const policies =
  '<MobileAppPolicies><Policies><PushNotificationsEnabled>true</PushNotificationsEnabled><PushNotificationsListenerServiceHostName>us-east-1.pushreg.xm.citrix.com</PushNotificationsListenerServiceHostName></Policies></MobileAppPolicies>';

describe('a case of an outage that is forgotten', () => {
  const announcement = () =>
    rig.control.timeline(escalations).find(({ text }) => text.startsWith('Probable outage'));
  const told = () => `${announcement()?.text} ${JSON.stringify(announcement()?.blocks)}`;

  it('is taken out of the announcement and of the other cases, and the last one takes the announcement', async () => {
    const cases: CaseThread[] = [];
    for (let count = 0; count < 4; count += 1) {
      const files = [
        { name: 'Diagnostics_1.csv', bytes: pastedLines },
        { name: 'Ctxlog_AppPolicies.xml', bytes: policies },
      ];
      cases.push(await openCase(rig, { files }));
    }
    await rig.control.waitFor(() => announcement(), { what: 'the announcement' });
    const [first, ...others] = cases;
    if (first === undefined) throw new Error('no case');
    await rig.control.waitFor(() => shown(rig, first.reply).includes('announced as a probable outage'));
    expect(told()).toContain(first.caseId);
    await forget(first);
    expect(told()).toContain('3 open cases');
    expect(told()).not.toContain(first.caseId);
    for (const { reply } of others) {
      const message = rig.control.message(reply);
      expect(shownIn(message?.blocks)).toContain('2 other open cases');
      expect(JSON.stringify(message)).not.toContain(first.root.replace('.', ''));
    }
    for (const other of others) await forget(other);
    expect(announcement()).toBeUndefined();
  });
});
