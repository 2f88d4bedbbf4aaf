import type { Message, MessageContent } from '../store/messages.js';
import type { World } from '../world.js';
import { announceChanged, announceDeleted, announcePosted } from './announce.js';

export type Draft = Partial<MessageContent> &
  Pick<Message, 'channel' | 'user'> &
  Partial<Pick<Message, 'byBot' | 'threadTs' | 'broadcast' | 'ephemeralFor'>>;

/** Puts a message into the workspace and tells everybody. */
export function postMessage(world: World, draft: Draft): Message {
  const message: Message = {
    text: '',
    blocks: [],
    files: [],
    metadata: undefined,
    byBot: false,
    threadTs: null,
    broadcast: false,
    ephemeralFor: null,
    ...draft,
    ts: world.ids.timestamp(),
    editedTs: null,
    reactions: new Map(),
  };
  world.messages.put(message);
  for (const id of message.files) share(world, id, message);
  world.feed.publish({ kind: 'message', message });
  announcePosted(world, message);
  return message;
}

export function changeMessage(world: World, before: Message, content: Partial<MessageContent>): Message {
  const message: Message = { ...before, ...content, editedTs: world.ids.timestamp() };
  world.messages.put(message);
  world.feed.publish({ kind: 'message', message });
  announceChanged(world, message, before);
  return message;
}

export function deleteMessage(world: World, message: Message): void {
  world.messages.remove(message);
  world.feed.publish({ kind: 'message-gone', message });
  announceDeleted(world, message);
}

/** Gives or takes a reaction; answers whether that changed anything. */
export function react(world: World, message: Message, name: string, user: string, given: boolean): boolean {
  const users = message.reactions.get(name) ?? [];
  if (users.includes(user) === given) return false;
  const next = given ? [...users, user] : users.filter((other) => other !== user);
  const changed = { ...message, reactions: new Map([...message.reactions, [name, next]]) };
  world.messages.put(changed);
  world.feed.publish({ kind: 'message', message: changed });
  return true;
}

function share(world: World, fileId: string, { channel, ts }: Message): void {
  const shares = world.files.findEver(fileId)?.shares;
  shares?.set(channel, [...(shares.get(channel) ?? []), ts]);
}
