import { respond } from '../acts/respond.js';
import { channels, people } from '../directory.js';
import { isObject, type JsonObject } from '../json.js';
import {
  globalShortcut,
  messageActions,
  messageShortcut,
  type Passes,
  slashCommand,
} from '../payloads/interaction.js';
import type { Receipt } from '../records.js';
import type { ResponseTarget } from '../store/grants.js';
import type { World } from '../world.js';
import { channelAt, messageAt, personAt, there } from './lookup.js';
import type { Place } from './people.js';
import { type Press, press } from './press.js';
import { pressInView } from './press-in-view.js';

/** Something pressed or chosen in a message. */
export interface MessageClick extends Place, Press {
  readonly user?: string;
}

/** Something pressed or chosen in the home tab of the member `home`. */
export interface HomeClick extends Press {
  readonly home: string;
}
export type Click = MessageClick | HomeClick;

export interface Command {
  readonly text?: string;
  readonly command?: string;
  readonly channel?: string;
  readonly user?: string;
}

export interface Shortcut extends Place {
  readonly callbackId: string;
  readonly user?: string;
}

/** What members do with the app. Each answers once the app has acknowledged, or failed to. */
export function interactionControl(world: World) {
  return {
    click: async (what: Click): Promise<Receipt> =>
      'home' in what ? clickHome(world, what) : click(world, what),
    command: (what: Command): Promise<Receipt> => command(world, what),
    shortcut: (what: Shortcut): Promise<Receipt> => shortcut(world, what),
    globalShortcut: (callbackId: string, user: string = people.robin): Promise<Receipt> =>
      world.courier.ask(
        'interactive',
        globalShortcut(world, personAt(world, user), world.grants.newTrigger(user), callbackId),
      ),
  };
}

function click(world: World, { channel, ts, user = people.robin, ...what }: MessageClick): Promise<Receipt> {
  const message = messageAt(world, { channel, ts });
  const target = { channel, user, threadTs: message.threadTs, messageTs: message.ts };
  const payload = messageActions(
    world,
    personAt(world, user),
    channelAt(world, channel),
    message,
    passesFor(world, target),
    press(world, message.blocks, what),
  );
  return world.courier.ask('interactive', payload);
}

function clickHome(world: World, { home, ...what }: HomeClick): Promise<Receipt> {
  return pressInView(world, there(world.views.home(home), `home tab of ${home}`), what);
}

async function command(world: World, what: Command): Promise<Receipt> {
  const { channel = channels.support, command: name = '/securemail', text = '', user = people.robin } = what;
  const target = { channel, user, threadTs: null, messageTs: null };
  const payload = slashCommand(
    personAt(world, user),
    channelAt(world, channel),
    name,
    text,
    passesFor(world, target),
  );
  const receipt = await world.courier.ask('slash_commands', payload);
  if (receipt.acknowledged && isAnswer(receipt.payload)) respond(world, target, receipt.payload);
  return receipt;
}

function shortcut(world: World, { callbackId, user = people.robin, ...place }: Shortcut): Promise<Receipt> {
  const message = messageAt(world, place);
  const target = { channel: place.channel, user, threadTs: message.threadTs, messageTs: message.ts };
  const passes = passesFor(world, target);
  const channel = channelAt(world, place.channel);
  return world.courier.ask(
    'interactive',
    messageShortcut(world, personAt(world, user), channel, message, passes, callbackId),
  );
}

function passesFor(world: World, target: ResponseTarget): Passes {
  return {
    triggerId: world.grants.newTrigger(target.user),
    responseUrl: `${world.url()}/response/${world.grants.newResponse(target)}`,
  };
}

function isAnswer(payload: unknown): payload is JsonObject {
  return isObject(payload) && (payload.text !== undefined || payload.blocks !== undefined);
}
