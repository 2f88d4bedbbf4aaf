import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channels, people } from '../../../src/workspace/directory.js';
import { pastedLines, sampleFile } from './evidence.js';
import { type Rig, shownIn, startRig } from './rig.js';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.stop());

/** What the bot tells one person next. */
async function nextEphemeral(act: () => Promise<unknown>, channel: string = channels.support) {
  const before = rig.control.ephemerals(undefined, channel).length;
  await act();
  return rig.control.waitFor(() => rig.control.ephemerals(undefined, channel).at(before));
}

describe('/securemail check <text>', () => {
  it('answers the person who asked, in channels the bot is not in too', async () => {
    const channel = channels.lobby;
    const answer = await nextEphemeral(
      () => rig.control.command({ channel, text: `check ${pastedLines}` }),
      channel,
    );
    expect(shownIn(answer.blocks)).toContain('EWS subscription FAILING');
  });

  it('unfolds its answer in place, and folds it again', async () => {
    const channel = channels.lobby;
    const { ts } = await nextEphemeral(
      () => rig.control.command({ channel, text: `check ${pastedLines}` }),
      channel,
    );
    const shown = () => shownIn(rig.control.message(ts, channel)?.blocks);
    await rig.control.click({ channel, ts, action: 'evidence.toggle' });
    await rig.control.waitFor(() => shown().includes('Hide evidence'));
    await rig.control.click({ channel, ts, action: 'evidence.toggle' });
    await rig.control.waitFor(() => !shown().includes('Hide evidence'));
  });

  it('says what to send where the text is nothing of Secure Mail', async () => {
    const answer = await nextEphemeral(() => rig.control.command({ text: 'check lunch at noon?' }));
    expect(shownIn(answer.blocks)).toContain('nothing of Secure Mail in the pasted text');
  });

  it('is acknowledged at once, without a word', async () => {
    const receipts: unknown[] = [];
    await nextEphemeral(async () =>
      receipts.push(await rig.control.command({ text: `check ${pastedLines}` })),
    );
    expect(receipts).toEqual([{ acknowledged: true, payload: {} }]);
  });
});

describe('/securemail', () => {
  it.each(['', 'help', 'HELP', 'frobnicate now'])('shows help for %j', async (text) => {
    const answer = await nextEphemeral(() => rig.control.command({ text }));
    expect(shownIn(answer.blocks)).toContain('/securemail check');
  });

  it('says so where the form cannot be opened', async () => {
    rig.control.inject('views.open', { kind: 'error', error: 'expired_trigger_id' });
    const answer = await nextEphemeral(() => rig.control.command({ text: 'check' }));
    expect(shownIn(answer.blocks)).toContain('(INTERNAL)');
  });
});

describe('the form of /securemail check', () => {
  async function openForm(channel: string = channels.support): Promise<void> {
    await rig.control.command({ channel, text: 'check' });
    await rig.control.waitFor(() => rig.control.modal());
  }

  it('asks for files or text where both are missing', async () => {
    await openForm();
    const submission = await rig.control.modals.submit({});
    expect(submission).toMatchObject({ outcome: 'refused', by: 'app', errors: { text: expect.any(String) } });
    await rig.control.modals.close();
  });

  it('answers pasted text by a message of its own in the channel', async () => {
    await openForm();
    const before = rig.control.timeline().length;
    expect(await rig.control.modals.submit({ 'check.text': pastedLines })).toEqual({ outcome: 'closed' });
    const answer = await rig.control.waitFor(() =>
      rig.control
        .timeline()
        .slice(before)
        .find(({ text }) => !text.startsWith('Reading ')),
    );
    expect(shownIn(answer.blocks)).toContain('EWS subscription FAILING');
    expect(answer.threadTs).toBeNull();
  });

  it('checks uploaded files and text together', async () => {
    await openForm();
    const before = rig.control.timeline().length;
    const fileIds = [rig.control.upload(await sampleFile('healthy'))];
    await rig.control.modals.submit({ 'check.files': { fileIds }, 'check.text': pastedLines });
    const answer = await rig.control.waitFor(() =>
      rig.control
        .timeline()
        .slice(before)
        .find(({ text }) => !text.startsWith('Reading ')),
    );
    expect(shownIn(answer.blocks)).toContain('EWS subscription recovered');
  });

  it('answers in a direct message where the bot is not in the channel', async () => {
    await openForm(channels.lobby);
    await rig.control.modals.submit({ 'check.text': pastedLines });
    const answer = await rig.control.waitFor(() =>
      rig.control.timeline(channels.direct).find(({ text, byBot }) => byBot && !text.startsWith('Reading ')),
    );
    expect(shownIn(answer.blocks)).toContain('EWS subscription FAILING');
    expect(rig.control.timeline(channels.lobby).filter(({ user }) => user !== people.robin)).toEqual([]);
  });
});
