import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channels, people } from '../../../src/workspace/directory.js';
import { addTo, nextTold, openCase, shown, shows } from './case-thread.js';
import { openForm, summaries } from './escalation-thread.js';
import { pastedLines } from './evidence.js';
import { type Rig, shownIn, startRig } from './rig.js';

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

  it.each([
    ['is_archived', 'The channel is archived.'],
    [
      'restricted_action_read_only_channel',
      'does not let the bot post there (restricted_action_read_only_channel)',
    ],
    ['missing_scope', '(SCOPE_MISSING)'],
  ])('and is told why nothing could be posted there, and keeps the note: %s', async (word, why) => {
    const here = await openCase(free, { text: pastedLines });
    await openForm(free, here);
    free.control.inject('chat.postMessage', { kind: 'error', error: word }, 1, escalations);
    const entries = { 'escalation.channel': escalations, 'escalation.note': 'since Monday' };
    const told = await nextTold(free, robin, () => free.control.modals.submit(entries));
    expect(told).toContain(why);
    expect(told).toContain('Your note  \nsince Monday');
    expect(shown(free, here.reply)).toContain('open; ');
    await openForm(free, here);
    await free.control.modals.close();
  });

  it('that was archived later shows nothing new, which the first thread says once', async () => {
    const channel = free.control.addChannel('closing', 'channel');
    const here = await openCase(free, { text: pastedLines });
    await openForm(free, here);
    await free.control.modals.submit({ 'escalation.channel': channel });
    await shows(free, here.reply, 'open the escalation');
    free.control.archive(channel);
    const said = () =>
      free.answers(here.root).filter(({ text }) => text.includes('does not show what is new here'));
    free.control.post({ threadTs: here.root, text: pastedLines.replaceAll('20-Nov', '21-Nov') });
    await free.control.waitFor(() => said().length > 0, { what: 'that it is not shown there' });
    free.control.post({ threadTs: here.root, text: pastedLines.replaceAll('20-Nov', '22-Nov') });
    const third = () =>
      free
        .answers(here.root)
        .some(({ text, blocks }) => text !== '' && shownIn(blocks).includes('Based on 3'));
    await free.control.waitFor(third, { what: 'the third answer' });
    await addTo(free, here, { text: pastedLines.replaceAll('20-Nov', '23-Nov') }, 4);
    expect(said()).toHaveLength(1);
    expect(said()[0]?.text).toContain(`The escalation of case ${here.caseId}`);
  });
});
