import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../src/workspace/directory.js';
import {
  addTo,
  type CaseThread,
  changeStored,
  nextTold,
  openCase,
  press,
  pressMark,
  shown,
  shows,
} from './case-thread.js';
import { pastedLines, sampleFile } from './evidence.js';
import { type Rig, startRig } from './rig.js';

const { robin, kim } = people;
const cause = 'ews-request-too-large';

let rig: Rig;
let here: CaseThread;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.stop());

const fresh = () => openCase(rig, { text: pastedLines });

async function openForm({ reply }: CaseThread, user: string = robin): Promise<void> {
  await press(rig, reply, 'case.solve', user);
  await rig.control.waitFor(() => rig.control.modal(user), { what: 'the form' });
}

async function solve(one: CaseThread, entries: Record<string, string>, user: string = robin): Promise<void> {
  await openForm(one, user);
  expect(await rig.control.modals.submit(entries, user)).toEqual({ outcome: 'closed' });
}

/** Labels of the groups in the form, each with its options. */
function offered(): [string, string[]][] {
  const groups = JSON.stringify(rig.control.modal()?.blocks);
  const found = /"option_groups":(\[.*?\]\}\])/.exec(groups)?.[1] ?? '[]';
  return (JSON.parse(found) as { label: Text; options: { text: Text }[] }[]).map(({ label, options }) => [
    label.text,
    options.map(({ text }) => text.text),
  ]);
}
interface Text {
  readonly text: string;
}

describe('the form of "Solved …"', () => {
  beforeAll(async () => {
    here = await fresh();
  });

  it('offers the steps of the causes that were found, and something else', async () => {
    await openForm(here);
    expect(offered()).toEqual([
      [
        'Exchange refuses the subscription request as too large (HTTP 413)',
        [
          'Read the value in force',
          'Raise uploadReadAheadSize',
          'Check whether client certificates are used',
        ],
      ],
      ['None of these', ['Something else']],
    ]);
    await rig.control.modals.close();
  });

  it('offers first what was tried', async () => {
    await press(rig, here.reply, 'steps.toggle');
    await shows(rig, here.reply, 'Hide steps');
    await pressMark(rig, here.reply, `${here.caseId}:${cause}:certificate-case:did-not-help`);
    await shows(rig, here.reply, 'did not help');
    await pressMark(rig, here.reply, `${here.caseId}:${cause}:raise-value:done`);
    await shows(rig, here.reply, '\\(done');
    await openForm(here);
    expect(offered()[0]?.[1]).toEqual([
      'Raise uploadReadAheadSize (done)',
      'Check whether client certificates are used (did not help)',
      'Read the value in force',
    ]);
    await rig.control.modals.close();
  });

  it('asks what solved it where nothing is chosen', async () => {
    await openForm(here);
    expect(await rig.control.modals.submit({})).toMatchObject({ outcome: 'refused', by: 'client' });
    await rig.control.modals.close();
  });

  it('still offers the causes from before an upload that shows none', async () => {
    const other = await fresh();
    const healthy = await addTo(rig, other, { files: [await sampleFile('healthy')] }, 1);
    expect(shown(rig, healthy.ts)).toContain('Push works');
    await openForm({ ...other, reply: healthy.ts });
    expect(offered()[0]?.[0]).toBe('Exchange refuses the subscription request as too large (HTTP 413)');
    await rig.control.modals.close();
  });
});

describe('a case that is solved', () => {
  it('says what solved it and who, and has nothing to do any more', async () => {
    const solved = await fresh();
    const note = 'Set to 10485760 by erika.musterfrau@corp.example, password: hunter22';
    await solve(solved, { 'solved.step': `${cause}:raise-value`, 'solved.note': note }, kim);
    await shows(rig, solved.reply, 'Solved by  \nRaise uploadReadAheadSize: Set to 10485760 by ');
    const text = shown(rig, solved.reply);
    expect(text).toMatch(/Case [a-z0-9]{10} {2}\nsolved/);
    expect(text).toContain('Do now  \nNothing: the case is solved.');
    expect(text).not.toMatch(/musterfrau|hunter22/);
    expect(JSON.stringify(rig.control.message(solved.reply)?.blocks)).toContain(`"user_id":"${kim}"`);
    for (const gone of ['Solved …', 'Escalate …', 'Waiting for customer']) expect(text).not.toContain(gone);
    expect(stored()).not.toMatch(/musterfrau|hunter22/);
  });

  it('by something else says so', async () => {
    const solved = await fresh();
    await solve(solved, { 'solved.step': 'other' });
    await shows(rig, solved.reply, /Solved by {2}\nsomething else \(\n\)/);
  });

  it('by two people at once was solved by the first; the other is told who', async () => {
    const both = await fresh();
    await openForm(both, kim);
    await openForm(both, robin);
    await rig.control.modals.submit({ 'solved.step': `${cause}:raise-value` }, kim);
    await shows(rig, both.reply, 'Solved by');
    const told = await nextTold(rig, robin, () =>
      rig.control.modals.submit({ 'solved.step': 'other' }, robin),
    );
    expect(told).toContain(`was solved by <@${kim}>`);
    expect(shown(rig, both.reply)).toContain('Solved by  \nRaise uploadReadAheadSize');
  });

  it('is opened again by one button', async () => {
    const again = await fresh();
    await solve(again, { 'solved.step': 'other' });
    await shows(rig, again.reply, 'Solved by');
    await press(rig, again.reply, 'case.reopen');
    await shows(rig, again.reply, /Case [a-z0-9]{10} {2}\nopen/);
    expect(shown(rig, again.reply)).not.toContain('Solved by');
  });

  it('that was forgotten while its form was open is told to the person alone', async () => {
    const gone = await fresh();
    await openForm(gone);
    changeStored(rig, `delete from cases where id = '${gone.caseId}'`);
    const told = await nextTold(rig, robin, () => rig.control.modals.submit({ 'solved.step': 'other' }));
    expect(told).toContain('(CASE_UNKNOWN)');
  });
});

describe('what solved cases of a cause', () => {
  it('is told to later ones, the most frequent first', async () => {
    changeStored(rig, 'delete from cases');
    for (const step of ['raise-value', 'read-effective-value', 'raise-value', 'raise-value']) {
      const solved = await fresh();
      await solve(solved, { 'solved.step': `${cause}:${step}` });
      await shows(rig, solved.reply, 'Solved by');
    }
    const later = await fresh();
    const before =
      'Solved before by {2}\nRaise uploadReadAheadSize \\(3 earlier cases\\); Read the value in force \\(1 earlier case\\)';
    expect(shown(rig, later.reply)).toMatch(new RegExp(before));
    await press(rig, later.reply, 'steps.toggle');
    await shows(
      rig,
      later.reply,
      'Solved earlier cases of this cause: Raise uploadReadAheadSize \\(3 times\\); Read the value in force \\(once\\)',
    );
    await pressMark(rig, later.reply, `${later.caseId}:${cause}:raise-value:did-not-help`);
    await shows(rig, later.reply, /Solved before by {2}\nRead the value in force/);
  });
});

/** All that is stored of cases, as text. */
function stored(): string {
  const database = new DatabaseSync(join(rig.folder, 'securemail.sqlite'));
  const rows = database.prepare('select * from cases').all();
  database.close();
  return JSON.stringify(rows);
}
