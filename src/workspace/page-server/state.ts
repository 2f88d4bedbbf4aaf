import { appManifest } from '../app-manifest.js';
import type { Change } from '../feed.js';
import type { WireChange, WireState } from '../page/wire.js';
import type { Sample } from '../samples.js';
import type { World } from '../world.js';
import { isSeen, isShown } from './visibility.js';
import { wireMessage, wireView } from './wire-message.js';
import { wireRun, wireStep } from './wire-step.js';

/** Everything the page shows a member when it is opened. */
export function stateOf(world: World, samples: readonly Sample[], me: string): WireState {
  const channels = [...world.directory.channels.values()].filter((channel) => isShown(channel, me));
  const messages = channels.flatMap(({ id }) => world.messages.all(id));
  return {
    me,
    people: [...world.directory.people.values()],
    channels: channels.map(({ id, kind, name, topic }) => ({ id, kind, name, topic })),
    messages: messages
      .filter((message) => isSeen(world, message, me))
      .map((message) => wireMessage(world, message)),
    view: modalOf(world, me),
    home: wireView(world.views.home(me)),
    steps: appManifest.steps.map(wireStep),
    runs: world.runs.of(me).map(wireRun),
    samples: samples.map(({ description, id, title }) => ({ id, title, description })),
    command: appManifest.command,
    shortcut: appManifest.shortcut,
    connected: world.sockets.connections > 0,
  };
}

/** What a member's page has to hear of a change; null: nothing. */
export function wireChange(world: World, change: Change, me: string): WireChange | null {
  switch (change.kind) {
    case 'message':
      return isSeen(world, change.message, me)
        ? { kind: 'message', message: wireMessage(world, change.message) }
        : null;
    case 'message-gone':
      return isSeen(world, change.message, me)
        ? { kind: 'gone', channel: change.message.channel, ts: change.message.ts }
        : null;
    case 'views':
      return change.user === me ? { kind: 'view', view: modalOf(world, me) } : null;
    case 'home':
      return change.user === me ? { kind: 'home', home: wireView(world.views.home(me)) } : null;
    case 'run':
      return change.run.user === me ? { kind: 'run', run: wireRun(change.run) } : null;
    case 'connections':
      return { kind: 'connected', connected: change.count > 0 };
    default:
      return null;
  }
}

function modalOf(world: World, member: string): WireState['view'] {
  return wireView(world.views.stack(member).at(-1));
}
