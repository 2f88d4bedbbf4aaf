import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channels, people } from '../../../src/workspace/directory.js';
import { sampleFile } from './evidence.js';
import { type Rig, shownIn, startRig } from './rig.js';

const channel = channels.support;

/** Synthetic: the registration times out, and nothing says whether the traffic is tunnelled. */
const unreached = [
  '"20-Nov-2026 09:12:33:310 (+0100)","ERROR","Secure Mail.APNS","Registration.m","register","88","Device registration with the listener service failed: Error Domain=NSURLErrorDomain Code=-1001 The request timed out."',
  '"20-Nov-2026 09:27:01:005 (+0100)","ERROR","Secure Mail.APNS","Registration.m","register","88","Device registration with the listener service failed: Error Domain=NSURLErrorDomain Code=-1001 The request timed out."',
].join('\n');
/** Synthetic: the validity check finds the subscription invalid, twice. */
const invalidAgain = ['09:12:33:310', '10:27:01:005']
  .map(
    (time) =>
      `"20-Nov-2026 ${time} (+0100)","WARNING","Secure Mail.APNS","V.m","check","9","Validity check: subscription is no longer valid"`,
  )
  .join('\n');
const policies = (more = '') =>
  `<MobileAppPolicies><Policies><PushNotificationsEnabled>true</PushNotificationsEnabled><PushNotificationsListenerServiceHostName>us-east-1.pushreg.xm.citrix.com</PushNotificationsListenerServiceHostName>${more}</Policies></MobileAppPolicies>`;
const question = 'Does Secure Mail reach the internet through the tunnel';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.stop());

const finished = (threadTs: string) =>
  rig.answers(threadTs).filter(({ text }) => !text.startsWith('Reading '));
const nthAnswer = (threadTs: string, index: number) =>
  rig.control.waitFor(() => finished(threadTs).at(index), { what: `answer ${index + 1}` });
const shown = (ts: string) => shownIn(rig.control.message(ts)?.blocks);
const shows = (ts: string, text: string) =>
  rig.control.waitFor(() => shown(ts).includes(text) && !shown(ts).includes('Checking again'), {
    what: text,
  });

/** A thread with a reply that asks for the network access. */
async function askedThread(): Promise<{ root: string; reply: string }> {
  const root = rig.control.post({ text: unreached }).ts;
  await nthAnswer(root, 0);
  rig.control.post({ threadTs: root, text: policies() });
  return { root, reply: (await nthAnswer(root, 1)).ts };
}

describe('the next best question in a reply', () => {
  it('stands right under the verdict, what to try and how the case stands, and what comes into the thread is diagnosed with all that it holds', async () => {
    const root = rig.control.post({ text: unreached }).ts;
    const first = shown((await nthAnswer(root, 0)).ts);
    expect(first).toMatch(
      /^Push may be broken[^\n]*\n[^\n]+\nTo try {2}\n[^\n]+\nWho {2}\n[^\n]+\nCase [^\n]+\nopen; \nnobody holds it\nNeeded next {2}\nThe app policies file\nWho {2}\nCustomer\nIt tells apart/,
    );
    expect(first).not.toContain('Based on');
    rig.control.post({ threadTs: root, text: policies() });
    const second = shown((await nthAnswer(root, 1)).ts);
    expect(second).toMatch(
      new RegExp(
        `^Push may be broken[^\\n]*\\n[^\\n]+\\nTo try {2}\\n[^\\n]+\\nWho {2}\\n[^\\n]+\\nCase [^\\n]+\\nopen; \\nnobody holds it\\nQuestion  \\n${question}`,
      ),
    );
    expect(second).toContain('Through the tunnel');
    expect(second).toContain('Based on 2 pasted texts');
  });

  it('is answered by a button: the case is diagnosed again, and its reply edited', async () => {
    const { root, reply } = await askedThread();
    const receipt = await rig.control.click({ channel, ts: reply, action: 'question.answer.tunnelled' });
    expect(receipt.acknowledged).toBe(true);
    await shows(reply, 'Push is probably broken at the registration with the listener (likely)');
    expect(shown(reply)).toContain('its traffic is reported to be tunnelled');
    expect(shown(reply)).toContain('Reported by a person: Network access: Through the tunnel');
    expect(shown(reply)).toContain('Based on 2 pasted texts and 1 answer');
    expect(shown(reply)).not.toContain(question);
    expect(finished(root)).toHaveLength(2);
  });

  it('takes another answer later, after a restart of the bot too', async () => {
    const { reply } = await askedThread();
    await rig.control.click({ channel, ts: reply, action: 'question.answer.tunnelled' });
    await shows(reply, 'reported to be tunnelled');
    await rig.restart();
    const caseId = /([a-z0-9]{10}):network-access:direct/.exec(
      JSON.stringify(rig.control.message(reply)?.blocks),
    )?.[1];
    const choice = `${caseId}:network-access:direct`;
    await rig.control.click({ channel, ts: reply, action: 'question.answer', choice });
    await shows(reply, 'reported not to be tunnelled');
    expect(shown(reply)).toContain('Based on 2 pasted texts and 1 answer');
  });

  it('takes answers of several people at once, the last to each question, and says who and when', async () => {
    const { reply } = await askedThread();
    const press = (answer: string, user: string) =>
      rig.control.click({ channel, ts: reply, action: `question.answer.${answer}`, user });
    await Promise.all([
      press('direct', people.robin),
      press('unknown', people.kim),
      press('direct', people.robin),
      press('tunnelled', people.kim),
    ]);
    await shows(reply, 'reported to be tunnelled');
    const database = new DatabaseSync(join(rig.folder, 'securemail.sqlite'));
    const rows = database.prepare('select * from answers order by answered_at desc limit 1').all();
    database.close();
    expect(rows).toMatchObject([{ question: 'network-access', answer: 'tunnelled', user_id: people.kim }]);
  });

  it('takes answers of two people to two questions', async () => {
    const { reply } = await askedThread();
    await rig.control.click({ channel, ts: reply, action: 'question.answer.unknown', user: people.kim });
    await shows(reply, 'Network access: I do not know');
    expect(shown(reply)).not.toContain(question);
    const another = rig.control.post({ text: invalidAgain }).ts;
    const asked = (await nthAnswer(another, 0)).ts;
    await rig.control.click({ channel, ts: asked, action: 'question.answer.own-servers', user: people.kim });
    await shows(asked, 'What does the user see?');
    await rig.control.click({ channel, ts: asked, action: 'question.answer.badge-slow' });
    await shows(asked, 'Exchange: Own servers; Symptom: Badge is slow to update');
    expect(shown(asked)).toContain('Based on 1 pasted text and 2 answers');
  });

  it('counts for what is uploaded into the thread later', async () => {
    const { root, reply } = await askedThread();
    await rig.control.click({ channel, ts: reply, action: 'question.answer.direct' });
    await shows(reply, 'reported not to be tunnelled');
    rig.control.post({ threadTs: root, files: [{ name: 'Diagnostics_1.csv', bytes: unreached }] });
    const third = (await nthAnswer(root, 2)).ts;
    expect(shown(third)).toContain('reported not to be tunnelled');
    expect(shown(third)).toContain('Based on 1 upload, 2 pasted texts and 1 answer');
  });

  it('keeps its reply, and says why to the person alone, where an upload is no longer there', async () => {
    const { root, reply } = await askedThread();
    const policiesMessage = rig.control
      .thread(root)
      .filter(({ byBot }) => !byBot)
      .at(-1);
    rig.control.remove({ channel, ts: policiesMessage?.ts ?? '' });
    await rig.control.click({ channel, ts: reply, action: 'question.answer.direct' });
    const told = await rig.control.waitFor(() => rig.control.ephemerals().at(-1));
    expect(shownIn(told.blocks)).toContain('(FILE_GONE)');
    await shows(reply, question);
    expect(shown(reply)).toContain('(possible)');
  });

  it('keeps its reply where one of several files is no longer there', async () => {
    const files = [
      { name: 'Diagnostics_1.csv', bytes: unreached },
      { name: 'Ctxlog_AppPolicies.xml', bytes: policies() },
    ];
    const root = rig.control.post({ files });
    const reply = (await nthAnswer(root.ts, 0)).ts;
    expect(shown(reply)).toContain(question);
    const before = shown(reply);
    rig.control.breakFile(root.files[1] ?? '', 'deleted');
    const told = rig.control.ephemerals().length;
    await rig.control.click({ channel, ts: reply, action: 'question.answer.direct' });
    const said = await rig.control.waitFor(() => rig.control.ephemerals().at(told));
    expect(shownIn(said.blocks)).toContain('I could not check this case again.');
    await shows(reply, question);
    expect(shown(reply)).toBe(before);
  });

  it('leaves what is unfolded unfolded', async () => {
    const { reply } = await askedThread();
    await rig.control.click({ channel, ts: reply, action: 'evidence.toggle' });
    await shows(reply, 'Hide evidence');
    await rig.control.click({ channel, ts: reply, action: 'question.answer.tunnelled' });
    await shows(reply, 'reported by a person:1');
    expect(shown(reply)).toContain('Hide evidence');
  });

  it('has no buttons where nothing could be diagnosed again', async () => {
    await rig.control.command({ text: `check ${unreached}\n${policies()}` });
    const told = await rig.control.waitFor(() =>
      rig.control.ephemerals().find(({ blocks }) => shownIn(blocks).includes(question)),
    );
    expect(shownIn(told.blocks)).toContain('post the files or lines in a channel');
    expect(JSON.stringify(told.blocks)).not.toContain('question.answer');
  });

  it('is not there where a cause is confirmed', async () => {
    const { ts } = rig.control.post({ files: [await sampleFile('ews-request-too-large')] });
    expect(shown((await rig.answer(ts)).ts)).not.toMatch(/Question {2}|Needed next/);
  });
});

describe('a thread with a case', () => {
  it('takes the policies of the later upload', async () => {
    const root = rig.control.post({
      files: [
        {
          name: 'Ctxlog_AppPolicies.xml',
          bytes: policies('<LockScreenNotifications>Block</LockScreenNotifications>'),
        },
      ],
    }).ts;
    expect(shown((await nthAnswer(root, 0)).ts)).toContain('nothing shows on the lock screen');
    rig.control.post({ threadTs: root, files: [{ name: 'Ctxlog_AppPolicies.xml', bytes: policies() }] });
    const second = shown((await nthAnswer(root, 1)).ts);
    expect(second).not.toContain('nothing shows on the lock screen');
    expect(second).toContain('Based on 2 uploads');
  });

  it('is not told its diagnosis again for something foreign', async () => {
    const root = rig.control.post({ text: unreached }).ts;
    await nthAnswer(root, 0);
    const { ts } = rig.control.post({
      threadTs: root,
      files: [{ name: 'server.log', bytes: '2026-11-20 INFO started\n2026-11-20 INFO done\n' }],
    });
    await rig.control.waitFor(() =>
      rig.control.calls('reactions.remove').find(({ args }) => args.timestamp === ts),
    );
    expect(finished(root)).toHaveLength(1);
  });
});
