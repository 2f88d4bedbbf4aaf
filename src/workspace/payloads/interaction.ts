import { app, type Channel, type Person } from '../directory.js';
import type { JsonObject } from '../json.js';
import type { Message } from '../store/messages.js';
import type { StateValues, View } from '../store/views.js';
import type { World } from '../world.js';
import { channelOf, interactionOf, verificationToken } from './common.js';
import { messageObject } from './message-object.js';
import { viewObject } from './view-object.js';

/** What comes along with every interaction: permissions to answer it. */
export interface Passes {
  readonly triggerId: string;
  readonly responseUrl: string;
}

/** What was pressed or chosen, and what stands in every field beside it. */
export interface ActionWithState {
  readonly action: JsonObject;
  readonly values: StateValues;
}

export function messageActions(
  world: World,
  person: Person,
  channel: Channel,
  message: Message,
  passes: Passes,
  { action, values }: ActionWithState,
): JsonObject {
  const isEphemeral = message.ephemeralFor !== null;
  return {
    ...interactionOf('block_actions', person, channel.team),
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: isEphemeral,
      ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    },
    trigger_id: passes.triggerId,
    response_url: passes.responseUrl,
    channel: channelOf(channel),
    ...(isEphemeral ? {} : { message: messageObject(message, world, 'history') }),
    state: { values },
    actions: [action],
  };
}

export function viewActions(
  person: Person,
  view: View,
  triggerId: string,
  { action, values }: ActionWithState,
): JsonObject {
  return {
    ...interactionOf('block_actions', person),
    container: { type: 'view', view_id: view.id },
    trigger_id: triggerId,
    view: viewObject(view, values),
    actions: [action],
  };
}

export function viewSubmission(
  person: Person,
  view: View,
  values: StateValues,
  triggerId: string,
): JsonObject {
  return {
    ...interactionOf('view_submission', person),
    ...(person.outside === undefined ? {} : { team: { ...person.outside } }),
    trigger_id: triggerId,
    view: viewObject(view, values),
    response_urls: [],
  };
}

export function viewClosed(person: Person, view: View): JsonObject {
  return { ...interactionOf('view_closed', person), view: viewObject(view), is_cleared: false };
}

export function messageShortcut(
  world: World,
  person: Person,
  channel: Channel,
  message: Message,
  passes: Passes,
  callbackId: string,
): JsonObject {
  return {
    ...interactionOf('message_action', person, channel.team),
    ...(person.outside === undefined ? {} : { team: { ...person.outside } }),
    callback_id: callbackId,
    trigger_id: passes.triggerId,
    response_url: passes.responseUrl,
    action_ts: world.ids.timestamp(),
    message_ts: message.ts,
    channel: channelOf(channel),
    message: messageObject(message, world, 'history'),
  };
}

export function globalShortcut(
  world: World,
  person: Person,
  triggerId: string,
  callbackId: string,
): JsonObject {
  return {
    ...interactionOf('shortcut', person),
    callback_id: callbackId,
    trigger_id: triggerId,
    action_ts: world.ids.timestamp(),
  };
}

/** Slash commands come as flat fields. */
export function slashCommand(
  person: Person,
  channel: Channel,
  command: string,
  text: string,
  passes: Passes,
): JsonObject {
  return {
    token: verificationToken,
    team_id: (person.outside ?? channel.team).id,
    team_domain: (person.outside ?? channel.team).domain,
    channel_id: channel.id,
    channel_name: channelOf(channel).name,
    user_id: person.id,
    user_name: person.name,
    command,
    text,
    api_app_id: app.id,
    is_enterprise_install: 'false',
    response_url: passes.responseUrl,
    trigger_id: passes.triggerId,
  };
}
