import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../src/workspace/directory.js';
import { type CaseThread, openCase, press, pressMark, shown, shows } from './case-thread.js';
import { pastedLines, sampleFile } from './evidence.js';
import { type Rig, startRig } from './rig.js';

/** Later than every line of the evidence; a millisecond passes with each look. */
let clock = Date.UTC(2026, 10, 24, 10, 30);

let rig: Rig;
let here: CaseThread;
beforeAll(async () => {
  rig = await startRig({ now: () => (clock += 1) });
  here = await openCase(rig, { files: [await sampleFile('ews-request-too-large')] });
  await press(rig, here.reply, 'steps.toggle');
  await shows(rig, here.reply, 'Hide steps');
});
afterAll(() => rig.stop());

const cause = 'ews-request-too-large';
const mark = (step: string, result: string) => `${here.caseId}:${cause}:${step}:${result}`;

describe('a step', () => {
  it('is noted as done, with who and when, for all to see', async () => {
    await pressMark(rig, here.reply, mark('read-effective-value', 'done'), people.kim);
    await shows(rig, here.reply, 'Not tried after all');
    expect(shown(rig, here.reply)).toMatch(
      /1\. Read the value in force\n {2}done \(\n, 24 Nov 2026 10:30 UTC\)\n/,
    );
    expect(shown(rig, here.reply)).toMatch(/Tried {2}\nRead the value in force \(done, \n\)/);
    expect(JSON.stringify(rig.control.message(here.reply)?.blocks)).toContain(`"user_id":"${people.kim}"`);
  });

  it('that was done makes way for the next, and lowers nothing', async () => {
    expect(shown(rig, here.reply)).toMatch(/Do now {2}\nRaise uploadReadAheadSize\nWho {2}\nExchange/);
    expect(shown(rig, here.reply)).toContain('Push is broken at the EWS subscription (confirmed)');
  });

  it('that did not help lowers its cause, and the next is offered', async () => {
    await pressMark(rig, here.reply, mark('raise-value', 'did-not-help'));
    await shows(rig, here.reply, 'is probably broken at the EWS subscription \\(likely\\)');
    expect(shown(rig, here.reply)).toContain('did not help');
    expect(shown(rig, here.reply)).toMatch(/Do now {2}\nCheck whether client certificates are used\n/);
    expect(rig.control.message(here.reply)?.text).toContain('Check whether client certificates are used');
  });

  it('that was not tried after all is offered again, and lowers nothing any more', async () => {
    await pressMark(rig, here.reply, mark('raise-value', 'undo'));
    await shows(rig, here.reply, 'Push is broken at the EWS subscription \\(confirmed\\)');
    expect(shown(rig, here.reply)).toMatch(/Do now {2}\nRaise uploadReadAheadSize\n/);
  });

  it('is noted once by many who press at once, by the first of them', async () => {
    const done = mark('raise-value', 'done');
    await Promise.all([
      pressMark(rig, here.reply, done, people.robin),
      pressMark(rig, here.reply, done, people.kim),
      pressMark(rig, here.reply, done, people.kim),
    ]);
    await press(rig, here.reply, 'case.take');
    await shows(rig, here.reply, 'Hand it back');
    expect(shown(rig, here.reply)).toMatch(/Tried {2}\nRead the value in force \(done, \n\)\n; Raise/);
    const bar = JSON.stringify(rig.control.message(here.reply)?.blocks);
    expect(bar).toMatch(
      new RegExp(`; Raise uploadReadAheadSize \\(done, "},{"type":"user","user_id":"${people.robin}`),
    );
  });

  it('names the step to those who cannot see which it stands under', () => {
    const blocks = JSON.stringify(rig.control.message(here.reply)?.blocks);
    expect(blocks).toContain(
      '"accessibility_label":"Did not help: Check whether client certificates are used"',
    );
  });
});

/** Synthetic: push is switched off, and Exchange refuses the subscription. */
const twoFaults = [
  {
    name: 'CtxLog_AppPolicies.xml',
    bytes:
      '<MobileAppPolicies><Policies><PushNotificationsEnabled>false</PushNotificationsEnabled></Policies></MobileAppPolicies>',
  },
  { name: 'Diagnostics_1.csv', bytes: pastedLines },
];

describe('a case whose steps do not help', () => {
  it('goes from cause to cause, and says so once everything was tried', async () => {
    const other = await openCase(rig, { files: twoFaults });
    expect(shown(rig, other.reply)).toMatch(/^Push is broken in the app policies \(confirmed\)/);
    const seen = await tryEverything(other, 'did-not-help');
    const verdicts = new Set(seen.map((text) => text.split(',', 1)[0]));
    expect([...verdicts]).toEqual([
      'Push is broken in the app policies (confirmed)',
      'Push is broken at the EWS subscription (confirmed)',
      'Push is probably broken at the EWS subscription (likely)',
      'Push may be broken in the app policies (possible)',
    ]);
    const last = seen.at(-1) ?? '';
    expect(last).toMatch(/Do now {2}\nEvery step was tried\. Send a new log bundle, or escalate the case\./);
    expect(last).not.toContain('Who  ');
  });

  it('offers the next cause once all steps of the first were done', async () => {
    const other = await openCase(rig, { files: twoFaults });
    const seen = await tryEverything(other, 'done');
    const causes = new Set(seen.map((text) => /For the next cause {2}\n([^\n]+)/.exec(text)?.[1] ?? null));
    expect([...causes]).toContain('Exchange refuses the subscription request as too large (HTTP 413)');
    expect(seen.every((text) => text.startsWith('Push is broken in the app policies (confirmed)'))).toBe(
      true,
    );
  });
});

type Result = 'done' | 'did-not-help';

/** Marks every step that is offered, and hands out what the case said after each. */
async function tryEverything({ reply }: CaseThread, result: Result): Promise<string[]> {
  const seen: string[] = [];
  while (!shown(rig, reply).includes('Every step was tried')) {
    const before = shown(rig, reply);
    const open = firstOpenMark(rig, reply, result);
    if (open === null) await press(rig, reply, 'steps.toggle');
    else await pressMark(rig, reply, open);
    await rig.control.waitFor(() => shown(rig, reply) !== before, { what: 'a change' });
    if (open !== null) seen.push(shown(rig, reply));
  }
  return seen;
}

/** The button with which the first step is marked that is unfolded and was not tried; null where there is none. */
function firstOpenMark({ control }: Rig, reply: string, result: Result): string | null {
  for (const block of control.message(reply)?.blocks ?? []) {
    const text = JSON.stringify(block);
    const open = new RegExp(`"([\\w.-]+:[\\w.-]+:[\\w.-]+:${result})"`).exec(text)?.[1];
    if (open !== undefined && !text.includes(':undo"')) return open;
  }
  return null;
}
