import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channels, people, team } from '../../../src/workspace/directory.js';
import { type CaseThread, changeStored, nextTold, openCase, press, shown, shows } from './case-thread.js';
import { answersIn, escalated, filesIn, last, openForm, summaries } from './escalation-thread.js';
import { pastedLines, sampleFile } from './evidence.js';
import { type Rig, shownIn, startRig } from './rig.js';

const { robin, kim } = people;
const { escalations, support } = channels;
let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ escalationChannel: escalations });
});
afterAll(() => rig.stop());

const fresh = async () => openCase(rig, { files: [await sampleFile('ews-request-too-large')] });
const quick = () => openCase(rig, { text: pastedLines });
const said = (message: { blocks: unknown } | undefined) => shownIn(message?.blocks);
const there = (ts: string) => said(rig.control.message(ts, escalations));

describe('an escalation', () => {
  let here: CaseThread;
  let summary = '';
  beforeAll(async () => {
    here = await fresh();
    const entries = {
      'escalation.target': 'citrix-support',
      'escalation.urgency': 'high',
      'escalation.note': 'Since the weekend; ask jane.doe@customer.example about it',
    };
    summary = (await escalated(rig, here, entries)).ts;
  });

  it('opens a thread that says what is wrong, who is asked, how urgent, and why', () => {
    const text = there(summary);
    expect(text).toMatch(/^Push is broken at the EWS subscription \(confirmed\)/);
    expect(text).toContain('For  \nCitrix support\nUrgency  \nHigh\n');
    expect(text).toContain('EWS subscription FAILING');
    expect(text).toMatch(/Evidence\n[\s\S]*\.csv:\d+ {2}"/);
    expect(text).toContain(`Case ${here.caseId}  \nescalated`);
    expect(rig.control.message(summary, escalations)?.text).toMatch(/^Escalation for Citrix support, high: /);
  });

  it('says who escalated, and leads home', () => {
    const blocks = JSON.stringify(rig.control.message(summary, escalations)?.blocks);
    expect(blocks).toContain(`"user_id":"${robin}"`);
    expect(blocks).toContain(`archives/${support}/p${here.root.replace('.', '')}`);
  });

  it('shows the note without what the gate takes out', () => {
    expect(there(summary)).toContain('Since the weekend; ask ');
    for (const message of [...rig.control.thread(summary, escalations), ...rig.control.thread(here.root)])
      expect(JSON.stringify(message)).not.toContain('jane.doe');
  });

  it('is told in the first thread, with the way to it', () => {
    expect(shown(rig, here.reply)).toContain(
      'Escalated to  \nCitrix support, high: \nopen the escalation\n, \nopen the first thread',
    );
    const blocks = JSON.stringify(rig.control.message(here.reply)?.blocks);
    expect(blocks).toContain(`archives/${escalations}/p${summary.replace('.', '')}`);
    expect(blocks).not.toContain('case.escalate');
  });

  it('has the whole answer in its thread', async () => {
    const answer = () => said(answersIn(rig, summary, escalations)[0]);
    await rig.control.waitFor(() => answer() === shown(rig, here.reply), { what: 'the same answer' });
    expect(answer()).toContain('open the escalation');
  });

  it('brings the picture with its words, and the package', async () => {
    const [picture, zip] = await filesIn(rig, summary, 2);
    expect(picture?.name).toBe(`timeline-${here.caseId}.png`);
    expect(picture?.altText).toMatch(/\w/);
    expect(zip?.name).toBe(`securemail-case-${here.caseId}.zip`);
    const note = await (await JSZip.loadAsync(zip?.bytes ?? '')).file('note.txt')?.async('string');
    expect(note).toMatch(/^Since the weekend; ask user-/);
  });

  it('brings both anew for what is sent later, and for nothing else', async () => {
    const later = pastedLines.replaceAll('20-Nov', '28-Nov');
    rig.control.post({ channel: escalations, threadTs: summary, text: later, user: kim });
    const files = await filesIn(rig, summary, 4);
    const names = files.map((file) => file?.name);
    expect(names.slice(2)).toEqual([
      `timeline-${here.caseId}.png`,
      `securemail-case-${here.caseId}-update-1.zip`,
    ]);
    const zip = await JSZip.loadAsync(files.at(-1)?.bytes ?? '');
    expect(await zip.file('findings.json')?.async('string')).toContain('2026-11-28T');
    await rig.control.click({ channel: escalations, ts: summary, action: 'case.take', user: kim });
    await rig.control.waitFor(() => said(last(rig, here.root)).includes('Hand it back'));
    expect(await filesIn(rig, summary, 4)).toHaveLength(4);
  });

  it('is in the audit trail, without content', () => {
    const database = new DatabaseSync(join(rig.folder, 'securemail.sqlite'));
    const rows = database.prepare('select act, user_id, team from audit where case_id = ?').all(here.caseId);
    database.close();
    expect(rows).toMatchObject([{ act: 'escalate', user_id: robin, team: team.id }]);
  });
});

describe('what goes along', () => {
  it('is what was left ticked, for whom was proposed', async () => {
    const here = await quick();
    await openForm(rig, here);
    const form = JSON.stringify(rig.control.modal()?.blocks);
    expect(form).toMatch(/"initial_option":\{"text":\{[^{}]*"text":"Exchange administrator"/);
    expect(form).not.toContain('escalation.channel');
    expect(form).not.toContain('"value":"picture"');
    await rig.control.modals.submit({ 'escalation.include': [] });
    await shows(rig, here.reply, 'Escalated to {2}\nExchange administrator, normal');
    const [summary] = summaries(rig, here.caseId);
    expect(said(summary)).not.toContain('Evidence\n');
    const next = await escalated(rig, await quick(), { 'escalation.include': ['package'] });
    await filesIn(rig, next.ts, 1);
    expect(rig.answers(summary?.ts ?? '', escalations).flatMap(({ files }) => files)).toEqual([]);
  });

  it('is missed aloud, and the escalation stands, where Slack does not take it', async () => {
    rig.control.inject('files.getUploadURLExternal', { kind: 'error', error: 'missing_scope' });
    const { ts } = await escalated(rig, await quick());
    const told = await rig.control.waitFor(() =>
      answersIn(rig, ts, escalations).find(({ text }) => text.includes('UPLOAD_FAILED')),
    );
    expect(said(told)).toContain('The package is missing here.');
  });
});

describe('pressed more than once', () => {
  it('by two people at once, it happens once; the other is told who did it', async () => {
    const here = await quick();
    await openForm(rig, here, robin);
    await openForm(rig, here, kim);
    const before = new Map([robin, kim].map((user) => [user, rig.control.ephemerals(user).length]));
    await Promise.all([rig.control.modals.submit({}, kim), rig.control.modals.submit({}, robin)]);
    const late = await rig.control.waitFor(() =>
      [robin, kim].find((user) => rig.control.ephemerals(user).length > (before.get(user) ?? 0)),
    );
    const told = shownIn(rig.control.ephemerals(late).at(-1)?.blocks);
    const first = late === robin ? kim : robin;
    expect(told).toContain(`Case ${here.caseId} was escalated by`);
    expect(JSON.stringify(rig.control.ephemerals(late).at(-1))).toContain(first);
    await shows(rig, here.reply, 'open the escalation');
    expect(summaries(rig, here.caseId)).toHaveLength(1);
  });

  it('by one person twice in a second, it happens once', async () => {
    const here = await quick();
    const click = () =>
      rig.control.click({ channel: support, ts: here.reply, action: 'case.escalate', user: robin });
    await Promise.all([click(), click()]);
    await rig.control.waitFor(() => rig.control.modal(robin));
    const submit = () => rig.control.modals.submit({});
    await Promise.all([submit(), submit()]);
    await shows(rig, here.reply, 'open the escalation');
    expect(summaries(rig, here.caseId)).toHaveLength(1);
  });
});

describe('what cannot be escalated', () => {
  it('is a case that is not known any more: the person is told', async () => {
    const here = await quick();
    await openForm(rig, here);
    changeStored(rig, `delete from cases where id = '${here.caseId}'`);
    expect(await nextTold(rig, robin, () => rig.control.modals.submit({}))).toContain('(CASE_UNKNOWN)');
    expect(await nextTold(rig, robin, () => press(rig, here.reply, 'case.escalate'))).toContain(
      '(CASE_UNKNOWN)',
    );
  });

  it('is a case that is solved: the person is told by whom', async () => {
    const here = await quick();
    changeStored(
      rig,
      `update cases set state = 'solved', solved_by = '${kim}', solved_at = 1 where id = '${here.caseId}'`,
    );
    const told = await nextTold(rig, robin, () => press(rig, here.reply, 'case.escalate'));
    expect(told).toContain(`Case ${here.caseId} was solved by <@${kim}>`);
  });
});
