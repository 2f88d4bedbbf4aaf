import type { Channel, Person } from '../directory.js';
import type { Message } from '../store/messages.js';
import type { View } from '../store/views.js';
import type { World } from '../world.js';

/** What a page or a test asked for does not exist. */
export class NoSuchThing extends Error {
  constructor(what: string) {
    super(`there is no ${what}`);
    this.name = 'NoSuchThing';
  }
}

export function messageAt(
  world: World,
  { channel, ts }: { readonly channel: string; readonly ts: string },
): Message {
  return there(world.messages.find(channel, ts), `message ${ts} in ${channel}`);
}

export function channelAt(world: World, id: string): Channel {
  return there(world.directory.channels.get(id), `channel ${id}`);
}

export function personAt(world: World, id: string): Person {
  return there(world.directory.people.get(id), `member ${id}`);
}

export function topView(world: World, user: string): View {
  return there(world.views.stack(user).at(-1), 'open view');
}

export function there<T>(thing: T | undefined, what: string): T {
  if (thing === undefined) throw new NoSuchThing(what);
  return thing;
}
