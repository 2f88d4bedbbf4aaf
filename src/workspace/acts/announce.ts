import { type Channel, homeTeam, type Team } from '../directory.js';
import type { JsonObject } from '../json.js';
import { eventCallback } from '../payloads/event.js';
import { messageObject } from '../payloads/message-object.js';
import type { Message } from '../store/messages.js';
import type { World } from '../world.js';

/** Subscription and scope that each kind of channel needs. */
const messageEvents = {
  channel: { event: 'message.channels', scope: 'channels:history' },
  group: { event: 'message.groups', scope: 'groups:history' },
  im: { event: 'message.im', scope: 'im:history' },
  mpim: { event: 'message.mpim', scope: 'mpim:history' },
} as const;

/** Tells the app of a new message: `message`, and `app_mention` where it is spoken to. */
export function announcePosted(world: World, message: Message): void {
  const event = { ...messageObject(message, world, 'event'), ...placeOf(world, message) };
  announceMessage(world, message, event);
  const channel = channelOf(world, message);
  const mentioned = !message.byBot && message.text.includes(`<@${channel?.team.botUser}>`);
  if (mentioned && channel?.kind !== 'im') {
    announce(world, message, 'app_mention', 'app_mentions:read', { ...event, type: 'app_mention' });
  }
  for (const fileId of message.files) announceFile(world, message, fileId);
}

export function announceChanged(world: World, message: Message, before: Message): void {
  announceMessage(world, message, {
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    message: messageObject(message, world, 'event'),
    previous_message: messageObject(before, world, 'event'),
    ...placeOf(world, message),
    ...freshStamp(world),
  });
}

export function announceDeleted(world: World, message: Message): void {
  announceMessage(world, message, {
    type: 'message',
    subtype: 'message_deleted',
    hidden: true,
    deleted_ts: message.ts,
    previous_message: messageObject(message, world, 'event'),
    ...placeOf(world, message),
    ...freshStamp(world),
  });
}

/** Hands an event to the app where it is subscribed to it and may see it. */
export function announceEvent(
  world: World,
  name: string,
  scope: string | null,
  event: JsonObject,
  team: Team = homeTeam,
): void {
  const { events, scopes } = world.settings;
  if (!events.has(name) || (scope !== null && !scopes.has(scope))) return;
  void world.courier.event(eventCallback(event, world.ids, team));
}

function announceMessage(world: World, message: Message, event: JsonObject): void {
  const channel = channelOf(world, message);
  if (channel === undefined) return;
  const needs = messageEvents[channel.kind];
  announce(world, message, needs.event, needs.scope, event);
}

function announceFile(world: World, message: Message, fileId: string): void {
  announce(world, message, 'file_shared', 'files:read', {
    type: 'file_shared',
    file_id: fileId,
    file: { id: fileId },
    user_id: message.user,
    channel_id: message.channel,
    event_ts: message.ts,
  });
}

function announce(world: World, message: Message, name: string, scope: string, event: JsonObject): void {
  const channel = channelOf(world, message);
  if (message.ephemeralFor !== null || channel?.members.has(channel.team.botUser) !== true) return;
  announceEvent(world, name, scope, event, channel.team);
}

function channelOf(world: World, message: Message): Channel | undefined {
  return world.directory.channels.get(message.channel);
}

function placeOf(world: World, message: Message): JsonObject {
  return { channel: message.channel, channel_type: channelOf(world, message)?.kind, event_ts: message.ts };
}

function freshStamp(world: World): JsonObject {
  const ts = world.ids.timestamp();
  return { ts, event_ts: ts };
}
