import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { channels, people } from '../../../src/workspace/directory.js';
import { type CaseThread, changeStored, openCase, press, shows } from './case-thread.js';
import { pastedLines } from './evidence.js';
import { type Rig, shownIn, startRig } from './rig.js';

const { robin, kim } = people;
const hour = 60 * 60_000;

/** Synthetic: another cause than that of `pastedLines`. */
const otherLines =
  '"20-Nov-2026 09:12:33:310 (+0100)","ERROR","Secure Mail.APNS","AppDelegate.m","register","12","no valid \'aps-environment\' entitlement string found for application"';

let now = Date.UTC(2026, 10, 24, 8);
let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ now: () => now });
});
afterAll(() => rig.stop());
beforeEach(() => rig.control.clearFaults());

/** Opens somebody’s home tab, and waits until it was published anew. */
async function opened(user: string = robin) {
  const before = rig.control.home(user)?.hash;
  rig.control.openHome({ user });
  return published(user, before);
}

async function published(user: string, before: string | undefined) {
  const view = await rig.control.waitFor(() => {
    const home = rig.control.home(user);
    return home !== undefined && home.hash !== before && home;
  });
  return { view, shown: shownIn(view.blocks), json: JSON.stringify(view.blocks) };
}

const pictureIn = (json: string) => /"slack_file":\{"id":"(F[A-Z0-9]+)"\}/.exec(json)?.[1];
const uploads = () => rig.control.calls('files.completeUploadExternal').length;

/** Every view that the app sent to be published, as JSON. */
function publishedViews(): string[] {
  const sent = rig.control.calls('views.publish').map(({ args }) => args.view);
  return sent.map((view) => (typeof view === 'string' ? view : JSON.stringify(view)));
}

describe('the home tab of a team without cases', () => {
  it('says how to begin, and when that was', async () => {
    const { shown, json } = await opened();
    expect(shown).toContain('There is no case yet.');
    expect(shown).toContain('You hold no case.');
    expect(shown).toContain('As of 24 Nov 2026 08:00 UTC.');
    expect(shown).toContain('No cause was found in this time.');
    expect(pictureIn(json)).toBeUndefined();
  });

  it('tells how to collect logs', async () => {
    const { shown } = await opened(kim);
    expect(shown).toContain('How to collect logs');
  });
});

describe('the home tab', () => {
  let first: CaseThread;
  beforeAll(async () => {
    first = await openCase(rig, { text: pastedLines });
    now += 3 * hour;
    await press(rig, first.reply, 'case.take', robin);
    await shows(rig, first.reply, 'Hand it back');
  });

  it('tells my cases and those of the team apart, each with its age and a link', async () => {
    const { shown, json } = await opened();
    expect(shown).toMatch(
      new RegExp(`My cases\\nOpen \\(1\\)\\n• \\n.*413.*\\n {2}3 h\\n \\(case ${first.caseId}\\)\\n`),
    );
    expect(shown).toContain('Nobody else has a case.');
    expect(json).toContain(`/archives/${channels.support}/p${first.root.replace('.', '')}`);
    const { shown: toKim, json: jsonToKim } = await opened(kim);
    expect(toKim).toMatch(/You hold no case\.[\s\S]*Team’s cases\nOpen \(1\)/);
    expect(jsonToKim).toContain(`"user_id":"${robin}"`);
  });

  it('tells one cause in words alone, as a picture of it would tell no more', async () => {
    const { shown, json } = await opened();
    expect(shown).toMatch(/Causes of the last 30 days\n• .*413.*\n1 found, none solved/);
    expect(pictureIn(json)).toBeUndefined();
  });

  it('shows several causes as a picture, with the same in words', async () => {
    await openCase(rig, { text: otherLines });
    const { shown, json } = await opened();
    const file = rig.control.file(pictureIn(json) ?? '');
    expect(file?.filetype).toBe('png');
    expect(file?.altText).toContain('1 found, none solved');
    expect(shown.match(/1 found, none solved/g)).toHaveLength(2);
    expect(json).toContain('"alt_text":"Causes found, 25 Oct 2026 to 24 Nov 2026');
  });

  it('uploads the picture again only once the numbers changed', async () => {
    const { json } = await opened();
    const before = uploads();
    const { json: again } = await opened(kim);
    expect(pictureIn(again)).toBe(pictureIn(json));
    expect(uploads()).toBe(before);
    await openCase(rig, { text: otherLines });
    const { json: changed } = await opened();
    expect(pictureIn(changed)).toEqual(expect.any(String));
    expect(pictureIn(changed)).not.toBe(pictureIn(json));
    expect(uploads()).toBe(before + 1);
  });

  it('tells in words at once where Slack does not take its picture yet, and shows it a moment later', async () => {
    const before = publishedViews().length;
    rig.control.inject('views.publish', { kind: 'error', error: 'invalid_arguments' });
    rig.control.openHome();
    await rig.control.waitFor(() => publishedViews().length === before + 3);
    const [refused, words, later] = publishedViews().slice(before);
    expect(pictureIn(String(words))).toBeUndefined();
    expect(words).toContain('found, none solved');
    expect(pictureIn(String(later))).toEqual(expect.any(String));
    expect(pictureIn(String(later))).toBe(pictureIn(String(refused)));
  });

  it('stands without its picture where that cannot be uploaded, and tries again the next time', async () => {
    await openCase(rig, { text: otherLines });
    rig.control.inject('files.completeUploadExternal', { kind: 'error', error: 'posting_to_channel_denied' });
    expect(pictureIn((await opened()).json)).toBeUndefined();
    expect(pictureIn((await opened()).json)).toEqual(expect.any(String));
  });

  it('is made anew by its button', async () => {
    const before = rig.control.home()?.hash;
    now += 24 * hour;
    await rig.control.click({ home: robin, action: 'home.refresh' });
    expect((await published(robin, before)).shown).toContain('As of 25 Nov 2026 11:00 UTC.');
  });

  it('says so where it cannot be made', async () => {
    changeStored(rig, 'alter table case_threads rename to gone');
    expect((await opened()).shown).toContain('(INTERNAL)');
    changeStored(rig, 'alter table gone rename to case_threads');
    const before = rig.control.home()?.hash;
    await rig.control.click({ home: robin, action: 'home.refresh' });
    expect((await published(robin, before)).shown).toContain('My cases');
  });
});

describe('the buttons of the home tab', () => {
  it('show the text for the customer', async () => {
    await opened();
    await rig.control.click({ home: robin, action: 'home.collect' });
    const modal = await rig.control.waitFor(() => rig.control.modal());
    expect(shownIn(modal.blocks)).toContain('How to collect the logs of Secure Mail');
    await rig.control.modals.close();
  });

  it('open the form, which is answered in the direct conversation', async () => {
    await opened(kim);
    await rig.control.click({ home: kim, action: 'home.check' });
    await rig.control.waitFor(() => rig.control.modal(kim));
    expect(await rig.control.modals.submit({ 'check.text': pastedLines }, kim)).toEqual({
      outcome: 'closed',
    });
    const answer = await rig.control.waitFor(() =>
      rig.control
        .timeline(channels.kimDirect)
        .find(({ text, byBot }) => byBot && !text.startsWith('Reading ')),
    );
    expect(shownIn(answer.blocks)).toContain('EWS subscription FAILING');
  });
});
