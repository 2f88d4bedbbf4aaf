import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { channels } from '../../../src/workspace/directory.js';
import { pastedLines, sampleFile, zipOf } from './evidence.js';
import { type Rig, shownIn, startRig } from './rig.js';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.stop());
beforeEach(() => rig.control.clearFaults());

type Inputs = Readonly<Record<string, string>>;

/** Runs the step, and waits for its end. */
function outcome(inputs: Inputs) {
  return rig.control.runStep({ inputs: { channel_id: channels.support, ...inputs } }).outcome();
}

async function outputsOf(inputs: Inputs): Promise<Record<string, unknown>> {
  const ended = await outcome(inputs);
  if (ended.status !== 'completed') throw new Error(JSON.stringify(ended));
  return ended.outputs;
}

/** How often the app ended a run. */
const ends = () =>
  rig.control.calls('functions.completeSuccess').length + rig.control.calls('functions.completeError').length;

/** Id of the event that started the last run. */
function lastRunEvent(): string {
  const payloads = rig.control.deliveries().map(({ payload }) => JSON.parse(JSON.stringify(payload)));
  return payloads.findLast(({ event }) => event?.type === 'function_executed').event_id;
}

describe('the step “Diagnose a bundle”', () => {
  it('answers in the thread of the message, and hands the diagnosis to the workflow', async () => {
    const file = rig.control.upload(await sampleFile('healthy'));
    const { ts } = rig.control.post({ channel: channels.support, text: 'Have a look', fileIds: [file] });
    await rig.answer(ts);
    const outputs = await outputsOf({ message_ts: ts, text: pastedLines });
    const answer = rig.answers(ts).at(-1);
    expect(outputs).toMatchObject({ verdict: expect.any(String), cause_count: expect.any(Number) });
    expect(shownIn(answer?.blocks)).toContain(`Case ${outputs.case_id}`);
    expect(outputs.permalink).toContain(String(answer?.ts).replace('.', ''));
  });

  it('hands out the cause in words', async () => {
    const { ts } = rig.control.post({ text: pastedLines });
    await rig.answer(ts);
    const outputs = await outputsOf({ message_ts: ts });
    expect(outputs).toEqual({
      verdict: 'cause-found',
      cause: 'Exchange refuses the subscription request as too large (HTTP 413)',
      confidence: 'confirmed',
      stage: 'EWS subscription',
      owner: 'Exchange administrator',
      summary: expect.stringContaining('Push is broken at the EWS subscription (confirmed).'),
      case_id: expect.stringMatching(/^[a-z0-9]{10}$/),
      permalink: expect.stringContaining(`/archives/${channels.support}/p`),
      cause_count: 1,
    });
  });

  it('takes the link of a message for its time stamp', async () => {
    const { ts } = rig.control.post({ text: pastedLines });
    await rig.answer(ts);
    const link = `https://workspace.example/archives/${channels.support}/p${ts.replace('.', '')}?thread_ts=${ts}`;
    expect(await outputsOf({ message_ts: link })).toMatchObject({ cause_count: 1 });
  });

  it('looks at the one file that is named', async () => {
    const [bundle, other] = [
      rig.control.upload(await sampleFile('healthy')),
      rig.control.upload({ name: 'notes.zip', bytes: await zipOf({ 'notes.txt': 'nothing' }) }),
    ];
    const { ts } = rig.control.post({ fileIds: [bundle, other] });
    await rig.answer(ts);
    expect(await outputsOf({ message_ts: ts, file_id: other })).toMatchObject({
      verdict: 'unrecognized',
      cause_count: 0,
    });
    expect(await outputsOf({ message_ts: ts, file_id: bundle })).not.toMatchObject({
      verdict: 'unrecognized',
    });
    expect(await outcome({ message_ts: ts, file_id: 'F000NONE' })).toEqual({
      status: 'failed',
      error: expect.stringMatching(/^FILE_GONE: /),
    });
  });

  it('answers text alone by its outputs alone', async () => {
    const before = rig.control.timeline().length;
    const outputs = await outputsOf({ message_ts: '', text: pastedLines });
    expect(outputs).toMatchObject({ verdict: 'cause-found', case_id: expect.any(String) });
    expect(outputs).not.toHaveProperty('permalink');
    expect(rig.control.timeline()).toHaveLength(before);
  });

  it('completes once, however often the event arrives', async () => {
    const { ts } = rig.control.post({ text: pastedLines });
    await rig.answer(ts);
    const before = ends();
    await outputsOf({ message_ts: ts });
    await rig.control.redeliver(lastRunEvent());
    await outputsOf({ message_ts: ts });
    expect(ends()).toBe(before + 2);
  });

  it.each<[string, () => Inputs, string]>([
    ['no such message', () => ({ message_ts: '1700000000.000001' }), 'FILE_GONE'],
    [
      'a channel without the bot',
      () => ({ channel_id: channels.lobby, message_ts: '1.000001' }),
      'NOT_IN_CHANNEL',
    ],
    [
      'a message without evidence',
      () => ({ message_ts: rig.control.post({ text: 'lunch?' }).ts }),
      'INPUT_EMPTY',
    ],
    ['neither message nor text', () => ({ message_ts: 'yesterday' }), 'INPUT_EMPTY'],
  ])('fails with the reason for %s', async (_, inputs, code) => {
    const before = ends();
    const ended = await outcome(inputs());
    expect(ended).toEqual({ status: 'failed', error: expect.stringMatching(new RegExp(`^${code}: [A-Z]`)) });
    expect(ends()).toBe(before + 1);
  });

  it('fails where the file cannot be downloaded', async () => {
    const file = rig.control.upload(await sampleFile('healthy'));
    rig.control.breakFile(file, 'server-error');
    const { ts } = rig.control.post({ fileIds: [file] });
    await rig.answer(ts);
    expect(await outcome({ message_ts: ts })).toMatchObject({
      status: 'failed',
      error: expect.stringMatching(/^(FILE_GONE|DOWNLOAD_FAILED): /),
    });
  });
});
