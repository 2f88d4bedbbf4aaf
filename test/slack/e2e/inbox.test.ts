import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { app, channels } from '../../../src/workspace/directory.js';
import { pastedLines, sampleFile } from './evidence.js';
import { type Rig, shownIn, startRig } from './rig.js';

const channel = channels.support;

let rig: Rig;
beforeEach(async () => {
  rig = await startRig({ standIn: { retryDelaysMs: [50, 50, 50] } });
});
afterEach(() => rig.stop());

/** Looks into, or changes, the database beside the bot. */
function inDatabase<T>(act: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(join(rig.folder, 'securemail.sqlite'));
  try {
    return act(database);
  } finally {
    database.close();
  }
}

const jobs = () => inDatabase((database) => database.prepare('select * from jobs').all());
const deliveriesOf = (ts: string) =>
  rig.control.deliveries().filter(({ payload }) => JSON.stringify(payload).includes(`"ts":"${ts}"`));

describe('the inbox', () => {
  it('acknowledges nothing that it cannot store, and answers once when Slack brings it again', async () => {
    inDatabase((database) => database.exec('alter table jobs rename to away'));
    const { ts } = rig.control.post({ text: pastedLines });
    await rig.control.waitFor(() => deliveriesOf(ts).length >= 2);
    expect(deliveriesOf(ts).every(({ receipt }) => !receipt.acknowledged)).toBe(true);
    inDatabase((database) => database.exec('alter table away rename to jobs'));
    expect(shownIn((await rig.answer(ts)).blocks)).toContain('EWS subscription FAILING');
    expect(rig.answers(ts)).toHaveLength(1);
  });

  it('stores where a message stands, and nothing of what it says', async () => {
    rig.control.inject('conversations.replies', { kind: 'error', error: 'fatal_error' }, 50);
    const { ts } = rig.control.post({ text: `${pastedLines} robin.canary@customer.example` });
    await rig.control.waitFor(() => deliveriesOf(ts).some(({ receipt }) => receipt.acknowledged));
    const stored = JSON.stringify(jobs());
    expect(stored).toContain(ts);
    expect(stored).not.toContain('413');
    expect(stored).not.toContain('canary');
  });

  it('takes the same files in a thread for the same work, whichever event brings them', async () => {
    const file = await sampleFile('healthy');
    const root = rig.control.post({ text: `<@${app.botUser}> please`, files: [file] });
    await rig.answer(root.ts);
    await rig.restart();
    for (const delivery of deliveriesOf(root.ts)) {
      await rig.control.redeliver(String(delivery.payload.event_id));
    }
    await rig.answer(rig.control.post({ text: pastedLines }).ts);
    expect(rig.answers(root.ts)).toHaveLength(1);
  });

  it('does what was stored before a stop, though the process that took it in is gone', async () => {
    const file = { ...(await sampleFile('ews-request-too-large')), fault: 'slow' as const };
    const { ts, files } = rig.control.post({ files: [file] });
    await rig.control.waitFor(() => deliveriesOf(ts).some(({ receipt }) => receipt.acknowledged));
    await rig.restart();
    rig.control.breakFile(files[0] ?? '', null);
    rig.control.releaseDownloads();
    expect(shownIn((await rig.answer(ts)).blocks)).toContain('EWS subscription FAILING');
    expect(rig.answers(ts)).toHaveLength(1);
  });

  it('says in the thread that something was given up, and leaves nothing of it behind', async () => {
    const file = await sampleFile('healthy');
    const { ts } = rig.control.post({ files: [{ ...file, name: 'CitrixLogs.zip', fault: 'server-error' }] });
    expect(shownIn((await rig.answer(ts)).blocks)).toContain('(DOWNLOAD_FAILED)');
    await rig.control.waitFor(() => jobs().every(({ state }) => state !== 'running' && state !== 'waiting'));
    expect(jobs().every(({ input, steps }) => input === 'null' && steps === '{}')).toBe(true);
    expect(rig.answers(ts)).toHaveLength(1);
  });

  it('applies a press once, however often it is delivered', async () => {
    const { ts } = rig.control.post({ text: pastedLines });
    const reply = (await rig.answer(ts)).ts;
    await rig.control.click({ channel, ts: reply, action: 'case.take' });
    await rig.control.waitFor(() => shownIn(rig.control.message(reply)?.blocks).includes('held by'));
    expect(jobs().filter(({ key }) => String(key).startsWith('press:'))).toHaveLength(1);
  });
});
