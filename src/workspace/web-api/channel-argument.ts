import { type Channel, homeTeam } from '../directory.js';
import type { Message } from '../store/messages.js';
import { ApiError, type Call } from './call.js';

/** The channel that the call names by id, or by `#name`. */
export function channelOf(call: Call): Channel {
  const wanted = call.text('channel') ?? '';
  const channels = call.world.directory.channels;
  const byName = [...channels.values()].find(({ name }) => name !== '' && `#${name}` === wanted);
  const channel = channels.get(wanted) ?? byName;
  if (channel === undefined || channel.team !== call.team) throw new ApiError('channel_not_found');
  return channel;
}

/** As above, and not archived. */
export function openChannelOf(call: Call): Channel {
  const channel = channelOf(call);
  if (call.world.directory.archived.has(channel.id)) throw new ApiError('is_archived');
  return channel;
}

/** As above, and the bot is in it. A member's id opens the direct message, as in `chat.postMessage`. */
export function writableChannelOf(call: Call): Channel {
  const { directory, ids } = call.world;
  const user = directory.people.get(call.text('channel') ?? '');
  if (user !== undefined && !user.isBot && call.team === homeTeam)
    return directory.direct(user.id, () => ids.next('D'));
  const channel = openChannelOf(call);
  if (!channel.members.has(channel.team.botUser)) throw new ApiError('not_in_channel');
  return channel;
}

/** The lasting message of `channel` at the `ts` argument called `name`. */
export function messageOf(call: Call, channel: Channel, name: string, error: string): Message {
  const message = call.world.messages.find(channel.id, call.text(name) ?? '');
  if (message === undefined || message.ephemeralFor !== null) throw new ApiError(error);
  return message;
}

const scopePrefix = { channel: 'channels', group: 'groups', im: 'im', mpim: 'mpim' } as const;

/** `channels:history`, `im:history`, ... by the kind of the channel that the call names. */
export function scopeByChannel(right: 'history' | 'read'): (call: Call) => string {
  return (call) => `${scopePrefix[channelOf(call).kind]}:${right}`;
}
