import { changeMessage, deleteMessage, postMessage } from '../acts/messages.js';
import type { JsonObject } from '../json.js';
import { messageObject } from '../payloads/message-object.js';
import type { Message } from '../store/messages.js';
import { ApiError, type Call, type Methods } from './call.js';
import { channelOf, messageOf, openChannelOf, writableChannelOf } from './channel-argument.js';
import { contentOf } from './content-arguments.js';
import { claimPost } from './posting-limit.js';

export const chat: Methods = {
  'chat.postMessage': { token: 'bot', scope: 'chat:write', run: post },
  'chat.update': { token: 'bot', scope: 'chat:write', run: update },
  'chat.delete': { token: 'bot', scope: 'chat:write', run: remove },
  'chat.postEphemeral': { token: 'bot', scope: 'chat:write', run: postEphemeral },
  'chat.getPermalink': { token: 'bot', scope: null, run: permalink },
};

function post(call: Call): JsonObject {
  const channel = writableChannelOf(call);
  claimPost(call.world, channel.id);
  const { warnings, ...content } = contentOf(call, 'post');
  const message = postMessage(call.world, {
    ...content,
    channel: channel.id,
    user: channel.team.botUser,
    byBot: true,
    threadTs: threadOf(call, channel.id),
    broadcast: call.flag('reply_broadcast'),
  });
  const answer = { channel: channel.id, ts: message.ts, message: shown(call, message) };
  return warnings.length === 0 ? answer : { ...answer, response_metadata: { warnings } };
}

/** The root that the call names; a reply's time stamp leads to its root's thread, as in Slack. */
function threadOf(call: Call, channel: string): string | null {
  const wanted = call.text('thread_ts');
  if (wanted === undefined) return null;
  const root = call.world.messages.find(channel, wanted);
  if (root === undefined || root.ephemeralFor !== null) throw new ApiError('thread_not_found');
  return root.threadTs ?? root.ts;
}

function update(call: Call): JsonObject {
  const channel = openChannelOf(call);
  const message = messageOf(call, channel, 'ts', 'message_not_found');
  if (!message.byBot) throw new ApiError('cant_update_message');
  const { text, blocks, metadata } = contentOf(call, 'update');
  const kept = metadata === undefined ? message.metadata : metadata;
  const blocksAfter = call.args.blocks === undefined && text === '' ? message.blocks : blocks;
  const changed = changeMessage(call.world, message, { text, blocks: blocksAfter, metadata: kept });
  return { channel: channel.id, ts: changed.ts, text, message: shown(call, changed) };
}

function remove(call: Call): JsonObject {
  const channel = channelOf(call);
  const message = messageOf(call, channel, 'ts', 'message_not_found');
  if (!message.byBot) throw new ApiError('cant_delete_message');
  deleteMessage(call.world, message);
  return { channel: channel.id, ts: message.ts };
}

function postEphemeral(call: Call): JsonObject {
  const channel = writableChannelOf(call);
  const user = call.need('user');
  if (!channel.members.has(user)) throw new ApiError('user_not_in_channel');
  const { warnings: _, ...content } = contentOf(call, 'post');
  const message = postMessage(call.world, {
    ...content,
    channel: channel.id,
    user: channel.team.botUser,
    byBot: true,
    threadTs: threadOf(call, channel.id),
    ephemeralFor: user,
  });
  return { message_ts: message.ts };
}

function permalink(call: Call): JsonObject {
  const channel = channelOf(call);
  const message = messageOf(call, channel, 'message_ts', 'message_not_found');
  const place = `${call.world.url()}/archives/${channel.id}/p${message.ts.replace('.', '')}`;
  const thread = message.threadTs === null ? '' : `?thread_ts=${message.threadTs}&cid=${channel.id}`;
  return { channel: channel.id, permalink: place + thread };
}

function shown(call: Call, message: Message): JsonObject {
  return messageObject(message, call.world, 'history');
}
