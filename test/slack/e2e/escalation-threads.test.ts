import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channels, people } from '../../../src/workspace/directory.js';
import { type CaseThread, openCase, press, pressMark, shows } from './case-thread.js';
import { answersIn, escalated, last, summaries } from './escalation-thread.js';
import { pastedLines } from './evidence.js';
import { type Rig, shownIn, startRig } from './rig.js';

const { kim } = people;
const { escalations } = channels;
/** Synthetic: Exchange takes the subscription after all. */
const fixedLines =
  '"20-Nov-2026 11:12:33:310 (+0100)","INFO","Secure Mail.APNS","EWS.m","subscribe","204","EWS push subscription succeeded"';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ escalationChannel: escalations });
});
afterAll(() => rig.stop());

const said = (message: { blocks: unknown } | undefined) => shownIn(message?.blocks);
const there = (ts: string) => said(rig.control.message(ts, escalations));
const showsThere = (ts: string, wanted: string) =>
  rig.control.waitFor(() => there(ts).includes(wanted), { what: wanted });

describe('both threads of an escalated case', () => {
  let here: CaseThread;
  let summary = '';
  beforeAll(async () => {
    here = await openCase(rig, { text: pastedLines });
    summary = (await escalated(rig, here, { 'escalation.include': [] })).ts;
  });
  const inBoth = (wanted: string) =>
    rig.control.waitFor(
      () =>
        said(last(rig, here.root)).includes(wanted) && said(last(rig, summary, escalations)).includes(wanted),
      { what: `${wanted} in both threads` },
    );

  it('show who holds the case, whichever thread it is taken in', async () => {
    const answer = last(rig, summary, escalations)?.ts ?? '';
    await rig.control.click({ channel: escalations, ts: answer, action: 'case.take', user: kim });
    await inBoth('Hand it back');
    await showsThere(summary, 'Hand it back');
    await press(rig, here.reply, 'case.release');
    await inBoth('nobody holds it');
    await showsThere(summary, 'nobody holds it');
  });

  it('show the state, changed on the summary, and what was tried, noted in the first thread', async () => {
    await rig.control.click({ channel: escalations, ts: summary, action: 'case.wait', user: kim });
    await inBoth('waiting for the customer');
    await rig.control.click({ channel: escalations, ts: summary, action: 'case.resume', user: kim });
    await inBoth('escalated; ');
    await press(rig, here.reply, 'steps.toggle');
    await shows(rig, here.reply, 'Did not help');
    const blocks = JSON.stringify(rig.control.message(here.reply)?.blocks);
    await pressMark(rig, here.reply, /"value":"([^"]*:did-not-help)"/.exec(blocks)?.[1] ?? '');
    await inBoth('(did not help, ');
    await showsThere(summary, '(did not help, ');
  });

  it('show a new upload of the escalation thread, compared, and fold the answers before', async () => {
    rig.control.post({ channel: escalations, threadTs: summary, text: fixedLines, user: kim });
    await inBoth('Compared with the last upload');
    await inBoth('Based on 2 pasted texts');
    const upload = rig.control.thread(summary, escalations).find(({ user }) => user === kim)?.ts ?? '';
    expect(said(last(rig, here.root))).toContain('the latest came in the escalation');
    expect(JSON.stringify(last(rig, here.root)?.blocks)).toContain(upload.replace('.', ''));
    expect(said(last(rig, summary, escalations))).not.toContain('the latest came in');
    const [first] = answersIn(rig, summary, escalations);
    await shows(rig, here.reply, /^Earlier answer: .*\nThe case goes on in a newer answer\n$/);
    await showsThere(first?.ts ?? '', 'Earlier answer: ');
    expect(answersIn(rig, here.root)).toHaveLength(2);
    expect(answersIn(rig, summary, escalations)).toHaveLength(2);
  });

  it('show a new upload of the first thread, after a restart of the bot too', async () => {
    await rig.restart();
    rig.control.post({ threadTs: here.root, text: pastedLines.replaceAll('20-Nov', '21-Nov') });
    await inBoth('Based on 3 pasted texts');
    expect(answersIn(rig, summary, escalations)).toHaveLength(3);
    const [home, mirrored] = [last(rig, here.root), last(rig, summary, escalations)];
    const link = '; \nthe latest came in the first thread\n';
    expect(said(mirrored)).toContain(link);
    expect(said(mirrored).replace(link, '')).toBe(said(home));
  });

  it('keep the summary at the top, and as it stands', async () => {
    const verdict = said(last(rig, here.root)).split('\n')[0] ?? '';
    await showsThere(summary, verdict);
    expect(there(summary)).toMatch(/^Push [^\n]*\nFor {2}\n/);
    expect(summaries(rig, here.caseId)).toHaveLength(1);
  });
});
