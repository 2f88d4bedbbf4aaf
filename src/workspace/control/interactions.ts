import { respond } from '../acts/respond.js';
import { findElement } from '../blocks/element-of.js';
import { channels, people } from '../directory.js';
import { isObject, type JsonObject } from '../json.js';
import { actionOf } from '../payloads/action.js';
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

export interface Click extends Place {
  /** An element's action id, or what stands on the button. */
  readonly action: string;
  /** The block it stands in, where several have such an element. */
  readonly block?: string;
  /** The value of the option that is chosen, for menus. */
  readonly choice?: string | undefined;
  readonly user?: string;
}

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
    click: (what: Click): Promise<Receipt> => click(world, what),
    command: (what: Command): Promise<Receipt> => command(world, what),
    shortcut: (what: Shortcut): Promise<Receipt> => shortcut(world, what),
    globalShortcut: (callbackId: string, user: string = people.robin): Promise<Receipt> =>
      world.courier.ask(
        'interactive',
        globalShortcut(world, personAt(world, user), world.grants.newTrigger(user), callbackId),
      ),
  };
}

function click(
  world: World,
  { action, block, choice, user = people.robin, ...place }: Click,
): Promise<Receipt> {
  const message = messageAt(world, place);
  const found = there(findElement(message.blocks, action, block), `element ${action}`);
  const target = { channel: place.channel, user, threadTs: message.threadTs, messageTs: message.ts };
  const payload = messageActions(
    world,
    personAt(world, user),
    channelAt(world, place.channel),
    message,
    passesFor(world, target),
    actionOf(found, choice, world.ids.timestamp()),
  );
  return world.courier.ask('interactive', payload);
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
