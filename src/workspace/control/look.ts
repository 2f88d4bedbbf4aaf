import { channels, people } from '../directory.js';
import type { StoredFile } from '../store/files.js';
import type { Message } from '../store/messages.js';
import type { View } from '../store/views.js';
import type { World } from '../world.js';

/** What can be seen from outside. */
export function lookControl(world: World) {
  return {
    /** Roots and broadcast replies. */
    timeline: (channel: string = channels.support): Message[] => world.messages.timeline(channel),

    /** Root and replies. */
    thread: (rootTs: string, channel: string = channels.support): Message[] =>
      world.messages.thread(channel, rootTs),

    message: (ts: string, channel: string = channels.support): Message | undefined =>
      world.messages.find(channel, ts),

    /** What only this member sees. */
    ephemerals: (user: string = people.robin, channel: string = channels.support): Message[] =>
      world.messages.all(channel).filter(({ ephemeralFor }) => ephemeralFor === user),

    file: (id: string): StoredFile | undefined => world.files.findEver(id),

    /** The modal that shows. */
    modal: (user: string = people.robin): View | undefined => world.views.stack(user).at(-1),

    home: (user: string = people.robin): View | undefined => world.views.home(user),
  };
}
