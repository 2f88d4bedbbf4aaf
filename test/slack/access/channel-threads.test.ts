import { describe, expect, it } from 'vitest';
import { channels, people } from '../../../src/workspace/directory.js';
import { pastedLines, sampleFile } from '../e2e/evidence.js';
import { shownIn, startRig } from '../e2e/rig.js';
import { openCaseIn, toldIn, typedIn } from './channel-asking.js';

const { robin } = people;
const { escalations, support } = channels;

describe('a case that lives in a channel that is named no longer', () => {
  it('goes on in its other thread alone', async () => {
    const open = new Set<string>([support, escalations]);
    const free = await startRig({ access: { channels: open } });
    const { reply, root } = await openCaseIn(free, support, robin, pastedLines);
    await free.control.click({ channel: support, ts: reply, action: 'case.escalate' });
    await free.control.waitFor(() => free.control.modal());
    await free.control.modals.submit({
      'escalation.channel': escalations,
      'escalation.include': ['evidence'],
    });
    const there = () =>
      free.control.timeline(escalations).flatMap(({ ts }) => free.control.thread(ts, escalations));
    await free.control.waitFor(() =>
      there().some(({ blocks }) => shownIn(blocks).includes('open the first thread')),
    );
    open.delete(escalations);
    const before = there().length;
    const calls = free.control.calls().length;
    free.control.post({ files: [await sampleFile('healthy')], threadTs: root });
    await free.control.waitFor(() => free.answers(root).some(({ text }) => text.includes('Push works')));
    await free.control.click({
      channel: support,
      ts: free.answers(root).at(-1)?.ts ?? '',
      action: 'case.take',
    });
    await free.control.waitFor(() => shownIn(free.answers(root).at(-1)?.blocks).includes('Hand it back'));
    expect(there()).toHaveLength(before);
    const later = free.control.calls().slice(calls);
    expect(later.filter(({ args }) => JSON.stringify(args.channel) === `"${escalations}"`)).toEqual([]);
    await free.stop();
  });
});

describe('where no channel of escalations is configured', () => {
  it('nothing is handed on to a channel that is not named', async () => {
    const free = await startRig({ access: { channels: new Set([support]) } });
    const { reply, caseId } = await openCaseIn(free, support, robin, pastedLines);
    await free.control.click({ channel: support, ts: reply, action: 'case.escalate' });
    await free.control.waitFor(() => free.control.modal());
    const told = await toldIn(free, support, robin, () =>
      free.control.modals.submit({ 'escalation.channel': escalations }),
    );
    expect(told).toContain('not set up for the channel that you chose');
    expect(free.control.timeline(escalations)).toEqual([]);
    expect(await typedIn(free, support, robin, `case ${caseId}`)).toContain('open; ');
    await free.stop();
  });
});
