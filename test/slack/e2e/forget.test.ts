import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channels, people } from '../../../src/workspace/directory.js';
import {
  type CaseThread,
  changeStored,
  nextTold,
  openCase,
  press,
  pressMark,
  shown,
  shows,
} from './case-thread.js';
import { escalated, filesIn } from './escalation-thread.js';
import { pastedLines, sampleFile } from './evidence.js';
import { acknowledge, openForm } from './more-menu.js';
import { type Rig, startRig } from './rig.js';

const { robin, kim } = people;
const { support, escalations } = channels;

let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ escalationChannel: escalations });
});
afterAll(() => rig.stop());

/** Rows of each table that name the case. */
function rowsOf(caseId: string): Record<string, number> {
  const database = new DatabaseSync(join(rig.folder, 'securemail.sqlite'));
  const tables = database
    .prepare(
      "select m.name as name from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table' and c.name = 'case_id'",
    )
    .all()
    .map(({ name }) => String(name));
  const counts = [...tables, 'cases'].map((table): [string, number] => {
    const column = table === 'cases' ? 'id' : 'case_id';
    const [row] = database.prepare(`select count(*) as n from ${table} where ${column} = ?`).all(caseId);
    return [table, Number(row?.n)];
  });
  database.close();
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

async function forget(here: CaseThread, user: string = robin): Promise<string> {
  await openForm(rig, here, 'forget', user);
  return nextTold(rig, user, () => rig.control.modals.submit({}, user));
}

describe('a case that is forgotten', () => {
  it('asks once more, and keeps the case where it is closed', async () => {
    const here = await openCase(rig, { text: pastedLines });
    await openForm(rig, here, 'forget');
    expect(JSON.stringify(rig.control.modal()?.blocks)).toContain('This cannot be undone');
    await rig.control.modals.close();
    await press(rig, here.reply, 'case.take');
    await shows(rig, here.reply, 'Hand it back');
  });

  it('goes with its messages and files in both threads, and with every row; the upload stays', async () => {
    const here = await openCase(rig, { files: [await sampleFile('ews-request-too-large')] });
    await press(rig, here.reply, 'steps.toggle');
    await shows(rig, here.reply, 'Hide steps');
    await pressMark(rig, here.reply, `${here.caseId}:ews-request-too-large:raise-value:done`);
    await shows(rig, here.reply, '\\(done');
    await acknowledge(rig, here, {});
    await shows(rig, here.reply, 'Known \\(1\\)');
    const { ts: summary } = await escalated(rig, here);
    const files = await filesIn(rig, summary, 2);
    await rig.control.waitFor(() => (rowsOf(here.caseId).case_files ?? 0) === 2, { what: 'noted files' });
    const before = rowsOf(here.caseId);
    expect(Object.keys(before)).toEqual(
      expect.arrayContaining([
        'cases',
        'case_threads',
        'case_messages',
        'case_files',
        'evidence_messages',
        'tried_steps',
        'unfolded',
        'escalations',
        'known_findings',
        'sightings',
        'audit',
      ]),
    );
    const told = await forget(here, kim);
    expect(told).toContain(`Case ${here.caseId} is forgotten. Removed: 5 messages and 2 files of the bot.`);
    expect(rowsOf(here.caseId)).toEqual({ audit: 3 });
    expect(rig.control.message(here.reply)).toBeUndefined();
    expect(rig.control.message(summary, escalations)).toBeUndefined();
    for (const [ts, channel] of [
      [here.root, support],
      [summary, escalations],
    ] as const) {
      expect(rig.answers(ts, channel).filter(({ ephemeralFor }) => ephemeralFor === null)).toEqual([]);
    }
    for (const file of files) expect(file?.fault).toBe('deleted');
    const [upload = ''] = rig.control.message(here.root)?.files ?? [];
    expect(rig.control.file(upload)?.fault).not.toBe('deleted');
  });

  it('leaves what is known beyond it', async () => {
    const here = await openCase(rig, { text: pastedLines });
    await acknowledge(rig, here, { 'known.scope': 'everywhere' });
    await shows(rig, here.reply, 'Known \\(1\\)');
    await forget(here);
    expect(rowsOf(here.caseId)).toEqual({ audit: 2, known_findings: 1 });
    const later = await openCase(rig, { text: pastedLines });
    expect(shown(rig, later.reply)).toContain('Nothing new');
    changeStored(rig, 'delete from known_findings');
  });

  it('is forgotten once by two at once, and the second is told', async () => {
    const here = await openCase(rig, { text: pastedLines });
    await openForm(rig, here, 'forget', robin);
    await openForm(rig, here, 'forget', kim);
    const told = await Promise.all(
      [robin, kim].map((user) => nextTold(rig, user, () => rig.control.modals.submit({}, user))),
    );
    expect(told.filter((text) => text.includes('is forgotten'))).toHaveLength(1);
    expect(told.filter((text) => text.includes('there is nothing to forget'))).toHaveLength(1);
    expect(rowsOf(here.caseId)).toEqual({ audit: 1 });
  });

  it('says what could not be removed, and why', async () => {
    const here = await openCase(rig, { text: pastedLines });
    rig.control.inject('chat.delete', { kind: 'error', error: 'cant_delete_message' });
    const told = await forget(here);
    expect(told).toContain('Removed: 0 messages and 0 files of the bot.');
    expect(told).toContain('Not removed, and to be deleted by hand: 1 message (cant_delete_message).');
    expect(rowsOf(here.caseId)).toEqual({ audit: 1 });
  });

  it('passes over a message that somebody deleted before', async () => {
    const here = await openCase(rig, { text: pastedLines });
    await openForm(rig, here, 'forget');
    rig.control.remove({ channel: support, ts: here.reply });
    const told = await nextTold(rig, robin, () => rig.control.modals.submit({}));
    expect(told).toContain('is forgotten');
    expect(told).not.toContain('Not removed');
  });

  it('is gone on with where Slack is in trouble for a moment', async () => {
    const here = await openCase(rig, { files: [await sampleFile('ews-request-too-large')] });
    await press(rig, here.reply, 'timeline.toggle');
    await shows(rig, here.reply, 'Hide timeline');
    await rig.control.waitFor(() => (rowsOf(here.caseId).case_files ?? 0) === 1, { what: 'the picture' });
    rig.control.inject('chat.delete', { kind: 'error', error: 'internal_error' }, 3);
    expect(await forget(here)).toContain('Removed: 2 messages and 1 file of the bot.');
    expect(rowsOf(here.caseId)).toEqual({ audit: 1 });
  });

  it('stays where Slack is in trouble for good, and goes when it is forgotten again', async () => {
    const here = await openCase(rig, { text: pastedLines });
    rig.control.inject('chat.delete', { kind: 'error', error: 'internal_error' }, 1000);
    expect(await forget(here)).toContain('(SLACK_UNREACHABLE)');
    expect(rowsOf(here.caseId)).toMatchObject({ cases: 1, case_messages: 1 });
    rig.control.clearFaults();
    await rig.restart();
    expect(await forget(here)).toContain('Removed: 1 message and 0 files of the bot.');
    expect(rowsOf(here.caseId)).toEqual({ audit: 1 });
  });

  it('is unknown to what was open about it', async () => {
    const here = await openCase(rig, { text: pastedLines });
    await openForm(rig, here, 'known', kim);
    await forget(here);
    const told = await nextTold(rig, kim, () => rig.control.modals.submit({ 'known.reason': 'why' }, kim));
    expect(told).toContain('(CASE_UNKNOWN)');
  });

  it('may come back with a further upload into its thread', async () => {
    const here = await openCase(rig, { text: pastedLines });
    await forget(here);
    rig.control.post({ text: pastedLines, threadTs: here.root });
    const again = await rig.control.waitFor(() =>
      rig.answers(here.root).find(({ ephemeralFor, text }) => ephemeralFor === null && /^Push/.test(text)),
    );
    expect(shown(rig, again.ts)).toMatch(/Case [a-z0-9]{10}/);
    expect(shown(rig, again.ts)).not.toContain(here.caseId);
  });
});
