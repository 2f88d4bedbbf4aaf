import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { appManifest } from '../../src/workspace/app-manifest.js';
import type { Parameter, Step } from '../../src/workspace/app-steps.js';

interface ManifestParameter {
  readonly type: string;
  readonly title: string;
  readonly description: string;
  readonly is_required: boolean;
}
type ManifestParameters = Readonly<Record<string, ManifestParameter>>;

interface ManifestFunction {
  readonly title: string;
  readonly description: string;
  readonly input_parameters: ManifestParameters;
  readonly output_parameters: ManifestParameters;
}

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
  readonly functions: Readonly<Record<string, ManifestFunction>>;
}

function stepOf([callbackId, declared]: [string, ManifestFunction]): Step {
  return {
    callbackId,
    title: declared.title,
    description: declared.description,
    inputs: Object.entries(declared.input_parameters).map(parameterOf),
    outputs: Object.entries(declared.output_parameters).map(parameterOf),
  };
}

function parameterOf([name, declared]: [string, ManifestParameter]): Parameter {
  const { description, is_required, title, type } = declared;
  return { name, type, title, description, isRequired: is_required };
}

describe('the app of the stand-in', () => {
  it('is the app of manifest.yml', async () => {
    const manifest = parse(await readFile('manifest.yml', 'utf8')) as Manifest;
    const { features, functions, oauth_config, settings } = manifest;
    const [command] = features.slash_commands;
    const shortcut = features.shortcuts.find(({ type }) => type === 'message');
    expect(appManifest).toEqual({
      scopes: oauth_config.scopes.bot,
      events: settings.event_subscriptions.bot_events,
      command: { name: command?.command, hint: command?.usage_hint },
      shortcut: { name: shortcut?.name, callbackId: shortcut?.callback_id },
      steps: Object.entries(functions).map(stepOf),
    });
  });
});
