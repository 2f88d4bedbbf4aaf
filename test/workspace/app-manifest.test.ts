import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { appManifest } from '../../src/workspace/app-manifest.js';

interface Manifest {
  readonly features: {
    readonly slash_commands: readonly { readonly command: string; readonly usage_hint: string }[];
    readonly shortcuts: readonly {
      readonly name: string;
      readonly type: string;
      readonly callback_id: string;
    }[];
  };
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
  readonly settings: { readonly event_subscriptions: { readonly bot_events: readonly string[] } };
}

describe('the app of the stand-in', () => {
  it('is the app of manifest.yml', async () => {
    const { features, oauth_config, settings } = parse(await readFile('manifest.yml', 'utf8')) as Manifest;
    const [command] = features.slash_commands;
    const shortcut = features.shortcuts.find(({ type }) => type === 'message');
    expect(appManifest).toEqual({
      scopes: oauth_config.scopes.bot,
      events: settings.event_subscriptions.bot_events,
      command: { name: command?.command, hint: command?.usage_hint },
      shortcut: { name: shortcut?.name, callbackId: shortcut?.callback_id },
    });
  });
});
