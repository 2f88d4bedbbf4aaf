import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { channels } from '../../../src/workspace/directory.js';
import type { Fault } from '../../../src/workspace/faults.js';
import { pastedLines, sampleFile } from './evidence.js';
import { type Rig, shownIn, startRig } from './rig.js';

const mention = '<@U0SECUREB0> please look';
const cause = 'EWS subscription FAILING';

const lines: string[] = [];
let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ log: (line) => lines.push(line) });
});
afterAll(() => rig.stop());
beforeEach(() => {
  rig.control.clearFaults();
  lines.length = 0;
});

const shown = (root: string, channel?: string) =>
  rig.answers(root, channel).map(({ blocks, text }) => shownIn(blocks) || text);

/** The one answer that stands in the thread once it is there. */
async function onlyAnswer(root: string): Promise<string> {
  await rig.answer(root);
  const [answer, ...others] = shown(root);
  expect(others).toEqual([]);
  return answer ?? '';
}

const bundle = async () => ({
  ...(await sampleFile('exchange-cannot-reach-listener')),
  name: 'CitrixLogs.zip',
});
/** A bundle that is not handed over before `letGo`. */
const heldBundle = async () => ({ ...(await bundle()), fault: 'slow' as const });

function letGo(files: readonly string[]): void {
  for (const file of files) rig.control.breakFile(file, null);
  rig.control.releaseDownloads();
}

const error = (word: string): Fault => ({ kind: 'error', error: word });
const logged = (what: string) => expect.poll(() => lines.join(''), { timeout: 20_000 }).toContain(what);

/** What was asked before is answered, so nothing of it was tried for ever. */
async function goesOn(): Promise<void> {
  rig.control.clearFaults();
  const { ts } = rig.control.post({ text: pastedLines });
  expect(await onlyAnswer(ts)).toContain(cause);
}

describe('a Slack that wants to be left alone', () => {
  it.each(['chat.postMessage', 'chat.update', 'conversations.replies'])('is obeyed: %s', async (method) => {
    rig.control.inject(method, { kind: 'rate-limited', retryAfterSeconds: 1 });
    const { ts } = rig.control.post({ files: [await bundle()] });
    expect(await onlyAnswer(ts)).not.toBe('');
  });
});

describe('a Slack that is unwell', () => {
  const methods = ['chat.postMessage', 'chat.update', 'conversations.replies', 'reactions.add', 'files.info'];
  const faults: Fault[] = [
    { kind: 'server-error', status: 503 },
    { kind: 'answer-lost' },
    error('internal_error'),
  ];
  const moods = methods.flatMap((method) => faults.map((fault) => [method, fault] as const));
  it.each(moods)('gets one answer out all the same: %s, %j', async (method, fault) => {
    rig.control.inject(method, fault, 2);
    const file = { ...(await bundle()), fault: 'slack-connect' as const };
    const { ts } = rig.control.post({ text: mention, files: [file] });
    expect(await onlyAnswer(ts)).toContain('Exchange does not reach');
  });

  it('for longer than one attempt lasts is tried again later', async () => {
    rig.control.inject('chat.postMessage', { kind: 'server-error', status: 500 }, 6);
    const { ts } = rig.control.post({ text: pastedLines });
    expect(await onlyAnswer(ts)).toContain(cause);
    expect(rig.control.calls('chat.postMessage').filter(({ args }) => args.thread_ts === ts)).toHaveLength(7);
  });
});

describe('a message that Slack refuses', () => {
  it.each(['invalid_blocks', 'msg_too_long'])('is given once more as plain text: %s', async (word) => {
    rig.control.inject('chat.postMessage', error(word));
    const { ts } = rig.control.post({ text: pastedLines });
    const { blocks, text } = await rig.answer(ts);
    expect(blocks).toEqual([]);
    expect(text).toContain(cause);
    expect(rig.answers(ts)).toHaveLength(1);
  });
});

describe('a thread that is gone', () => {
  it('before it could be answered is let go', async () => {
    const { ts, files } = rig.control.post({ text: mention, files: [await heldBundle()] });
    await rig.control.waitFor(() => rig.answers(ts).length === 1);
    for (const message of rig.control.thread(ts)) rig.control.remove(message);
    letGo(files);
    await logged('an answer whose thread is gone');
    await goesOn();
    expect(rig.control.thread(ts)).toEqual([]);
  });
});

describe('a channel that the bot may not post in', () => {
  const direct = () => rig.control.timeline(channels.direct).filter(({ byBot }) => byBot);

  it.each([
    ['is_archived', 'Unarchive it'],
    ['not_in_channel', 'Invite it'],
    ['channel_not_found', 'Invite it'],
    ['restricted_action', 'Ask for the app to be let in'],
  ])('is told to whoever asked, in a direct message: %s', async (word, advice) => {
    const before = direct().length;
    rig.control.inject('chat.postMessage', error(word), 20, channels.support);
    const { ts } = rig.control.post({ text: mention, files: [await bundle()] });
    await rig.control.waitFor(() => direct().length > before, { what: 'a direct message' });
    const told = shownIn(direct().at(-1)?.blocks);
    expect(told).toContain(advice);
    expect(told).toContain('(NOT_IN_CHANNEL)');
    await goesOn();
    expect(direct()).toHaveLength(before + 1);
    expect(rig.answers(ts)).toEqual([]);
  });

  it('is no reason to write to somebody who did not ask', async () => {
    const before = direct().length;
    rig.control.inject('chat.postMessage', error('is_archived'), 20, channels.support);
    rig.control.post({ text: pastedLines });
    await logged('an answer that nobody asked for was dropped');
    await goesOn();
    expect(direct()).toHaveLength(before);
  });

  it('is archived while the answer is made', async () => {
    const before = direct().length;
    const channel = rig.control.addChannel('short-lived', 'channel');
    const { ts, files } = rig.control.post({ channel, text: mention, files: [await heldBundle()] });
    await rig.control.waitFor(() => rig.answers(ts, channel).length === 1);
    rig.control.archive(channel);
    letGo(files);
    await rig.control.waitFor(() => direct().length > before, { what: 'a direct message' });
    expect(shownIn(direct().at(-1)?.blocks)).toContain('Unarchive it');
  });
});

describe('a file', () => {
  it('that was deleted before it was read is named', async () => {
    const { ts } = rig.control.post({ text: mention, files: [{ ...(await bundle()), fault: 'deleted' }] });
    expect(await onlyAnswer(ts)).toContain('(FILE_GONE)');
  });

  it('of another organisation is looked up and read', async () => {
    const { ts } = rig.control.post({ files: [{ ...(await bundle()), fault: 'slack-connect' }] });
    expect(await onlyAnswer(ts)).toContain('Exchange does not reach');
  });

  it('that Slack does not hand over for a while is read later', async () => {
    const { ts, files } = rig.control.post({ files: [{ ...(await bundle()), fault: 'server-error' }] });
    await rig.control.waitFor(() => rig.answers(ts).length === 1);
    rig.control.breakFile(files[0] ?? '', null);
    expect(await onlyAnswer(ts)).toContain('Exchange does not reach');
  });
});

describe('what the app is not allowed', () => {
  it('is named with the scope, to people and in the log', async () => {
    const own = await startRig({ log: (line) => lines.push(line) });
    own.control.change({
      scopes: new Set(['chat:write', 'channels:history', 'im:write', 'reactions:write']),
    });
    const { ts } = own.control.post({ files: [{ ...(await bundle()), fault: 'slack-connect' }] });
    expect(shownIn((await own.answer(ts)).blocks)).toContain('files:read');
    await logged('SCOPE_MISSING');
    expect(lines.join('')).toContain('"needed":"files:read"');
    await own.stop();
  });

  it('at all, as the token was revoked, is said once and not tried again and again', async () => {
    const own = await startRig({ log: (line) => lines.push(line) });
    own.control.inject('*', error('token_revoked'), 1000);
    const before = own.control.calls().length;
    const { ts: refused } = own.control.post({ text: pastedLines });
    await own.control.waitFor(() => own.control.calls('chat.postMessage').length === 1);
    await logged('"code":"TOKEN_REVOKED"');
    own.control.clearFaults();
    const { ts } = own.control.post({ text: pastedLines });
    expect(shownIn((await own.answer(ts)).blocks)).toContain(cause);
    expect(own.answers(refused)).toEqual([]);
    expect(own.control.calls().length - before).toBeLessThan(20);
    expect(lines.filter((line) => line.includes('"code":"TOKEN_REVOKED"'))).toHaveLength(1);
    await own.stop();
  });
});
