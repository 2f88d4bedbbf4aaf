import { WebAPIHTTPError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../../src/workspace/stand-in.js';
import { ManualClock } from '../manual-clock.js';
import { answerTo, webClient } from '../web-client.js';

let standIn: StandIn;
const clock = new ManualClock();

beforeEach(async () => {
  standIn = await startStandIn({ clock });
});
afterEach(() => standIn.stop());

const support = 'C0SUPPORT1';
const divider = { type: 'divider' as const };

describe('every call', () => {
  it('needs a known method', async () => {
    expect(await answerTo(webClient(standIn).apiCall('chat.shout'))).toMatchObject({
      ok: false,
      error: 'unknown_method',
    });
  });

  it.each([
    ['', 'not_authed'],
    ['xoxb-somebody-else', 'invalid_auth'],
    ['xapp-1-local-workspace', 'not_allowed_token_type'],
  ])('refuses the token %j', async (token, error) => {
    expect(await answerTo(webClient(standIn, token).apiCall('auth.test'))).toMatchObject({
      ok: false,
      error,
    });
  });

  it('takes the app token where Socket Mode is asked for', async () => {
    const answer = await webClient(standIn, standIn.appToken).apps.connections.open();
    expect(answer.url).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/link\?ticket=/);
  });

  it('names the scope that is missing, and those that are there', async () => {
    standIn.control.change({ scopes: new Set(['files:read']) });
    const answer = await answerTo(webClient(standIn).chat.postMessage({ channel: support, text: 'x' }));
    expect(answer).toMatchObject({
      ok: false,
      error: 'missing_scope',
      needed: 'chat:write',
      provided: 'files:read',
    });
  });

  it('needs the history scope of the kind of channel', async () => {
    standIn.control.change({ scopes: new Set(['channels:history']) });
    const client = webClient(standIn);
    expect(await client.conversations.history({ channel: support })).toMatchObject({ ok: true });
    expect(await answerTo(client.conversations.history({ channel: 'D0ROBINBOT' }))).toMatchObject({
      needed: 'im:history',
    });
  });
});

describe('injected faults', () => {
  it('429 with the time to wait, once', async () => {
    standIn.control.inject('chat.postMessage', { kind: 'rate-limited', retryAfterSeconds: 7 });
    const post = () => webClient(standIn).chat.postMessage({ channel: support, text: 'x' });
    await expect(post()).rejects.toSatisfy(
      (error) => error instanceof WebAPIRateLimitedError && error.retryAfter === 7,
    );
    expect(await post()).toMatchObject({ ok: true });
  });

  it('5xx', async () => {
    standIn.control.inject('auth.test', { kind: 'server-error', status: 503 });
    await expect(webClient(standIn).auth.test()).rejects.toSatisfy(
      (error) => error instanceof WebAPIHTTPError && error.statusCode === 503,
    );
  });

  it("Slack's own error codes", async () => {
    standIn.control.inject('auth.test', { kind: 'error', error: 'account_inactive' });
    expect(await answerTo(webClient(standIn).auth.test())).toMatchObject({ error: 'account_inactive' });
  });

  it('an answer that is lost after the call took effect', async () => {
    standIn.control.inject('chat.postMessage', { kind: 'answer-lost' });
    await expect(webClient(standIn).chat.postMessage({ channel: support, text: 'x' })).rejects.toBeInstanceOf(
      WebAPIRequestError,
    );
    expect(standIn.control.timeline()).toHaveLength(1);
  });

  it('a call that is never answered', async () => {
    standIn.control.inject('auth.test', { kind: 'hang' });
    const call = answerTo(webClient(standIn).auth.test());
    await standIn.control.waitFor(() => standIn.control.calls('auth.test')[0]);
    await standIn.stop();
    expect(await call).toBeInstanceOf(WebAPIRequestError);
  });
});

describe('chat.postMessage', () => {
  it('refuses blocks with a pointer to what is wrong', async () => {
    const blocks = [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text: 'x'.repeat(3001) } }];
    expect(
      await answerTo(webClient(standIn).chat.postMessage({ channel: support, text: 'x', blocks })),
    ).toMatchObject({
      error: 'invalid_blocks',
      response_metadata: {
        messages: ['[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]'],
      },
    });
  });

  it('refuses blocks that hold too much in all', async () => {
    const blocks = Array.from({ length: 5 }, () => ({
      type: 'section' as const,
      text: { type: 'mrkdwn' as const, text: '&'.repeat(600) },
    }));
    expect(
      await answerTo(webClient(standIn).chat.postMessage({ channel: support, text: 'x', blocks })),
    ).toMatchObject({ error: 'msg_blocks_too_long' });
  });

  it('cuts text at 40 000 characters and says so', async () => {
    const answer = await webClient(standIn).chat.postMessage({ channel: support, text: 'x'.repeat(40_001) });
    expect(answer.message?.text).toHaveLength(40_000);
    expect(answer.response_metadata?.warnings).toEqual(['message_truncated']);
  });

  it.each([
    [{ channel: 'C0NOWHERE1', text: 'x' }, 'channel_not_found'],
    [{ channel: 'C0LOBBY001', text: 'x' }, 'not_in_channel'],
    [{ channel: support, text: '' }, 'no_text'],
    [{ channel: support, text: 'x', thread_ts: '1.1' }, 'thread_not_found'],
  ])('refuses %j', async (args, error) => {
    expect(await answerTo(webClient(standIn).chat.postMessage(args))).toMatchObject({ ok: false, error });
  });

  it('answers in the thread of the root, whichever message of it is named', async () => {
    const root = standIn.control.post({ text: 'root' });
    const reply = standIn.control.post({ text: 'reply', threadTs: root.ts });
    const answer = await webClient(standIn).chat.postMessage({
      channel: support,
      text: 'x',
      thread_ts: reply.ts,
    });
    expect(answer.message).toMatchObject({ thread_ts: root.ts });
  });

  it('gives every block and element an id', async () => {
    const blocks = [
      {
        type: 'actions' as const,
        elements: [{ type: 'button' as const, text: { type: 'plain_text' as const, text: 'a' } }],
      },
    ];
    const { ts } = await webClient(standIn).chat.postMessage({ channel: support, text: 'x', blocks });
    const [block] = standIn.control.message(String(ts))?.blocks ?? [];
    expect(block).toMatchObject({
      block_id: expect.any(String),
      elements: [{ action_id: expect.any(String), text: { emoji: true } }],
    });
  });

  it('lets one message a second and channel through where posting is limited', async () => {
    standIn.control.change({ limitPosting: true });
    const post = () => webClient(standIn).chat.postMessage({ channel: support, text: 'x' });
    await post();
    await expect(post()).rejects.toBeInstanceOf(WebAPIRateLimitedError);
    clock.advance(1000);
    expect(await post()).toMatchObject({ ok: true });
  });
});

describe('changing messages', () => {
  it('refuses to touch those of others', async () => {
    const { ts } = standIn.control.post({ text: 'mine' });
    const client = webClient(standIn);
    expect(await answerTo(client.chat.update({ channel: support, ts, text: 'x' }))).toMatchObject({
      error: 'cant_update_message',
    });
    expect(await answerTo(client.chat.delete({ channel: support, ts }))).toMatchObject({
      error: 'cant_delete_message',
    });
  });

  it('refuses a longer text in an update than Slack takes', async () => {
    const client = webClient(standIn);
    const { ts } = await client.chat.postMessage({ channel: support, text: 'x' });
    expect(
      await answerTo(client.chat.update({ channel: support, ts: String(ts), text: 'x'.repeat(4001) })),
    ).toMatchObject({ error: 'msg_too_long' });
  });

  it('keeps the blocks away once an update has none', async () => {
    const client = webClient(standIn);
    const { ts } = await client.chat.postMessage({ channel: support, text: 'x', blocks: [divider] });
    await client.chat.update({ channel: support, ts: String(ts), text: 'y' });
    expect(standIn.control.message(String(ts))).toMatchObject({
      text: 'y',
      blocks: [],
      editedTs: expect.any(String),
    });
  });

  it('deletes', async () => {
    const client = webClient(standIn);
    const { ts } = await client.chat.postMessage({ channel: support, text: 'x' });
    await client.chat.delete({ channel: support, ts: String(ts) });
    expect(standIn.control.timeline()).toEqual([]);
  });

  it('shows an ephemeral message to one member and to no method', async () => {
    const client = webClient(standIn);
    await client.chat.postEphemeral({ channel: support, user: standIn.ids.people.robin, text: 'psst' });
    expect(standIn.control.ephemerals().map(({ text }) => text)).toEqual(['psst']);
    expect(standIn.control.ephemerals(standIn.ids.people.kim)).toEqual([]);
    expect((await client.conversations.history({ channel: support })).messages).toEqual([]);
  });

  it('adds and removes a reaction once', async () => {
    const client = webClient(standIn);
    const { ts } = standIn.control.post({ text: 'x' });
    const args = { channel: support, timestamp: ts, name: 'eyes' };
    await client.reactions.add(args);
    expect(await answerTo(client.reactions.add(args))).toMatchObject({ error: 'already_reacted' });
    await client.reactions.remove(args);
    expect(await answerTo(client.reactions.remove(args))).toMatchObject({ error: 'no_reaction' });
  });
});

describe('reading conversations', () => {
  it('pages through a thread, root first on each page', async () => {
    const root = standIn.control.post({ text: 'root' });
    for (const text of ['1', '2', '3']) standIn.control.post({ text, threadTs: root.ts });
    const pages: (string | undefined)[][] = [];
    for await (const page of webClient(standIn).paginate('conversations.replies', {
      channel: support,
      ts: root.ts,
      limit: 2,
    })) {
      pages.push((page as unknown as { messages: { text?: string }[] }).messages.map(({ text }) => text));
    }
    expect(pages).toEqual([
      ['root', '1', '2'],
      ['root', '3'],
    ]);
  });

  it('gives the newest first, within bounds', async () => {
    const [first, second] = [standIn.control.post({ text: '1' }), standIn.control.post({ text: '2' })];
    const history = async (args: object) =>
      (await webClient(standIn).conversations.history({ channel: support, ...args })).messages?.map(
        ({ text }) => text,
      );
    expect(await history({})).toEqual(['2', '1']);
    expect(await history({ oldest: first.ts })).toEqual(['2']);
    expect(await history({ latest: second.ts, inclusive: true })).toEqual(['2', '1']);
  });

  it('knows members, channels and direct messages', async () => {
    standIn.control.change({ scopes: new Set(['users:read', 'channels:read', 'im:write']) });
    const client = webClient(standIn);
    const info = (user: string) => client.users.info({ user });
    expect(await info(standIn.ids.people.kim)).toMatchObject({ user: { name: 'kim', is_bot: false } });
    expect(await info(standIn.ids.people.robin)).toMatchObject({ user: { name: 'robin', is_bot: false } });
    expect(await client.conversations.info({ channel: support })).toMatchObject({
      channel: { name: 'securemail-support', is_member: true },
    });
    expect(await client.conversations.open({ users: standIn.ids.people.robin })).toMatchObject({
      channel: { id: 'D0ROBINBOT' },
    });
    expect(await client.conversations.open({ users: standIn.ids.people.kim })).toMatchObject({
      channel: { id: 'D0KIM00BOT' },
    });
    expect(
      (await client.conversations.list({ types: 'public_channel' })).channels?.map(({ name }) => name),
    ).toContain('lobby');
  });

  it('gives the metadata of a message where they are asked for', async () => {
    const client = webClient(standIn);
    const metadata = { event_type: 'answer', event_payload: { of: '1.1' } };
    const { ts } = await client.chat.postMessage({ channel: support, text: 'x', metadata });
    const place = { channel: support, ts: String(ts) };
    await client.chat.postMessage({ channel: support, thread_ts: place.ts, text: 'y', metadata });
    const withAll = { include_all_metadata: true };
    const asked = await client.conversations.replies({ ...place, ...withAll });
    expect(asked.messages?.map((message) => message.metadata)).toEqual([metadata, metadata]);
    const history = await client.conversations.history({ channel: support, ...withAll });
    expect(history.messages?.map((message) => message.metadata)).toEqual([metadata]);
    const plain = await client.conversations.replies(place);
    expect(plain.messages?.map((message) => message.metadata)).toEqual([undefined, undefined]);
  });

  it('gives a link that holds channel and time', async () => {
    const { ts } = standIn.control.post({ text: 'x' });
    const { permalink } = await webClient(standIn).chat.getPermalink({ channel: support, message_ts: ts });
    expect(permalink).toBe(`${standIn.url}/archives/${support}/p${ts.replace('.', '')}`);
  });
});

describe('blocks.validate', () => {
  it('needs no token and tells code, pointer and constraint', async () => {
    const client = webClient(standIn, '');
    expect(await client.apiCall('blocks.validate', { blocks: [divider] })).toMatchObject({ ok: true });
    expect(
      await answerTo(
        client.apiCall('blocks.validate', {
          blocks: [{ type: 'header', text: { type: 'plain_text', text: '' } }],
        }),
      ),
    ).toMatchObject({
      error: 'invalid_blocks',
      errors: [
        {
          code: 'failed_constraint',
          pointer: '/blocks/0/text/text',
          constraint: { type: 'min_length', expected: ['1'], got: '0' },
        },
      ],
    });
  });
});
