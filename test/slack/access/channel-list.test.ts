import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channels, people } from '../../../src/workspace/directory.js';
import { pastedLines, sampleFile } from '../e2e/evidence.js';
import { type Rig, shownIn, startRig } from '../e2e/rig.js';
import { openCaseIn, saidIn, toldIn, typedIn } from './channel-asking.js';

const { robin, kim } = people;
const { escalations, support } = channels;
const notHere = 'I am not set up for this channel:';

/** The channels that are named; tests change them. */
const named = new Set<string>([support]);
let rig: Rig;
let elsewhere: string;
beforeAll(async () => {
  rig = await startRig({ escalationChannel: escalations, access: { channels: named } });
  elsewhere = rig.control.addChannel('elsewhere', 'channel');
});
afterAll(() => rig.stop());

function jobsAbout(channel: string): unknown[] {
  const database = new DatabaseSync(join(rig.folder, 'securemail.sqlite'));
  const jobs = database.prepare('select key from jobs where key like ?').all(`%${channel}%`);
  database.close();
  return jobs;
}

/** Puts a press into the inbox behind the bot’s back. */
function takeIn(input: string): void {
  const database = new DatabaseSync(join(rig.folder, 'securemail.sqlite'));
  database
    .prepare(
      `insert into jobs (key, thread, kind, input, steps, state, attempts, failures, losses, due_at, run_at)
       values ('press:late', 'press:late', 'interaction', ?, '{}', 'waiting', 0, 0, 0, 0, 0)`,
    )
    .run(input);
  database.close();
}

const callsAbout = (channel: string) =>
  rig.control.calls().filter(({ args }) => JSON.stringify(args).includes(channel));

describe('a channel that is not named', () => {
  it('is left alone: an upload there is neither stored, nor read, nor answered', async () => {
    const file = await sampleFile('ews-request-too-large');
    const { ts } = rig.control.post({ channel: elsewhere, files: [file] });
    rig.control.post({ channel: elsewhere, text: pastedLines });
    await rig.control.delivered();
    await openCaseIn(rig, support, robin, pastedLines);
    expect(rig.control.thread(ts, elsewhere)).toHaveLength(1);
    expect(callsAbout(elsewhere)).toEqual([]);
    expect(jobsAbout(elsewhere)).toEqual([]);
  });

  it('hears so, once, where somebody mentions the bot', async () => {
    const text = `<@${rig.standIn.ids.app.botUser}> ${pastedLines}`;
    const { ts } = rig.control.post({ channel: elsewhere, text });
    const answer = await rig.answer(ts, elsewhere);
    expect(saidIn(answer)).toContain(notHere);
    await openCaseIn(rig, support, robin, pastedLines);
    expect(rig.answers(ts, elsewhere)).toHaveLength(1);
    expect(rig.control.message(ts, elsewhere)?.reactions.size).toBe(0);
  });

  it.each(['', 'help', 'cases', 'check x'])('hears so where somebody types %j', async (text) => {
    expect(await typedIn(rig, elsewhere, robin, text)).toContain(notHere);
  });

  it('hears so where somebody has a message checked', async () => {
    const { ts } = rig.control.post({ channel: elsewhere, text: pastedLines });
    const shortcut = { channel: elsewhere, ts, callbackId: 'check_message' };
    expect(await toldIn(rig, elsewhere, robin, () => rig.control.shortcut(shortcut))).toContain(notHere);
    expect(rig.answers(ts, elsewhere)).toEqual([]);
  });

  it('fails a step of a workflow, with what to do', async () => {
    const { ts } = rig.control.post({ channel: elsewhere, text: pastedLines });
    const run = rig.control.runStep({ inputs: { channel_id: elsewhere, message_ts: ts } });
    expect(await run.outcome()).toMatchObject({
      status: 'failed',
      error: expect.stringContaining('CHANNEL_CLOSED'),
    });
  });
});

describe('a channel that is named no longer', () => {
  it('refuses the buttons and forms of what was answered there', async () => {
    named.add(elsewhere);
    const { reply, root } = await openCaseIn(rig, elsewhere, robin, pastedLines);
    await rig.control.click({ channel: elsewhere, ts: reply, action: 'case.solve' });
    await rig.control.waitFor(() => rig.control.modal());
    named.delete(elsewhere);
    const before = shownIn(rig.control.message(reply, elsewhere)?.blocks);
    for (const action of ['case.take', 'case.escalate', 'steps.toggle']) {
      const click = () => rig.control.click({ channel: elsewhere, ts: reply, action });
      expect(await toldIn(rig, elsewhere, robin, click)).toContain(notHere);
    }
    expect(await rig.control.modals.submit({ 'solved.step': 'other' })).toEqual({ outcome: 'updated' });
    expect(shownIn(rig.control.modal()?.blocks)).toContain(notHere);
    rig.control.post({ channel: elsewhere, text: pastedLines, threadTs: root });
    await rig.control.delivered();
    await openCaseIn(rig, support, robin, pastedLines);
    expect(shownIn(rig.control.message(reply, elsewhere)?.blocks)).toBe(before);
    expect(rig.answers(root, elsewhere)).toHaveLength(1);
  });
});

describe('work that was taken in before a channel was closed', () => {
  it('is not done, and whoever asked for it is told', async () => {
    named.add(elsewhere);
    const { reply } = await openCaseIn(rig, elsewhere, robin, pastedLines);
    named.delete(elsewhere);
    const click = () => rig.control.click({ channel: elsewhere, ts: reply, action: 'case.take' });
    await toldIn(rig, elsewhere, robin, click);
    const payload = rig.control.deliveries().findLast(({ type }) => type === 'interactive')?.payload;
    const told = toldIn(rig, elsewhere, robin, async () => takeIn(JSON.stringify(payload)));
    expect(await told).toContain(notHere);
    expect(shownIn(rig.control.message(reply, elsewhere)?.blocks)).toContain('nobody holds it');
  });
});

describe('beside the channels that are named', () => {
  it('the channel of escalations is open', async () => {
    const { caseId } = await openCaseIn(rig, escalations, kim, pastedLines);
    expect(await typedIn(rig, escalations, kim, `case ${caseId}`)).toContain(caseId);
  });

  it('direct conversations are open to full members', async () => {
    const { caseId } = await openCaseIn(rig, channels.kimDirect, kim, pastedLines);
    expect(caseId).not.toBe('');
  });

  it.each(['guest', 'outside'] as const)('direct conversations are closed to others: %s', async (as) => {
    const direct = rig.control.addChannel('', 'im');
    const user = rig.control.addPerson({ name: `direct-${as}`, as, channels: [direct] });
    const { ts } = rig.control.post({ channel: direct, user, text: pastedLines });
    const answer = await rig.answer(ts, direct);
    expect(saidIn(answer)).toContain('direct messages of full members');
    expect(saidIn(answer)).not.toContain('Case ');
  });

  it('direct conversations are closed where Slack does not say who somebody is', async () => {
    const direct = rig.control.addChannel('', 'im');
    const user = rig.control.addPerson({ name: 'direct-unknown', channels: [direct] });
    rig.control.inject('users.info', { kind: 'error', error: 'user_not_visible' });
    const { ts } = rig.control.post({ channel: direct, user, text: pastedLines });
    expect(saidIn(await rig.answer(ts, direct))).toContain('direct messages of full members');
  });
});
