import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channels } from '../../../src/workspace/directory.js';
import { sampleFile } from './evidence.js';
import { type Rig, shownIn, startRig } from './rig.js';

const channel = channels.support;

let rig: Rig;
let ts = '';
let root = '';
beforeAll(async () => {
  rig = await startRig({ docsBaseUrl: 'https://docs.example/' });
  root = rig.control.post({ files: [await sampleFile('ews-request-too-large')] }).ts;
  ts = (await rig.answer(root)).ts;
});
afterAll(() => rig.stop());

const shown = () => shownIn(rig.control.message(ts)?.blocks);

/** Presses a button, and waits until its part is open, or closed. */
async function press(action: string, hides: string, opens: boolean): Promise<void> {
  const receipt = await rig.control.click({ channel, ts, action });
  expect(receipt.acknowledged).toBe(true);
  await rig.control.waitFor(() => shown().includes(hides) === opens, { what: hides });
}

describe('a button under the reply', () => {
  it.each([
    ['steps.toggle', 'Hide steps', 'Steps: '],
    ['evidence.toggle', 'Hide evidence', 'Speaks for a cause'],
    ['timeline.toggle', 'Hide timeline', 'EWS subscription failed: HTTP 413\n'],
    ['unchecked.toggle', 'Hide not checked', 'Needs: '],
    ['ruled-out.toggle', 'Hide ruled out', 'AppPolicies.xml:'],
  ])('unfolds and folds: %s', async (action, hides, content) => {
    const before = shown().split(content).length;
    await press(action, hides, true);
    expect(shown().split(content).length).toBeGreaterThan(before);
    await press(action, hides, false);
    expect(shown().split(content)).toHaveLength(before);
  });

  it('shows where to read more', async () => {
    await press('steps.toggle', 'Hide steps', true);
    const blocks = JSON.stringify(rig.control.message(ts)?.blocks);
    expect(blocks).toContain('"url":"https://docs.example/causes/ews-request-too-large.md"');
    await press('steps.toggle', 'Hide steps', false);
  });

  it('keeps working after a restart of the bot, with what was unfolded before', async () => {
    await press('timeline.toggle', 'Hide timeline', true);
    await rig.restart();
    await press('steps.toggle', 'Hide steps', true);
    expect(shown()).toContain('Hide timeline');
    await press('steps.toggle', 'Hide steps', false);
    await press('timeline.toggle', 'Hide timeline', false);
  });

  it('ends folded after any even number of quick presses', async () => {
    await Promise.all(
      Array.from({ length: 6 }, () => rig.control.click({ channel, ts, action: 'evidence.toggle' })),
    );
    await press('steps.toggle', 'Hide steps', true);
    expect(shown()).toContain('Evidence (');
    await press('steps.toggle', 'Hide steps', false);
  });

  it('shows its part as plain text where Slack refuses the blocks', async () => {
    rig.control.inject('chat.update', { kind: 'error', error: 'invalid_blocks' });
    await rig.control.click({ channel, ts, action: 'steps.toggle' });
    const plain = await rig.control.waitFor(() => {
      const message = rig.control.message(ts);
      return message?.blocks.length === 0 ? message : undefined;
    });
    expect(plain.text).toContain('Push is broken at the EWS subscription');
  });

  it('of a case that is no longer stored says so to the person alone', async () => {
    const other = rig.control.post({ files: [await sampleFile('healthy')] });
    const reply = await rig.answer(other.ts);
    const database = new DatabaseSync(join(rig.folder, 'securemail.sqlite'));
    database.exec('pragma foreign_keys = on; delete from cases');
    database.close();
    await rig.control.click({ channel, ts: reply.ts, action: 'evidence.toggle' });
    const told = await rig.control.waitFor(() => rig.control.ephemerals().at(-1));
    expect(shownIn(told.blocks)).toContain('(CASE_UNKNOWN)');
    expect(shownIn(rig.control.message(reply.ts)?.blocks)).toContain('Push works');
  });
});

describe('what is stored', () => {
  it('is redacted: nothing of it names a person', async () => {
    const lines =
      '"20-Nov-2026 09:12:33:310 (+0100)","ERROR","Secure Mail.APNS","a.m","b","1","EWS subscription of erika.musterfrau@corp.example failed. HTTP status code: 413"';
    const { ts: posted } = rig.control.post({ text: lines });
    expect(shownIn((await rig.answer(posted)).blocks)).not.toContain('musterfrau');
    const database = new DatabaseSync(join(rig.folder, 'securemail.sqlite'));
    const tables = ['cases', 'case_messages', 'unfolded', 'taken'];
    const all = JSON.stringify(tables.map((table) => database.prepare(`select * from ${table}`).all()));
    database.close();
    expect(all).toContain('HTTP status code: 413');
    expect(all).not.toContain('musterfrau');
  });
});
