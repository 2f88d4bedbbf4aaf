import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findOwnFile } from '../../../src/slack/uploads/find-file.js';
import { type FileForThread, uploadFile } from '../../../src/slack/uploads/upload-file.js';
import { channels } from '../../../src/workspace/directory.js';
import type { Fault } from '../../../src/workspace/faults.js';
import { type StandIn, startStandIn } from '../../../src/workspace/stand-in.js';
import { ManualClock } from '../../workspace/manual-clock.js';
import { postingOn } from '../replies/posting-on.js';

const channel = channels.support;
const complete = 'files.completeUploadExternal';

let standIn: StandIn;
let root = '';
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn.stop());
beforeEach(() => {
  standIn.control.clearFaults();
  root = standIn.control.post({ text: 'root' }).ts;
});

function services() {
  const clock = new ManualClock();
  const { apiUrl, ids } = standIn;
  const identity = {
    userId: ids.app.botUser,
    botId: ids.app.botId,
    teamId: ids.team.id,
    isOrgInstall: false,
    enterpriseId: null,
    workspaceUrl: `${standIn.url}/`,
  };
  return { ...postingOn(standIn, { clock }), apiUrl, identity, now: () => clock.now() };
}

function file(): FileForThread {
  const bytes = Buffer.from('synthetic picture');
  return { name: 'a.png', title: 'A', bytes, channel, threadTs: root, comment: 'A picture.' };
}

const files = () => standIn.control.thread(root).flatMap((message) => message.files);

describe('uploadFile', () => {
  it('posts a file once where only the answer was lost', async () => {
    standIn.control.inject(complete, { kind: 'answer-lost' });
    const id = await uploadFile(file(), services());
    expect(files()).toEqual([id]);
  });

  const moods: readonly (readonly [string, Fault])[] = [
    [complete, { kind: 'server-error', status: 503 }],
    [complete, { kind: 'rate-limited', retryAfterSeconds: 3 }],
    [complete, { kind: 'hang' }],
    [complete, { kind: 'error', error: 'internal_error' }],
    ['files.getUploadURLExternal', { kind: 'server-error', status: 500 }],
  ];
  it.each(moods)('posts it once through a mood of %s: %j', async (method, fault) => {
    standIn.control.inject(method, fault, 2);
    const id = await uploadFile(file(), services());
    expect(files()).toEqual([id]);
  });

  it('is refused at once where Slack refuses for good', async () => {
    const before = standIn.control.calls(complete).length;
    standIn.control.inject(complete, { kind: 'error', error: 'is_archived' });
    await expect(uploadFile(file(), services())).rejects.toMatchObject({ data: { error: 'is_archived' } });
    expect(standIn.control.calls(complete)).toHaveLength(before + 1);
  });
});

describe('findOwnFile', () => {
  it('finds what the bot posted under that name and of that size, and nobody else', async () => {
    const place = { channel, threadTs: root };
    standIn.control.post({ threadTs: root, files: [{ name: 'a.png', bytes: 'synthetic picture' }] });
    expect(await findOwnFile(file(), place, services())).toBeNull();
    const id = await uploadFile(file(), services());
    expect(await findOwnFile(file(), place, services())).toBe(id);
    expect(await findOwnFile({ name: 'a.png', bytes: Buffer.from('other') }, place, services())).toBeNull();
  });
});
