import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pastedLines, sampleFile, zipOf } from './evidence.js';
import { type Rig, shownIn, startRig } from './rig.js';

const lines: string[] = [];
let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ log: (line) => lines.push(line) });
});
afterAll(() => rig.stop());

describe('the bot', () => {
  it('does its work where Slack knows nothing but the bare minimum', async () => {
    const missing = [
      'reactions.add',
      'reactions.remove',
      'conversations.replies',
      'chat.update',
      'chat.delete',
    ];
    for (const method of missing) rig.control.inject(method, { kind: 'error', error: 'unknown_method' }, 20);
    const { ts } = rig.control.post({ text: pastedLines });
    expect(shownIn((await rig.answer(ts)).blocks)).toContain('EWS subscription FAILING');
    rig.control.clearFaults();
  });

  it('waits and tries again where Slack limits the rate', async () => {
    rig.control.inject('chat.postMessage', { kind: 'rate-limited', retryAfterSeconds: 0 });
    const { ts } = rig.control.post({ text: pastedLines });
    expect(shownIn((await rig.answer(ts)).blocks)).toContain('EWS subscription FAILING');
  });

  it('answers where reactions never answer', async () => {
    rig.control.inject('reactions.add', { kind: 'hang' });
    const { ts } = rig.control.post({ files: [await sampleFile('healthy')] });
    expect(shownIn((await rig.answer(ts)).blocks)).toContain('Push works');
  });

  it('gives an answer that Slack did not take at first', async () => {
    rig.control.inject('chat.postMessage', { kind: 'error', error: 'fatal_error' }, 4);
    const { ts } = rig.control.post({ text: pastedLines });
    expect(shownIn((await rig.answer(ts)).blocks)).toContain('EWS subscription FAILING');
    expect(rig.answers(ts)).toHaveLength(1);
  });

  it('mentions a part that could not be read, where its name is one of Secure Mail', async () => {
    const inner = (await sampleFile('healthy')).bytes.subarray(0, 700);
    const zip = await zipOf({
      'readme.txt': 'hello there',
      'CitrixLogs.zip': Buffer.from(inner).toString('latin1'),
    });
    const { ts } = rig.control.post({ files: [{ name: 'stuff.zip', bytes: zip }] });
    expect(await rig.answer(ts)).toBeDefined();
  });

  it('logs nothing of what was sent', () => {
    const log = lines.join('');
    expect(lines.length).toBeGreaterThan(0);
    expect(log).not.toContain('413');
    expect(log).not.toContain('xoxb-');
    expect(log).not.toContain('Entity Too Large');
  });
});

describe('a check that is broken off', () => {
  it('by a stop of the bot is gone on with at the next start, in the same message', async () => {
    const own = await startRig();
    const file = { ...(await sampleFile('healthy')), name: 'CitrixLogs.zip', fault: 'slow' as const };
    const { ts, files } = own.control.post({ files: [file] });
    await own.control.waitFor(() => own.answers(ts).length === 1);
    await own.restart();
    own.control.breakFile(files[0] ?? '', null);
    own.control.releaseDownloads();
    expect(shownIn((await own.answer(ts)).blocks)).toContain('Push works');
    expect(own.answers(ts)).toHaveLength(1);
    await own.stop();
  });

  it('by the database turns its progress into the code', async () => {
    const own = await startRig();
    const database = new DatabaseSync(join(own.folder, 'securemail.sqlite'));
    database.exec('drop table cases');
    const { ts } = own.control.post({ files: [await sampleFile('healthy')] });
    expect(shownIn((await own.answer(ts)).blocks)).toContain('(INTERNAL)');
    expect(own.answers(ts)).toHaveLength(1);
    database.exec('drop table taken');
    const second = own.control.post({ files: [await sampleFile('healthy')] });
    expect(shownIn((await own.answer(second.ts)).blocks)).toContain('(INTERNAL)');
    database.close();
    await own.stop();
  });
});
