import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { channels } from '../../src/workspace/directory.js';
import { type StandIn, startStandIn } from '../../src/workspace/stand-in.js';
import { answerTo, webClient } from './web-client.js';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn.stop());
beforeEach(() => standIn.control.clearFaults());

const post = (channel: string = channels.support) =>
  answerTo(webClient(standIn).chat.postMessage({ channel, text: 'x' }));

describe('faults', () => {
  it('strike as often as they were asked to, in the order in which they were asked for', async () => {
    standIn.control.inject('chat.postMessage', { kind: 'error', error: 'one' }, 2);
    standIn.control.inject('chat.postMessage', { kind: 'error', error: 'two' });
    for (const word of ['one', 'one', 'two']) expect(await post()).toMatchObject({ ok: false, error: word });
    expect(await post()).toMatchObject({ ok: true });
  });

  it('of one channel leave the others alone', async () => {
    standIn.control.inject('chat.postMessage', { kind: 'error', error: 'is_archived' }, 1, channels.support);
    expect(await post(channels.escalations)).toMatchObject({ ok: true });
    expect(await post()).toMatchObject({ ok: false, error: 'is_archived' });
  });

  it('of any method strike whatever is called', async () => {
    standIn.control.inject('*', { kind: 'error', error: 'token_revoked' }, 2);
    expect(await answerTo(webClient(standIn).auth.test())).toMatchObject({ error: 'token_revoked' });
    expect(await post()).toMatchObject({ error: 'token_revoked' });
    expect(await post()).toMatchObject({ ok: true });
  });
});

describe('a channel', () => {
  it('that is archived can be read, and nothing in it changed', async () => {
    const channel = standIn.control.addChannel('old', 'channel');
    const { ts } = await webClient(standIn).chat.postMessage({ channel, text: 'x' });
    standIn.control.archive(channel);
    expect(await post(channel)).toMatchObject({ error: 'is_archived' });
    const update = webClient(standIn).chat.update({ channel, ts: ts ?? '', text: 'y' });
    expect(await answerTo(update)).toMatchObject({ error: 'is_archived' });
    const { messages } = await webClient(standIn).conversations.history({ channel });
    expect(messages).toHaveLength(1);
  });

  it('that the bot was taken out of is closed to it', async () => {
    const channel = standIn.control.addChannel('left', 'channel');
    standIn.control.removeBot(channel);
    expect(await post(channel)).toMatchObject({ error: 'not_in_channel' });
  });
});
