import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channels, people } from '../../../src/workspace/directory.js';
import { changeStored, nextTold, openCase, press, shows } from './case-thread.js';
import { escalated, summaries } from './escalation-thread.js';
import { pastedLines } from './evidence.js';
import { type Rig, startRig } from './rig.js';

const { robin, kim } = people;
const { escalations } = channels;

let rig: Rig;
let clock = () => Date.now();
beforeAll(async () => {
  rig = await startRig({ escalationChannel: escalations, now: () => clock() });
});
afterAll(() => rig.stop());

const quick = () => openCase(rig, { text: pastedLines });

describe('an escalation that was broken off', () => {
  afterAll(() => {
    clock = () => Date.now();
  });
  /** Synthetic: what a stop of the bot right after the first step leaves. */
  const broken = (caseId: string) =>
    changeStored(
      rig,
      `insert into escalations values ('${caseId}', '${escalations}', null, 'citrix-support', 'normal', null, '[]', '${kim}', ${Date.now()}, null)`,
    );

  it('is somebody else’s for a minute, and is gone on with afterwards', async () => {
    const here = await quick();
    broken(here.caseId);
    const told = await nextTold(rig, robin, () => press(rig, here.reply, 'case.escalate'));
    expect(told).toContain(`is being escalated by <@${kim}> right now`);
    clock = () => Date.now() + 61_000;
    await escalated(rig, here);
    expect(summaries(rig, here.caseId)).toHaveLength(1);
  });

  it('is not posted again where it was posted', async () => {
    clock = () => Date.now();
    const here = await quick();
    const { ts } = await escalated(rig, here);
    changeStored(
      rig,
      `update escalations set message_ts = null where case_id = '${here.caseId}';
       update cases set state = 'open' where id = '${here.caseId}';
       delete from case_threads where case_id = '${here.caseId}' and role = 'escalation';
       delete from case_messages where case_id = '${here.caseId}' and channel = '${escalations}'`,
    );
    await press(rig, here.reply, 'case.take');
    await shows(rig, here.reply, 'Escalate …');
    clock = () => Date.now() + 61_000;
    expect((await escalated(rig, here)).ts).toBe(ts);
    expect(summaries(rig, here.caseId)).toHaveLength(1);
  });
});
