import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Control } from './control/control.js';
import { readAssets } from './page-server/assets.js';
import { pageRoutes } from './page-server/page-routes.js';
import { samples } from './samples.js';
import { type StandIn, type StandInOptions, startStandIn } from './stand-in.js';
import type { World } from './world.js';

export interface WorkspaceOptions extends Omit<StandInOptions, 'routes'> {
  /** Folder of the built page; default: beside this module. */
  readonly pageFolder?: string;
}

/** The local workspace: a stand-in for Slack, and the page to use it with on `/`. */
export async function startWorkspace({ pageFolder, ...options }: WorkspaceOptions = {}): Promise<StandIn> {
  const assets = await readAssets(pageFolder ?? fileURLToPath(new URL('./page/', import.meta.url)));
  const routes = (world: World, control: Control) => pageRoutes(world, control, assets, samples);
  return startStandIn({ ...freshTokens(), ...options, routes });
}

/** Tokens that no other page in the browser can know. */
function freshTokens(): Pick<
  StandInOptions,
  'appToken' | 'botToken' | 'clientSecret' | 'otherBotToken' | 'signingSecret'
> {
  const secret = () => randomBytes(16).toString('hex');
  return {
    botToken: `xoxb-local-${secret()}`,
    otherBotToken: `xoxb-other-${secret()}`,
    appToken: `xapp-1-local-${secret()}`,
    clientSecret: secret(),
    signingSecret: secret(),
  };
}
