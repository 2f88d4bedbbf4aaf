import { type Channel, people } from '../directory.js';
import type { JsonObject } from '../json.js';
import { messageObject } from '../payloads/message-object.js';
import type { Message } from '../store/messages.js';
import { ApiError, type Call, type Methods } from './call.js';
import { channelOf, messageOf, scopeByChannel } from './channel-argument.js';
import { pageOf } from './pagination.js';

export const conversations: Methods = {
  'conversations.history': { token: 'bot', scope: scopeByChannel('history'), run: history },
  'conversations.replies': { token: 'bot', scope: scopeByChannel('history'), run: replies },
  'conversations.info': { token: 'bot', scope: scopeByChannel('read'), run: info },
  'conversations.members': { token: 'bot', scope: scopeByChannel('read'), run: members },
  'conversations.list': { token: 'bot', scope: 'channels:read', run: list },
  'conversations.open': { token: 'bot', scope: 'im:write', run: open },
};

function history(call: Call): JsonObject {
  const channel = readableChannelOf(call);
  const messages = call.world.messages.timeline(channel.id).filter(within(call)).reverse();
  return messagePage(call, messages, 100);
}

/** The root comes first on every page, as in Slack. */
function replies(call: Call): JsonObject {
  const channel = readableChannelOf(call);
  const message = messageOf(call, channel, 'ts', 'thread_not_found');
  const rootTs = message.threadTs ?? message.ts;
  const [root, ...answers] = call.world.messages.thread(channel.id, rootTs);
  const page = messagePage(call, answers.filter(within(call)), 1000);
  if (root === undefined) return page;
  return { ...page, messages: [shown(call, root), ...page.messages] };
}

function readableChannelOf(call: Call): Channel {
  const channel = channelOf(call);
  if (!channel.members.has(channel.team.botUser)) throw new ApiError('not_in_channel');
  return channel;
}

function within(call: Call): (message: Message) => boolean {
  const oldest = call.number('oldest', 0);
  const latest = call.number('latest', Number.POSITIVE_INFINITY);
  const inclusive = call.flag('inclusive');
  return ({ ts }) => {
    const at = Number(ts);
    return inclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
  };
}

function messagePage(
  call: Call,
  messages: readonly Message[],
  limit: number,
): JsonObject & { messages: JsonObject[] } {
  const { items, next } = pageOf(call, messages, limit);
  return {
    messages: items.map((message) => shown(call, message)),
    has_more: next !== '',
    ...(next === '' ? {} : { response_metadata: { next_cursor: next } }),
  };
}

/** Metadata only come along where they are asked for. */
function shown(call: Call, message: Message): JsonObject {
  const { metadata, ...rest } = messageObject(message, call.world, 'history');
  return call.flag('include_all_metadata') && metadata !== undefined ? { ...rest, metadata } : rest;
}

function info(call: Call): JsonObject {
  const channel = channelOf(call);
  return { channel: { ...channelObject(channel), is_ext_shared: isShared(call, channel) } };
}

/** Whether people of another organisation are in it. */
function isShared(call: Call, { members: all }: Channel): boolean {
  return [...all].some((id) => call.world.directory.people.get(id)?.outside !== undefined);
}

function members(call: Call): JsonObject {
  const { items, next } = pageOf(call, [...readableChannelOf(call).members], 100);
  return { members: items, response_metadata: { next_cursor: next } };
}

function list(call: Call): JsonObject {
  const wanted = new Set((call.text('types') ?? 'public_channel').split(','));
  const channels = [...call.world.directory.channels.values()].filter(
    ({ kind, team }) => team === call.team && wanted.has(typeNames[kind]),
  );
  const { items, next } = pageOf(call, channels, 100);
  return { channels: items.map(channelObject), response_metadata: { next_cursor: next } };
}

function open(call: Call): JsonObject {
  const { directory, ids } = call.world;
  const user = call.need('users').split(',')[0] ?? '';
  if (!directory.people.has(user)) throw new ApiError('user_not_found');
  const channel = directory.direct(user, () => ids.next('D'));
  return { channel: { id: channel.id, is_im: true, user } };
}

const typeNames = { channel: 'public_channel', group: 'private_channel', im: 'im', mpim: 'mpim' } as const;

function channelObject({ id, kind, members, name, team, topic }: Channel): JsonObject {
  const own =
    kind === 'im'
      ? { user: [...members].find((member) => member !== team.botUser) }
      : { name, name_normalized: name };
  return {
    id,
    ...own,
    is_channel: kind === 'channel',
    is_group: kind === 'group',
    is_im: kind === 'im',
    is_mpim: kind === 'mpim',
    is_private: kind !== 'channel',
    is_archived: false,
    is_member: members.has(team.botUser),
    num_members: members.size,
    creator: people.kim,
    topic: { value: topic, creator: people.kim, last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
  };
}
