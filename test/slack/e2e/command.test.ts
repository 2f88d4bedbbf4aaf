import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { causes } from '../../../src/diagnosis/causes/index.js';
import { findCauses } from '../../../src/diagnosis/find-causes.js';
import { symptomHints, symptomTitles } from '../../../src/diagnosis/symptoms.js';
import { collectText } from '../../../src/report/collect.js';
import { probeFor } from '../../../src/report/probe.js';
import { commandWords } from '../../../src/slack/command-words.js';
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

  it('is acknowledged by the answer itself, so that nothing can be lost between the two', async () => {
    const receipt = await rig.control.command({ text: `check ${pastedLines}` });
    expect(receipt).toMatchObject({ acknowledged: true, payload: { response_type: 'ephemeral' } });
    expect(JSON.stringify(receipt)).toContain('EWS subscription FAILING');
  });
});

describe('/securemail', () => {
  it.each(['', 'help', 'HELP', 'frobnicate now'])('shows help for %j', async (text) => {
    const answer = await nextEphemeral(() => rig.control.command({ text }));
    expect(shownIn(answer.blocks)).toContain('/securemail check');
  });

  it.each([
    ['stesp 413', 'steps [cause or symptom]'],
    ['CASSES', 'cases [mine or solved] [page]'],
  ])('names the verb that %j comes nearest to', async (text, meant) => {
    const answer = await nextEphemeral(() => rig.control.command({ text }));
    expect(shownIn(answer.blocks)).toContain(`Did you mean /securemail ${meant}?`);
  });

  it('takes a cause or a symptom without a verb for what steps are wanted of', async () => {
    const answer = await nextEphemeral(() => rig.control.command({ text: 'HTTP 413' }));
    expect(shownIn(answer.blocks)).toContain('Did you mean /securemail steps http 413?');
    const long = await nextEphemeral(() => rig.control.command({ text: 'badge does not update '.repeat(9) }));
    expect(shownIn(long.blocks)).not.toContain('Did you mean');
  });

  it('names no verb for what is near to none, and shows it for what it is', async () => {
    const answer = await nextEphemeral(() => rig.control.command({ text: '<!channel> *frobnicate*' }));
    expect(shownIn(answer.blocks)).toContain('/securemail cannot do "<!channel>".');
    expect(shownIn(answer.blocks)).not.toContain('Did you mean');
    expect(answer.text).not.toContain('<!channel>');
  });

  it('tells every verb of the manifest in its help', async () => {
    const manifest = await readFile(new URL('../../../manifest.yml', import.meta.url), 'utf8');
    const hint: string = parse(manifest).features.slash_commands[0].usage_hint;
    expect(commandWords.map(({ name }) => name).join(' | ')).toBe(hint);
    const answer = await nextEphemeral(() => rig.control.command({ text: 'help' }));
    for (const verb of hint.split(' | '))
      expect(shownIn(answer.blocks)).toMatch(new RegExp(`^/securemail ${verb}\\b`, 'm'));
  });

  it('says so where the form cannot be opened', async () => {
    rig.control.inject('views.open', { kind: 'error', error: 'expired_trigger_id' });
    const answer = await nextEphemeral(() => rig.control.command({ text: 'check' }));
    expect(shownIn(answer.blocks)).toContain('(INTERNAL)');
  });
});

describe('/securemail steps', () => {
  const steps = async (query: string) => {
    const { blocks, text } = await nextEphemeral(() => rig.control.command({ text: `steps ${query}` }));
    return { shown: shownIn(blocks), text };
  };

  it('tells what the cause is, who has to act, and its steps', async () => {
    const { shown, text } = await steps('  HTTP 413 ');
    const cause = causes.find(({ id }) => id === 'ews-request-too-large');
    expect(shown).toContain(cause?.title);
    expect(shown).toContain('Exchange administrator: ');
    for (const step of cause?.steps ?? []) expect(shown).toContain(step.title);
    expect(text).toContain(`1. ${cause?.steps[0].title}`);
  });

  it('names other causes that fit, and how to ask for them', async () => {
    const query = 'subscription keeps expiring';
    const { shown } = await steps(query);
    const [, other] = findCauses(query);
    expect(shown).toContain(`It may also be\n• ${other?.title}  (steps ${other?.id})`);
  });

  it('answers a symptom with where it points, and the causes that show it', async () => {
    const { shown, text } = await steps('badge does not update');
    expect(shown).toContain(`${symptomTitles['badge-still']}\n${symptomHints['badge-still']}`);
    for (const { id, symptoms } of causes)
      expect(shown.includes(`(steps ${id})`)).toBe(symptoms.includes('badge-still'));
    expect(text).toContain(symptomTitles['badge-still']);
  });

  it('tells of one cause alone where its id was typed', async () => {
    const { shown } = await steps('EWS-request-too-large');
    expect(shown).not.toContain('It may also be');
  });

  it('lists every cause by stage where nothing was typed', async () => {
    const { shown } = await steps('');
    const places = causes.map(({ id }) => shown.indexOf(`(${id})`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(shown).toMatch(/^EWS subscription$/m);
  });

  it('says so where nothing fits, with examples', async () => {
    const { shown } = await steps('<!qwxzv> bzztk');
    expect(shown).toContain('no cause that fits "<!qwxzv> bzztk"');
    expect(shown).toContain('/securemail steps HTTP 413');
  });
});

describe('/securemail collect', () => {
  it('gives the whole text to copy', async () => {
    const { blocks } = await nextEphemeral(() => rig.control.command({ text: 'Collect' }));
    const [block] = blocks as unknown as { elements: { type: string }[] }[];
    expect(block?.elements.map(({ type }) => type)).toEqual(['rich_text_section', 'rich_text_preformatted']);
    const copied = shownIn(block?.elements[1]).replaceAll(/\s+/g, ' ').trim();
    expect(copied).toBe(collectText().text.replaceAll(/\s+/g, ' ').trim());
  });
});

describe('/securemail probe', () => {
  it('gives the commands for the Exchange administrator, each to copy', async () => {
    const { blocks } = await nextEphemeral(() => rig.control.command({ text: 'probe' }));
    for (const { command, shows } of probeFor(null).commands)
      expect(shownIn(blocks)).toContain(`${shows}\n${command}\n`);
    expect(shownIn(blocks)).toContain('Please fill in <region>');
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
