import { app, homeTeam, type Team } from '../directory.js';
import type { JsonObject } from '../json.js';
import type { Message } from '../store/messages.js';
import type { World } from '../world.js';
import { fileObject, fileStub } from './file-object.js';

/** `event`: files of other organisations come as stubs; `history` gives them in full. */
export type View = 'event' | 'history';

/** A message as events and `conversations.*` show it. */
export function messageObject(message: Message, world: World, view: View): JsonObject {
  const team = world.directory.channels.get(message.channel)?.team ?? homeTeam;
  return {
    type: 'message',
    ...subtypeOf(message, view),
    user: message.user,
    ...(message.byBot ? { bot_id: team.botId, app_id: app.id, bot_profile: botProfile(team) } : {}),
    team: team.id,
    ts: message.ts,
    text: message.text,
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.files.length > 0 ? { files: filesOf(message, world, view), upload: true } : {}),
    ...(message.metadata === undefined ? {} : { metadata: message.metadata }),
    ...(message.editedTs === null ? {} : { edited: { user: message.user, ts: message.editedTs } }),
    ...threadOf(message, world),
    ...reactionsOf(message),
  };
}

function subtypeOf(message: Message, view: View): JsonObject {
  if (message.broadcast) return { subtype: 'thread_broadcast' };
  return view === 'event' && message.files.length > 0 ? { subtype: 'file_share' } : {};
}

function botProfile(team: Team): JsonObject {
  return { id: team.botId, app_id: app.id, name: 'securemail', deleted: false, updated: 0, team_id: team.id };
}

function filesOf(message: Message, world: World, view: View): JsonObject[] {
  return message.files.flatMap((id) => {
    const file = world.files.findEver(id);
    if (file === undefined) return [];
    const stub = view === 'event' || file.fault === 'deleted' ? fileStub(file) : null;
    return [stub ?? fileObject(file, world.url())];
  });
}

function threadOf(message: Message, world: World): JsonObject {
  if (message.threadTs !== null)
    return { thread_ts: message.threadTs, parent_user_id: parentOf(message, world) };
  const replies = world.messages.thread(message.channel, message.ts).slice(1);
  if (replies.length === 0) return {};
  return {
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users: [...new Set(replies.map(({ user }) => user))],
    latest_reply: replies.at(-1)?.ts,
  };
}

function parentOf(message: Message, world: World): string | undefined {
  return message.threadTs === null ? undefined : world.messages.find(message.channel, message.threadTs)?.user;
}

function reactionsOf({ reactions }: Message): JsonObject {
  const given = [...reactions].filter(([, users]) => users.length > 0);
  if (given.length === 0) return {};
  return { reactions: given.map(([name, users]) => ({ name, users, count: users.length })) };
}
