import { appManifest } from '../app-manifest.js';
import { app, type Channel, people } from '../directory.js';
import type { Change } from '../feed.js';
import type { WireChange, WireState } from '../page/wire.js';
import type { Sample } from '../samples.js';
import type { Message } from '../store/messages.js';
import type { World } from '../world.js';
import { wireMessage, wireView } from './wire-message.js';

/** The member that the page stands for. */
export const pageMember = people.robin;

/** Everything the page shows when it is opened. */
export function stateOf(world: World, samples: readonly Sample[]): WireState {
  const channels = [...world.directory.channels.values()].filter(isShown);
  const messages = channels.flatMap(({ id }) => world.messages.all(id)).filter(isSeen);
  return {
    me: pageMember,
    people: [...world.directory.people.values()],
    channels: channels.map(({ id, kind, name, topic }) => ({ id, kind, name, topic })),
    messages: messages.map((message) => wireMessage(world, message)),
    view: wireView(world.views.stack(pageMember).at(-1)),
    samples: samples.map(({ description, id, title }) => ({ id, title, description })),
    command: appManifest.command,
    shortcut: appManifest.shortcut,
    connected: world.sockets.connections > 0,
  };
}

/** What the page has to hear of a change; null: nothing. */
export function wireChange(world: World, change: Change): WireChange | null {
  switch (change.kind) {
    case 'message':
      return isSeen(change.message) ? { kind: 'message', message: wireMessage(world, change.message) } : null;
    case 'message-gone':
      return { kind: 'gone', channel: change.message.channel, ts: change.message.ts };
    case 'views':
      return change.user === pageMember
        ? { kind: 'view', view: wireView(world.views.stack(pageMember).at(-1)) }
        : null;
    case 'connections':
      return { kind: 'connected', connected: change.count > 0 };
    default:
      return null;
  }
}

/** The page shows where one can meet the bot. */
function isShown({ members }: Channel): boolean {
  return members.has(pageMember) && members.has(app.botUser);
}

function isSeen({ ephemeralFor }: Message): boolean {
  return ephemeralFor === null || ephemeralFor === pageMember;
}
