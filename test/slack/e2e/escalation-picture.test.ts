import type { KnownBlock } from '@slack/types';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { channels, people, team } from '../../../src/workspace/directory.js';
import { webClient } from '../../workspace/web-client.js';
import { type CaseThread, changeStored, openCase } from './case-thread.js';
import { answersIn, escalated, filesIn } from './escalation-thread.js';
import { pastedLines, sampleFile } from './evidence.js';
import { type Rig, shownIn, startRig } from './rig.js';

const { kim } = people;
const { escalations } = channels;
let rig: Rig;
let here: CaseThread;
let summary = '';
beforeAll(async () => {
  rig = await startRig({ escalationChannel: escalations });
  here = await openCase(rig, { files: [await sampleFile('ews-request-too-large')] });
  summary = (await escalated(rig, here)).ts;
});
afterAll(() => rig.stop());

const blocksNow = () => (rig.control.message(summary, escalations)?.blocks ?? []) as unknown as KnownBlock[];
const pictures = () => blocksNow().filter(({ type }) => type === 'image');
const said = () => shownIn(blocksNow());
const lastPicture = async (count: number) => {
  const files = await filesIn(rig, summary, count);
  const file = files.filter((one) => one?.filetype === 'png').at(-1);
  if (file === undefined) throw new Error('no picture');
  return file;
};
const press = (action: string) => rig.control.click({ channel: escalations, ts: summary, action, user: kim });
const showsPicture = (id: string) =>
  rig.control.waitFor(() => JSON.stringify(pictures()).includes(`"${id}"`), { what: 'the picture' });

it('is shown in the summary too, with its words', async () => {
  const { id, altText } = await lastPicture(2);
  await showsPicture(id);
  expect(pictures()).toMatchObject([{ slack_file: { id }, alt_text: altText }]);
  expect(altText).toMatch(/\w/);
});

it('stays there when the case is taken', async () => {
  const { id } = await lastPicture(2);
  await press('case.take');
  const answer = () => shownIn(answersIn(rig, summary, escalations)[0]?.blocks);
  await rig.control.waitFor(() => [said(), answer()].every((text) => text.includes('Hand it back')));
  expect(pictures()).toMatchObject([{ slack_file: { id } }]);
});

it('is tried once more where Slack has not processed it yet', async () => {
  const { id } = await lastPicture(2);
  const before = rig.control.calls('chat.update').length;
  rig.control.inject('chat.update', { kind: 'error', error: 'invalid_blocks' }, 1, escalations);
  const input = JSON.stringify({ team: team.id, enterprise: null, caseId: here.caseId });
  const again = `state = 'waiting', finished_at = null, attempts = 0, losses = 0, input = '${input}'`;
  changeStored(rig, `update jobs set ${again} where key = 'files:${here.caseId}'`);
  const edits = () =>
    rig.control
      .calls('chat.update')
      .slice(before)
      .filter((call) => call.args.ts === summary)
      .map((call) => JSON.stringify(call).includes('slack_file'));
  await rig.control.waitFor(() => edits().length >= 3, { what: 'three edits' });
  expect(edits()).toEqual([true, false, true]);
  await showsPicture(id);
});

it('gives way to the picture of what is sent later', async () => {
  const { id: first } = await lastPicture(2);
  const text = pastedLines.replaceAll('20-Nov', '28-Nov');
  rig.control.post({ channel: escalations, threadTs: summary, text, user: kim });
  const { id, altText } = await lastPicture(4);
  await showsPicture(id);
  expect(id).not.toBe(first);
  expect(pictures()).toMatchObject([{ alt_text: altText }]);
});

it('is left out, and everything else stands, once its file is deleted', async () => {
  const { id } = await lastPicture(4);
  await webClient(rig.standIn).files.delete({ file: id });
  await press('case.release');
  await rig.control.waitFor(() => !said().includes('Hand it back'));
  expect(pictures()).toEqual([]);
  expect(said()).toContain(`Case ${here.caseId}`);
  const before = rig.control.calls('chat.update').length;
  await press('case.take');
  await rig.control.waitFor(() => said().includes('Hand it back'));
  expect(JSON.stringify(rig.control.calls('chat.update').slice(before))).not.toContain('slack_file');
});
