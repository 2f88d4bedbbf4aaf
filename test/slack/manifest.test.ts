import { readdir, readFile } from 'node:fs/promises';
import type { App } from '@slack/bolt';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { inboxEvents } from '../../src/slack/inbox/inbox.js';
import { departureEvents } from '../../src/slack/install/departure.js';
import { registerListeners } from '../../src/slack/listeners/index.js';
import type { Services } from '../../src/slack/services.js';

const text = (least: number, most: number) => z.string().min(least).max(most);

const parameters = z.record(
  z.string().regex(/^[a-z_]{1,255}$/),
  z.strictObject({
    type: z.enum(['string', 'number', 'slack#/types/channel_id']),
    title: text(1, 100),
    description: text(1, 500),
    is_required: z.boolean(),
  }),
);

/** Slack's manifest schema, version 2, as far as this app uses it; nothing else may stand there. */
const schema = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(2) }),
  display_information: z.strictObject({
    name: text(1, 35),
    description: text(1, 140),
    long_description: text(175, 4000),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    bot_user: z.strictObject({ display_name: text(1, 80), always_online: z.boolean() }),
    slash_commands: z
      .array(
        z.strictObject({
          command: text(2, 32).startsWith('/'),
          description: text(1, 2000),
          usage_hint: text(1, 1000),
          should_escape: z.boolean(),
        }),
      )
      .max(50),
    shortcuts: z
      .array(
        z.strictObject({
          name: text(1, 24),
          type: z.enum(['message', 'global']),
          callback_id: text(1, 255),
          description: text(1, 150),
        }),
      )
      .max(10),
  }),
  oauth_config: z.strictObject({ scopes: z.strictObject({ bot: z.array(z.string()) }) }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ bot_events: z.array(z.string()).max(100) }),
    interactivity: z.strictObject({ is_enabled: z.boolean() }),
    org_deploy_enabled: z.boolean(),
    function_runtime: z.literal('remote'),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
  functions: z.record(
    text(1, 100),
    z.strictObject({
      title: text(1, 100),
      description: text(1, 500),
      input_parameters: parameters,
      output_parameters: parameters,
    }),
  ),
});

/** Scopes that a Web API method needs; several for methods that work in every kind of conversation. */
const scopesOfMethod: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'apps.connections.open': [],
  'chat.getPermalink': [],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'chat.delete': ['chat:write'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.members': ['channels:read', 'groups:read'],
  'conversations.open': ['im:write'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  'files.completeUploadExternal': ['files:write'],
  'files.delete': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'files.info': ['files:read'],
  'functions.completeError': [],
  'functions.completeSuccess': [],
  'reactions.add': ['reactions:write'],
  'reactions.remove': ['reactions:write'],
  'usergroups.users.list': ['usergroups:read'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.push': [],
  'views.update': [],
};

const scopesOfEvent: Readonly<Record<string, string | null>> = {
  app_home_opened: null,
  app_mention: 'app_mentions:read',
  app_uninstalled: null,
  function_executed: null,
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  'message.mpim': 'mpim:history',
  tokens_revoked: null,
};

/** What the code asks of Slack beside methods and events: downloads, and commands with shortcuts. */
const otherScopes = ['files:read', 'commands'];

let manifest: z.infer<typeof schema>;
beforeAll(async () => {
  manifest = schema.parse(parse(await readFile(new URL('../../manifest.yml', import.meta.url), 'utf8')));
});

/** Names under which listeners are registered, by Bolt's method. */
function registered(): Map<string, unknown[]> {
  const calls = new Map<string, unknown[]>();
  const recorder = new Proxy({} as App, {
    get: (_, method: string) => (what: unknown) => calls.set(method, [...(calls.get(method) ?? []), what]),
  });
  registerListeners(recorder, {} as Services);
  return calls;
}

async function methodsCalled(): Promise<string[]> {
  const folder = new URL('../../src/slack/', import.meta.url);
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const sources = await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')));
  const calls = sources.flatMap((source) => [...source.matchAll(/[cC]lient\s*\.((?:\w+\.)+\w+)\(/g)]);
  return [...new Set(calls.map(([, method]) => String(method)))]
    .filter((method) => method !== 'disconnect')
    .toSorted();
}

describe('manifest.yml', () => {
  it('subscribes to every event that is listened to, but for one that only repeats another', () => {
    const names = new Set([
      ...(registered().get('event') ?? []),
      ...inboxEvents,
      ...departureEvents,
      'function_executed',
    ]);
    const subscribed = new Set(
      manifest.settings.event_subscriptions.bot_events.map((event) => event.split('.')[0]),
    );
    expect(names).toEqual(new Set([...subscribed, 'file_shared']));
  });

  it('names the steps that are listened to, as an app must that is ready for organisations', () => {
    const listened = new Set(registered().get('function') ?? []);
    expect(listened).toEqual(new Set(Object.keys(manifest.functions)));
    expect(manifest.settings).toMatchObject({ org_deploy_enabled: true, function_runtime: 'remote' });
  });

  it('names the command and the shortcut that are listened to', () => {
    const calls = registered();
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(calls.get('command'));
    const shortcuts = manifest.features.shortcuts.map(({ callback_id }) => ({
      callback_id,
      type: 'message_action',
    }));
    expect(shortcuts).toEqual(calls.get('shortcut'));
  });

  it('asks for the scopes that its methods and events need, and for no others', async () => {
    const methods = await methodsCalled();
    expect(methods.filter((method) => !Object.hasOwn(scopesOfMethod, method))).toEqual([]);
    const events = manifest.settings.event_subscriptions.bot_events;
    expect(events.filter((event) => !Object.hasOwn(scopesOfEvent, event))).toEqual([]);
    const needed = [
      ...methods.flatMap((method) => scopesOfMethod[method] ?? []),
      ...events.flatMap((event) => scopesOfEvent[event] ?? []),
      ...otherScopes,
    ];
    expect(manifest.oauth_config.scopes.bot).toEqual([...new Set(needed)].toSorted());
  });

  it('has a home tab, lets people write to the bot directly, and rotates no tokens', () => {
    expect(manifest.features.app_home).toMatchObject({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
    expect(manifest.settings).toMatchObject({
      interactivity: { is_enabled: true },
      socket_mode_enabled: true,
      token_rotation_enabled: false,
    });
  });
});
