import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channels } from '../../../src/workspace/directory.js';
import { pastedLines, sampleFile, zipOf } from './evidence.js';
import { type Rig, shownIn, startRig } from './rig.js';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.stop());

/** Waits until everything before is done: the bot works on what comes in order. */
async function settle(): Promise<void> {
  await rig.answer(rig.control.post({ text: pastedLines }).ts);
}

describe('an upload', () => {
  it('is answered in its thread by one message, after a sign of life', async () => {
    const { ts } = rig.control.post({
      text: 'push is dead',
      files: [await sampleFile('ews-request-too-large')],
    });
    const answer = await rig.answer(ts);
    expect(shownIn(answer.blocks)).toContain('Push is broken at the EWS subscription (confirmed)');
    expect(shownIn(answer.blocks)).toMatch(/\.csv:\d+ {2}"/);
    expect(answer.text).toContain('Push is broken at the EWS subscription (confirmed)');
    expect(rig.answers(ts)).toHaveLength(1);
    expect(rig.control.timeline().filter(({ byBot }) => byBot)).toHaveLength(0);
    const posted = rig.control.calls('chat.postMessage').filter(({ args }) => args.thread_ts === ts);
    expect(posted).toHaveLength(1);
    expect(posted[0]?.args).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
    await rig.control.waitFor(() => rig.control.message(ts)?.reactions.has('eyes'));
  });

  it('without a telling name is answered too once its content tells', async () => {
    const file = { ...(await sampleFile('healthy')), name: 'stuff.zip' };
    const { ts } = rig.control.post({ files: [file] });
    expect(shownIn((await rig.answer(ts)).blocks)).toContain('Push works');
    expect(rig.answers(ts)).toHaveLength(1);
  });

  it('in a thread is answered in that thread', async () => {
    const root = rig.control.post({ text: 'a user complains' });
    rig.control.post({ threadTs: root.ts, files: [await sampleFile('healthy')] });
    expect(shownIn((await rig.answer(root.ts)).blocks)).toContain('Push works');
  });

  it('of several files is one case', async () => {
    const files = [
      {
        name: 'CtxLog_AppPolicies.xml',
        bytes:
          '<MobileAppPolicies><Policies><PushNotificationsEnabled>false</PushNotificationsEnabled></Policies></MobileAppPolicies>',
      },
      {
        name: 'Diagnostics_1.csv',
        bytes: `"Time","Level","Module","File","Function","Line","Message"\n${pastedLines}`,
      },
    ];
    const { ts } = rig.control.post({ files });
    const answer = await rig.answer(ts);
    expect(shownIn(answer.blocks)).toContain('CtxLog_AppPolicies.xml:1');
    await rig.control.click({ ...answer, action: 'causes.toggle' });
    await rig.control.waitFor(() => shownIn(rig.control.message(answer.ts)?.blocks).includes('HTTP 413'));
    expect(rig.answers(ts)).toHaveLength(1);
  });

  it('in a direct message is answered there', async () => {
    const channel = channels.direct;
    const { ts } = rig.control.post({ channel, files: [await sampleFile('healthy')] });
    expect(shownIn((await rig.answer(ts, channel)).blocks)).toContain('Push works');
  });

  it('of lines pasted into a message is answered', async () => {
    const { ts } = rig.control.post({ text: `is this bad?\n\`\`\`\n${pastedLines}\n\`\`\`` });
    const shown = shownIn((await rig.answer(ts)).blocks);
    expect(shown).toContain('EWS subscription FAILING');
    expect(shown).toContain('pasted text:');
  });

  it('shared from another organisation is looked up first', async () => {
    const file = { ...(await sampleFile('healthy')), fault: 'slack-connect' as const };
    const { ts } = rig.control.post({ files: [file] });
    expect(shownIn((await rig.answer(ts)).blocks)).toContain('Push works');
  });
});

describe('what is broken', () => {
  it.each([
    ['cut short', async () => (await sampleFile('healthy')).bytes.subarray(0, 900), 'ZIP_BROKEN'],
    ['no archive at all', async () => Buffer.from('PK\u0003\u0004 not really'), 'ZIP_BROKEN'],
  ])('is named with its code: an archive that is %s', async (_, build, code) => {
    const { ts } = rig.control.post({ files: [{ name: 'bundle.zip', bytes: await build() }] });
    const shown = shownIn((await rig.answer(ts)).blocks);
    expect(shown).toContain('I could not check bundle.zip.');
    expect(shown).toContain(`(${code})`);
    expect(rig.answers(ts)).toHaveLength(1);
  });

  it.each([
    ['server-error', 'DOWNLOAD_FAILED'],
    ['truncated', 'DOWNLOAD_FAILED'],
    ['wrong-size', 'DOWNLOAD_FAILED'],
  ] as const)('is named with its code: a download that is %s', async (fault, code) => {
    const file = { ...(await sampleFile('healthy')), name: 'CitrixLogs.zip', fault };
    const { ts } = rig.control.post({ files: [file] });
    expect(shownIn((await rig.answer(ts)).blocks)).toContain(`(${code})`);
  });

  it('is named among files that could be read', async () => {
    const files = [
      await sampleFile('healthy'),
      { name: 'CtxLog_more.zip', bytes: 'x', fault: 'deleted' as const },
    ];
    const { ts } = rig.control.post({ files });
    const shown = shownIn((await rig.answer(ts)).blocks);
    expect(shown).toContain('Push works');
    expect(shown).toContain('(FILE_GONE)');
  });

  it('says which scope is missing where Slack hands out its sign-in page', async () => {
    const all = new Set(['chat:write', 'reactions:write', 'channels:history']);
    const file = { ...(await sampleFile('healthy')), name: 'CitrixLogs.zip' };
    rig.control.change({ scopes: all });
    const { ts } = rig.control.post({ files: [file] });
    const shown = shownIn((await rig.answer(ts)).blocks);
    expect(shown).toContain('(DOWNLOAD_SCOPE)');
    expect(shown).toContain('files:read');
  });
});

describe('what is not about Secure Mail', () => {
  beforeAll(async () => {
    await rig.stop();
    rig = await startRig();
  });

  it.each([
    [
      'a foreign archive',
      'invoices.zip',
      () => zipOf({ 'january.csv': 'number,amount\n1,2\n', 'readme.txt': 'hello' }),
    ],
    [
      'a foreign log',
      'server.log',
      async () => Buffer.from('2026-11-20 INFO started\n2026-11-20 INFO done\n'),
    ],
  ])('is left alone, its reaction taken away: %s', async (_, name, build) => {
    const { ts } = rig.control.post({ files: [{ name, bytes: await build() }] });
    await rig.control.waitFor(() =>
      rig.control.calls('reactions.remove').find(({ args }) => args.timestamp === ts),
    );
    expect(rig.answers(ts)).toEqual([]);
    expect(rig.control.message(ts)?.reactions.get('eyes') ?? []).toEqual([]);
  });

  it('is left alone though its name told otherwise: what was shown is taken back', async () => {
    const bytes = await zipOf({ 'january.csv': 'number,amount\n1,2\n' });
    const { ts } = rig.control.post({ files: [{ name: 'Secure Mail invoices.zip', bytes }] });
    await rig.control.waitFor(() =>
      rig.control.calls('reactions.remove').find(({ args }) => args.timestamp === ts),
    );
    expect(rig.control.calls('chat.postMessage').filter(({ args }) => args.thread_ts === ts)).toHaveLength(1);
    expect(rig.answers(ts)).toEqual([]);
  });

  it('is said to hold nothing where the message cannot be taken back', async () => {
    rig.control.inject('chat.delete', { kind: 'error', error: 'unknown_method' });
    const bytes = await zipOf({ 'january.csv': 'number,amount\n1,2\n' });
    const { ts } = rig.control.post({ files: [{ name: 'CtxLog invoices.zip', bytes }] });
    expect(shownIn((await rig.answer(ts)).blocks)).toContain('nothing of Secure Mail in CtxLog invoices.zip');
  });

  it.each(['screenshot.png', 'recording.mp4', 'minutes.docx', 'manual.pdf'])(
    'is not even looked at: %s',
    async (name) => {
      const { ts } = rig.control.post({ text: 'look', files: [{ name, bytes: 'bytes' }] });
      await settle();
      expect(rig.answers(ts)).toEqual([]);
      expect(rig.control.message(ts)?.reactions.size).toBe(0);
    },
  );

  it('is left alone where it is mere talk', async () => {
    const { ts } = rig.control.post({ text: 'push notifications do not work again, HTTP 413 I guess' });
    await settle();
    expect(rig.answers(ts)).toEqual([]);
  });

  it('gets a friendly answer in a direct message', async () => {
    const channel = channels.direct;
    const bytes = await zipOf({ 'january.csv': 'number,amount\n1,2\n' });
    const { ts } = rig.control.post({ channel, files: [{ name: 'invoices.zip', bytes }] });
    expect(shownIn((await rig.answer(ts, channel)).blocks)).toContain(
      'nothing of Secure Mail in invoices.zip',
    );
  });

  it('gets help in a direct message without evidence', async () => {
    const channel = channels.direct;
    const { ts } = rig.control.post({ channel, text: 'hello' });
    expect(shownIn((await rig.answer(ts, channel)).blocks)).toContain('I find out why push notifications');
  });
});

describe('a message that arrives again', () => {
  it('is answered once, whether Slack repeats the event or sends a second one', async () => {
    const { ts } = rig.control.post({ text: pastedLines });
    await rig.answer(ts);
    const delivery = rig.control.deliveries().find(({ payload }) => JSON.stringify(payload).includes(ts));
    await rig.control.redeliver(String(delivery?.payload.event_id));
    await settle();
    expect(rig.answers(ts)).toHaveLength(1);
  });

  it('is not worked on again when somebody edits or deletes it', async () => {
    const message = rig.control.post({ text: pastedLines });
    await rig.answer(message.ts);
    rig.control.edit(message, `${pastedLines}\nand more`);
    rig.control.remove(rig.control.post({ text: 'never mind' }));
    await settle();
    expect(rig.answers(message.ts)).toHaveLength(1);
  });
});
