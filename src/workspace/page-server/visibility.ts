import { app, type Channel } from '../directory.js';
import type { Message } from '../store/messages.js';
import type { World } from '../world.js';

/** The page shows where a member can meet the bot. */
export function isShown({ members }: Channel, member: string): boolean {
  return members.has(member) && members.has(app.botUser);
}

/** Whether a member sees a message on the page. */
export function isSeen(world: World, { channel, ephemeralFor }: Message, member: string): boolean {
  const place = world.directory.channels.get(channel);
  return place !== undefined && isShown(place, member) && (ephemeralFor ?? member) === member;
}
