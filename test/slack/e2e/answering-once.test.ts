import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { markEvent } from '../../../src/slack/replies/mark.js';
import { channels } from '../../../src/workspace/directory.js';
import type { Fault } from '../../../src/workspace/faults.js';
import { openCase } from './case-thread.js';
import { answersIn, escalated } from './escalation-thread.js';
import { pastedLines, sampleFile } from './evidence.js';
import { type Rig, shownIn, startRig } from './rig.js';

const { escalations } = channels;
/** Synthetic: one more failure. */
const moreLines = pastedLines.replaceAll('413 Request Entity Too Large', '500 Internal Server Error');

let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ escalationChannel: escalations });
});
afterAll(() => rig.stop());
beforeEach(() => rig.control.clearFaults());

/** Work of one thread is done in order: when one more message is answered, all before it is done. */
async function settled(root: string): Promise<void> {
  const { ts } = rig.control.post({ text: pastedLines, threadTs: root });
  await rig.control.waitFor(() => rig.answers(root).some((answer) => answer.ts > ts), {
    what: 'one more answer',
  });
}

const lostTwice: readonly (readonly [string, Fault])[] = [
  ['lost on the way back', { kind: 'answer-lost' }],
  ['HTTP 503', { kind: 'server-error', status: 503 }],
];

describe('an answer', () => {
  it('carries a mark that says nothing of the work', async () => {
    const { ts } = rig.control.post({ text: pastedLines });
    const { metadata } = await rig.answer(ts);
    expect(metadata).toMatchObject({ event_type: markEvent });
    expect(JSON.stringify(metadata)).toMatch(/"key":"[0-9a-f]{24}"/);
    expect(JSON.stringify(metadata)).not.toContain(ts);
  });

  it.each(lostTwice)('stands there once where what Slack said to it was %s', async (_, fault) => {
    rig.control.inject('chat.postMessage', fault, 3);
    const { ts } = rig.control.post({ text: pastedLines });
    await rig.answer(ts);
    await settled(ts);
    expect(rig.answers(ts)).toHaveLength(2);
  });

  it('takes up the progress that a stopped bot left behind', async () => {
    const file = { ...(await sampleFile('healthy')), name: 'CitrixLogs.zip', fault: 'slow' as const };
    const { ts, files } = rig.control.post({ files: [file] });
    await rig.control.waitFor(() => rig.answers(ts).length === 1);
    const [progress] = rig.answers(ts);
    await rig.restart();
    for (const id of files) rig.control.breakFile(id, null);
    rig.control.releaseDownloads();
    expect((await rig.answer(ts)).ts).toBe(progress?.ts);
    expect(rig.answers(ts)).toHaveLength(1);
  });
});

describe('the answer in the other thread of an escalated case', () => {
  it.each(lostTwice)('stands there once where what Slack said to it was %s', async (_, fault) => {
    const here = await openCase(rig, { text: pastedLines });
    const { ts: summary } = await escalated(rig, here, { 'escalation.include': [] });
    const before = answersIn(rig, summary, escalations).length;
    rig.control.inject('chat.postMessage', fault, 2, escalations);
    rig.control.post({ text: moreLines, threadTs: here.root });
    await rig.control.waitFor(() => answersIn(rig, summary, escalations).length > before, {
      what: 'the answer there',
    });
    await settled(here.root);
    await rig.control.waitFor(() => answersIn(rig, summary, escalations).length > before + 1);
    expect(answersIn(rig, summary, escalations)).toHaveLength(before + 2);
  });
});

describe('the timeline picture', () => {
  const pictures = (root: string) => rig.answers(root).flatMap(({ files }) => files);
  /** Presses the button, and waits until the message shows it: by then what the press before it posted is there. */
  async function press(ts: string, opens: boolean): Promise<void> {
    await rig.control.click({ channel: channels.support, ts, action: 'timeline.toggle' });
    const shown = () => shownIn(rig.control.message(ts)?.blocks);
    await rig.control.waitFor(() => shown().includes('Hide timeline') === opens);
  }

  it('comes with the next press where it could not be posted', async () => {
    const root = rig.control.post({ files: [await sampleFile('exchange-cannot-reach-listener')] }).ts;
    const { ts } = await rig.answer(root);
    const method = 'files.completeUploadExternal';
    const before = rig.control.calls(method).length;
    rig.control.inject(method, { kind: 'error', error: 'internal_error' }, 3);
    await press(ts, true);
    await press(ts, false);
    expect(rig.control.calls(method)).toHaveLength(before + 3);
    expect(pictures(root)).toEqual([]);
    for (const opens of [true, false, true, false]) await press(ts, opens);
    expect(pictures(root)).toHaveLength(1);
  });
});
