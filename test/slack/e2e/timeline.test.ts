import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channels } from '../../../src/workspace/directory.js';
import { pastedLines, sampleFile } from './evidence.js';
import { type Rig, shownIn, startRig } from './rig.js';

const channel = channels.support;

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.stop());

const shown = (ts: string) => shownIn(rig.control.message(ts)?.blocks);
const pictures = (root: string) => rig.answers(root).flatMap(({ files }) => files);

async function press(reply: string, opens: boolean): Promise<void> {
  await rig.control.click({ channel, ts: reply, action: 'timeline.toggle' });
  await rig.control.waitFor(() => shown(reply).includes('Hide timeline') === opens);
}

describe('the timeline of a case', () => {
  it('comes as a picture with a text alternative, once, beside the timeline in words', async () => {
    const root = rig.control.post({ files: [await sampleFile('exchange-cannot-reach-listener')] }).ts;
    const reply = (await rig.answer(root)).ts;
    await press(reply, true);
    await rig.control.waitFor(() => pictures(root).length === 1);
    const [id] = pictures(root);
    const file = rig.control.file(id ?? '');
    expect(file?.name).toMatch(/^timeline-[a-z0-9]{10}\.png$/);
    expect(
      Buffer.from(file?.bytes ?? '')
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect(file?.altText).toMatch(/20 Nov 2026/);
    await press(reply, false);
    await press(reply, true);
    await press(reply, false);
    expect(pictures(root)).toHaveLength(1);
  });

  it('comes in words alone where there is next to nothing to draw', async () => {
    const root = rig.control.post({ text: pastedLines }).ts;
    const reply = (await rig.answer(root)).ts;
    await press(reply, true);
    await press(reply, false);
    expect(pictures(root)).toHaveLength(0);
  });
});
