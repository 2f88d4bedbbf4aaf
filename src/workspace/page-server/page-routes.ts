import type { Control } from '../control/control.js';
import { NoSuchThing } from '../control/lookup.js';
import { type Exchange, readBody, sendJson, sendText } from '../http/exchange.js';
import { uploadLimit } from '../http/file-routes.js';
import type { Route } from '../http/router.js';
import { type JsonObject, parseJson } from '../json.js';
import type { Sample } from '../samples.js';
import type { World } from '../world.js';
import { type Actions, actionsOf } from './actions.js';
import { type Assets, sendAsset } from './assets.js';
import { streamChanges } from './changes.js';
import { sendWorkspaceFile } from './file-download.js';
import { guarded } from './guard.js';
import { actingMember, type MemberHandle } from './member.js';
import { requests } from './requests.js';
import { stateOf } from './state.js';

const jsonLimit = 256 * 1024;

/** The page at `/`, and what it asks for under `/workspace/`. */
export function pageRoutes(
  world: World,
  control: Control,
  assets: Assets,
  samples: readonly Sample[],
): Route[] {
  return [...workspaceRoutes(world, control, samples), ...assetRoutes(world, assets)];
}

function workspaceRoutes(world: World, control: Control, samples: readonly Sample[]): Route[] {
  const actions = actionsOf(control, samples);
  const asMember = (prefix: string, handle: MemberHandle): Route => ({
    prefix,
    handle: guarded(world, actingMember(world, handle)),
  });
  return [
    asMember('/workspace/state', (exchange, member) =>
      sendJson(exchange, { ...stateOf(world, samples, member) } as unknown as JsonObject),
    ),
    asMember('/workspace/changes', (exchange, member) => streamChanges(world, exchange, member)),
    asMember('/workspace/upload', (exchange, member) => upload(control, exchange, member)),
    asMember('/workspace/do/', (exchange, member, name) => act(actions, exchange, member, name)),
    {
      prefix: '/workspace/files/',
      handle: guarded(world, (exchange, rest) =>
        sendWorkspaceFile(world, exchange, rest.split('/')[0] ?? ''),
      ),
    },
  ];
}

function assetRoutes(world: World, assets: Assets): Route[] {
  const page = guarded(world, (exchange) => sendAsset(assets, exchange, 'index.html'));
  const start = guarded(world, (exchange, rest) =>
    rest === '' ? page(exchange, rest) : sendText(exchange, 404, 'not found'),
  );
  return [
    { prefix: '/page/', handle: guarded(world, (exchange, name) => sendAsset(assets, exchange, name)) },
    { prefix: '/archives/', handle: page },
    { prefix: '/', handle: start },
  ];
}

async function upload(control: Control, exchange: Exchange, member: string): Promise<void> {
  if (exchange.request.method !== 'POST') return sendText(exchange, 405, 'POST only');
  const name = exchange.url.searchParams.get('name') ?? '';
  if (name === '' || name.length > 255) return sendText(exchange, 400, 'a file needs a name');
  const bytes = await readBody(exchange, uploadLimit);
  sendJson(exchange, { id: control.upload({ name, bytes }, member), size: bytes.length });
}

async function act(actions: Actions, exchange: Exchange, member: string, name: string): Promise<void> {
  if (exchange.request.method !== 'POST') return sendText(exchange, 405, 'POST only');
  const run = runnerOf(actions, member, name, parseJson((await readBody(exchange, jsonLimit)).toString()));
  if (run === null) return sendText(exchange, 400, 'not understood');
  try {
    sendJson(exchange, (await run()) as JsonObject);
  } catch (error) {
    if (!(error instanceof NoSuchThing)) throw error;
    sendText(exchange, 404, error.message);
  }
}

/** The action with its request, once that fits; null where it does not. */
function runnerOf(
  actions: Actions,
  member: string,
  name: string,
  body: unknown,
): (() => Promise<object>) | null {
  if (!Object.hasOwn(requests, name)) return null;
  const key = name as keyof typeof requests;
  const parsed = requests[key].safeParse(body);
  if (!parsed.success) return null;
  const action = actions[key] as (request: unknown, member: string) => Promise<object>;
  return () => action(parsed.data, member);
}
