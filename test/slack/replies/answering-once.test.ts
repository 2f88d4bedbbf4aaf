import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sentenceMessage } from '../../../src/slack/blocks/progress.js';
import { postOnce } from '../../../src/slack/replies/post-once.js';
import { channels } from '../../../src/workspace/directory.js';
import type { Fault } from '../../../src/workspace/faults.js';
import { type StandIn, startStandIn } from '../../../src/workspace/stand-in.js';
import { ManualClock } from '../../workspace/manual-clock.js';
import { postingOn } from './posting-on.js';

const method = 'chat.postMessage';
const channel = channels.support;
const message = sentenceMessage('Done.');

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

const texts = () =>
  standIn.control
    .thread(root)
    .slice(1)
    .map(({ text }) => text);

const post = (work = 'work') => postOnce(message, { channel, threadTs: root }, work, postingOn(standIn));

describe('a post whose answer never came', () => {
  it('stands there once where Slack took it', async () => {
    standIn.control.inject(method, { kind: 'answer-lost' });
    const { ts } = await post();
    expect(texts()).toEqual(['Done.']);
    expect(standIn.control.message(ts)?.text).toBe('Done.');
  });

  const notTaken: readonly (readonly [string, Fault])[] = [
    ['no answer at all', { kind: 'hang' }],
    ['HTTP 500', { kind: 'server-error', status: 500 }],
    ['HTTP 503', { kind: 'server-error', status: 503 }],
    ['internal_error', { kind: 'error', error: 'internal_error' }],
    ['fatal_error', { kind: 'error', error: 'fatal_error' }],
  ];
  it.each(notTaken)('is posted again where Slack did not take it: %s', async (_, fault) => {
    standIn.control.inject(method, fault, 2);
    await post();
    expect(texts()).toEqual(['Done.']);
  });

  it('is given up after four attempts, with the error of the last', async () => {
    standIn.control.inject(method, { kind: 'server-error', status: 502 }, 4);
    await expect(post()).rejects.toMatchObject({ statusCode: 502 });
    expect(texts()).toEqual([]);
  });

  it('is not posted blindly while nobody can look', async () => {
    standIn.control.inject(method, { kind: 'answer-lost' });
    standIn.control.inject('conversations.replies', { kind: 'server-error', status: 500 });
    await expect(post()).rejects.toMatchObject({ statusCode: 500 });
    expect(texts()).toEqual(['Done.']);
  });

  it('is found among hundreds of replies', async () => {
    for (let count = 0; count < 450; count += 1) standIn.control.post({ text: 'me too', threadTs: root });
    standIn.control.inject(method, { kind: 'answer-lost' });
    await post();
    expect(texts().filter((text) => text === 'Done.')).toHaveLength(1);
  });

  it('is not mistaken for one that somebody else marked', async () => {
    const mine = await post('other');
    standIn.control.inject(method, { kind: 'server-error', status: 500 });
    expect((await post()).ts).not.toBe(mine.ts);
    expect(texts()).toEqual(['Done.', 'Done.']);
  });

  it('is found outside threads as well', async () => {
    const place = { channel, threadTs: null };
    const before = standIn.control.timeline().length;
    standIn.control.inject(method, { kind: 'answer-lost' });
    await postOnce(message, place, 'alone', postingOn(standIn));
    expect(standIn.control.timeline()).toHaveLength(before + 1);
  });
});

describe('a post that Slack puts off', () => {
  it('waits as long as Slack says, and does not look', async () => {
    const posting = postingOn(standIn);
    const pauses: number[] = [];
    const pause = async (milliseconds: number) => void pauses.push(milliseconds);
    const looked = standIn.control.calls('conversations.replies').length;
    standIn.control.inject(method, { kind: 'rate-limited', retryAfterSeconds: 7 }, 2);
    await postOnce(message, { channel, threadTs: root }, 'work', { ...posting, pause });
    expect(pauses).toEqual([7000, 7000]);
    expect(texts()).toEqual(['Done.']);
    expect(standIn.control.calls('conversations.replies')).toHaveLength(looked);
  });

  it('for more than a minute is left to a later attempt, told how long', async () => {
    standIn.control.inject(method, { kind: 'rate-limited', retryAfterSeconds: 90 });
    await expect(post()).rejects.toMatchObject({ retryAfter: 90 });
  });
});

describe('a burst of 50 answers in one channel', () => {
  it('goes out one a second, in order, and is never put off', async () => {
    const clock = new ManualClock();
    const own = await startStandIn({ clock, limitPosting: true });
    const thread = own.control.post({ text: 'root' }).ts;
    const posting = postingOn(own, { clock });
    const begun = clock.now();
    const names = Array.from({ length: 50 }, (_, index) => `answer ${index}`);
    await Promise.all(
      names.map((name) => postOnce(sentenceMessage(name), { channel, threadTs: thread }, name, posting)),
    );
    const posted = own.control.thread(thread).slice(1);
    expect(posted.map(({ text }) => text)).toEqual(names);
    expect(own.control.calls(method)).toHaveLength(50);
    expect(clock.now() - begun).toBe(49_000);
    await own.stop();
  });
});
