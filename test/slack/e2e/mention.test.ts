import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { app, channels } from '../../../src/workspace/directory.js';
import { pastedLines, sampleFile } from './evidence.js';
import { type Rig, shownIn, startRig } from './rig.js';

const bot = `<@${app.botUser}>`;

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.stop());

describe('a mention', () => {
  it('in a thread has everything checked that the thread holds, as one case', async () => {
    const root = rig.control.post({ text: 'one user has no push' });
    const policies =
      '<MobileAppPolicies><Policies><PushNotificationsEnabled>false</PushNotificationsEnabled></Policies></MobileAppPolicies>';
    rig.control.post({ threadTs: root.ts, files: [{ name: 'screenshot.png', bytes: 'x' }] });
    rig.control.post({ threadTs: root.ts, text: policies });
    await rig.answer(root.ts);
    rig.control.post({ threadTs: root.ts, text: pastedLines });
    await rig.control.waitFor(() => rig.answers(root.ts).length === 2);
    rig.control.post({ threadTs: root.ts, text: `${bot} and all of this together?` });
    const third = await rig.control.waitFor(() =>
      rig
        .answers(root.ts)
        .filter(({ text }) => !text.startsWith('Reading '))
        .at(2),
    );
    expect(shownIn(third.blocks)).toContain('pasted text 1:');
    await rig.control.click({ ...third, action: 'causes.toggle' });
    await rig.control.waitFor(() => shownIn(rig.control.message(third.ts)?.blocks).includes('HTTP 413'));
  });

  it('is answered once, though it arrives as a message and as a mention', async () => {
    const { ts } = rig.control.post({ text: `${bot} please`, files: [await sampleFile('healthy')] });
    expect(shownIn((await rig.answer(ts)).blocks)).toContain('Push works');
    await rig.control.delivered();
    const fence = rig.control.post({ text: pastedLines });
    await rig.answer(fence.ts);
    expect(rig.answers(ts)).toHaveLength(1);
  });

  it('with nothing to check gets short help', async () => {
    const { ts } = rig.control.post({ text: `${bot} hello?` });
    expect(shownIn((await rig.answer(ts)).blocks)).toContain('/securemail check');
  });

  it('of a picture gets a friendly answer about what to send', async () => {
    const { ts } = rig.control.post({ text: bot, files: [{ name: 'screenshot.png', bytes: 'x' }] });
    expect(shownIn((await rig.answer(ts)).blocks)).toContain('What I can read');
  });

  it('is answered from its own message where the thread cannot be read', async () => {
    rig.control.inject('conversations.replies', { kind: 'error', error: 'missing_scope' });
    const { ts } = rig.control.post({ text: `${bot}\n${pastedLines}` });
    expect(shownIn((await rig.answer(ts)).blocks)).toContain('EWS subscription FAILING');
  });

  it('reads a long thread page by page', async () => {
    const root = rig.control.post({ text: 'a long story' });
    for (let index = 0; index < 210; index += 1)
      rig.control.post({ threadTs: root.ts, text: `talk ${index}` });
    rig.control.post({ threadTs: root.ts, text: `${bot}\n${pastedLines}` });
    expect(shownIn((await rig.answer(root.ts)).blocks)).toContain('EWS subscription FAILING');
    const pages = rig.control.calls('conversations.replies').filter(({ args }) => args.ts === root.ts);
    expect(pages.length).toBeGreaterThan(1);
  });

  it('in a direct message works as in a channel', async () => {
    const channel = channels.direct;
    const { ts } = rig.control.post({ channel, text: `${bot}\n${pastedLines}` });
    expect(shownIn((await rig.answer(ts, channel)).blocks)).toContain('EWS subscription FAILING');
  });
});

describe('the shortcut "Check this message"', () => {
  it('answers in the thread of the message', async () => {
    const root = rig.control.post({ text: 'root' });
    const reply = rig.control.post({ threadTs: root.ts, text: 'EWS subscription: HTTP status code 413' });
    const receipt = await rig.control.shortcut({ ...reply, callbackId: 'check_message' });
    expect(receipt.acknowledged).toBe(true);
    expect(await rig.answer(root.ts)).toBeDefined();
  });

  it('checks the files of the message', async () => {
    const { ts, channel } = rig.control.post({ text: 'x', files: [await sampleFile('healthy')] });
    await rig.answer(ts);
    await rig.control.shortcut({ ts, channel, callbackId: 'check_message' });
    const second = await rig.control.waitFor(() =>
      rig
        .answers(ts)
        .filter(({ text }) => !text.startsWith('Reading '))
        .at(1),
    );
    expect(shownIn(second.blocks)).toContain('Push works');
  });

  it('leaves a message of a case in its place: what came later still overtakes it', async () => {
    const policies = (push: boolean) => ({
      name: 'CtxLog_AppPolicies.xml',
      bytes: `<MobileAppPolicies><Policies><PushNotificationsEnabled>${push}</PushNotificationsEnabled><PushNotificationsListenerServiceHostName>us-east-1.pushreg.xm.citrix.com</PushNotificationsListenerServiceHostName></Policies></MobileAppPolicies>`,
    });
    const { ts, channel } = rig.control.post({ files: [policies(false)] });
    await rig.answer(ts);
    rig.control.post({ threadTs: ts, files: [policies(true)] });
    const answers = () => rig.answers(ts).filter(({ text }) => !text.startsWith('Reading '));
    await rig.control.waitFor(() => answers().at(1));
    await rig.control.shortcut({ ts, channel, callbackId: 'check_message' });
    const asked = await rig.control.waitFor(() => answers().at(2));
    expect(asked.text).not.toContain('switched off');
    expect(asked.text).toContain('Inconclusive');
  });

  it('checks a message of a case without what was deleted from it', async () => {
    const { ts, channel } = rig.control.post({ text: pastedLines });
    await rig.answer(ts);
    const answers = () => rig.answers(ts).filter(({ text }) => !text.startsWith('Reading '));
    const later = rig.control.post({ threadTs: ts, text: pastedLines.replaceAll('20-Nov', '21-Nov') });
    await rig.control.waitFor(() => answers().at(1));
    rig.control.remove({ channel, ts: later.ts });
    await rig.control.shortcut({ ts, channel, callbackId: 'check_message' });
    const asked = await rig.control.waitFor(() => answers().at(2));
    expect(shownIn(asked.blocks)).toContain('Push is broken');
    expect(shownIn(asked.blocks)).not.toContain('Based on');
  });

  it('tells the person alone where the bot is not in the channel', async () => {
    const channel = channels.lobby;
    const { ts } = rig.control.post({ channel, text: pastedLines });
    await rig.control.shortcut({ ts, channel, callbackId: 'check_message' });
    const told = await rig.control.waitFor(() => rig.control.ephemerals(undefined, channel).at(-1));
    expect(shownIn(told.blocks)).toContain('(NOT_IN_CHANNEL)');
    expect(rig.answers(ts, channel)).toEqual([]);
  });

  it('says what to send where the message holds nothing', async () => {
    const { ts, channel } = rig.control.post({ files: [{ name: 'picture.png', bytes: 'x' }] });
    await rig.control.shortcut({ ts, channel, callbackId: 'check_message' });
    const told = await rig.control.waitFor(() => rig.control.ephemerals().at(-1));
    expect(shownIn(told.blocks)).toContain('What I can read');
  });
});
