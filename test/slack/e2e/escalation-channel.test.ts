import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channels, people } from '../../../src/workspace/directory.js';
import { nextTold, openCase, shown, shows } from './case-thread.js';
import { openForm, summaries } from './escalation-thread.js';
import { pastedLines } from './evidence.js';
import { type Rig, startRig } from './rig.js';

const { robin } = people;
const { escalations, lobby } = channels;

describe('a channel that the bot is not in', () => {
  let outside: Rig;
  beforeAll(async () => {
    outside = await startRig({ escalationChannel: lobby });
  });
  afterAll(() => outside.stop());

  it('is named to the person, and nothing is escalated', async () => {
    const here = await openCase(outside, { text: pastedLines });
    await openForm(outside, here);
    const note = { 'escalation.note': 'since Monday' };
    const told = await nextTold(outside, robin, () => outside.control.modals.submit(note));
    expect(told).toContain('Your note  \nsince Monday');
    expect(told).toContain(`nothing could be posted in <#${lobby}>`);
    expect(told).toContain('(NOT_IN_CHANNEL)');
    expect(shown(outside, here.reply)).toContain('Escalate …');
    expect(shown(outside, here.reply)).toContain('open; ');
    expect(outside.control.timeline(lobby)).toEqual([]);
    await openForm(outside, here);
  });
});

describe('where no channel is configured', () => {
  let free: Rig;
  beforeAll(async () => {
    free = await startRig();
  });
  afterAll(() => free.stop());

  it('the person chooses one in the form, and must', async () => {
    const here = await openCase(free, { text: pastedLines });
    await openForm(free, here);
    expect(await free.control.modals.submit({})).toMatchObject({ outcome: 'refused', by: 'client' });
    await free.control.modals.submit({ 'escalation.channel': escalations });
    await shows(free, here.reply, 'open the escalation');
    expect(summaries(free, here.caseId)).toHaveLength(1);
  });
});
