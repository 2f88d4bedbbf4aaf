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
import { isAllowed, protect, refuse } from './guard.js';
import { requests } from './requests.js';
import { pageMember, stateOf } from './state.js';

const jsonLimit = 256 * 1024;

/** The page at `/`, and what it asks for under `/workspace/`. */
export function pageRoutes(
  world: World,
  control: Control,
  assets: Assets,
  samples: readonly Sample[],
): Route[] {
  const actions = actionsOf(control, samples);
  const guarded =
    (handle: Route['handle']): Route['handle'] =>
    (exchange, rest) => {
      protect(exchange);
      return isAllowed(exchange, Number(new URL(world.url()).port))
        ? handle(exchange, rest)
        : refuse(exchange);
    };
  const page = guarded((exchange) => sendAsset(assets, exchange, 'index.html'));
  return [
    {
      prefix: '/workspace/state',
      handle: guarded((exchange) =>
        sendJson(exchange, { ...stateOf(world, samples) } as unknown as JsonObject),
      ),
    },
    { prefix: '/workspace/changes', handle: guarded((exchange) => streamChanges(world, exchange)) },
    {
      prefix: '/workspace/files/',
      handle: guarded((exchange, rest) => sendWorkspaceFile(world, exchange, rest.split('/')[0] ?? '')),
    },
    { prefix: '/workspace/upload', handle: guarded((exchange) => upload(control, exchange)) },
    { prefix: '/workspace/do/', handle: guarded((exchange, name) => act(actions, exchange, name)) },
    { prefix: '/page/', handle: guarded((exchange, name) => sendAsset(assets, exchange, name)) },
    { prefix: '/archives/', handle: page },
    {
      prefix: '/',
      handle: guarded((exchange, rest) =>
        rest === '' ? page(exchange, rest) : sendText(exchange, 404, 'not found'),
      ),
    },
  ];
}

async function upload(control: Control, exchange: Exchange): Promise<void> {
  if (exchange.request.method !== 'POST') return sendText(exchange, 405, 'POST only');
  const name = exchange.url.searchParams.get('name') ?? '';
  if (name === '' || name.length > 255) return sendText(exchange, 400, 'a file needs a name');
  const bytes = await readBody(exchange, uploadLimit);
  sendJson(exchange, { id: control.upload({ name, bytes }, pageMember), size: bytes.length });
}

async function act(actions: Actions, exchange: Exchange, name: string): Promise<void> {
  if (exchange.request.method !== 'POST') return sendText(exchange, 405, 'POST only');
  const run = runnerOf(actions, name, parseJson((await readBody(exchange, jsonLimit)).toString()));
  if (run === null) return sendText(exchange, 400, 'not understood');
  try {
    sendJson(exchange, (await run()) as JsonObject);
  } catch (error) {
    if (!(error instanceof NoSuchThing)) throw error;
    sendText(exchange, 404, error.message);
  }
}

/** The action with its request, once that fits; null where it does not. */
function runnerOf(actions: Actions, name: string, body: unknown): (() => Promise<object>) | null {
  if (!Object.hasOwn(requests, name)) return null;
  const key = name as keyof typeof requests;
  const parsed = requests[key].safeParse(body);
  if (!parsed.success) return null;
  const action = actions[key] as (request: unknown) => Promise<object>;
  return () => action(parsed.data);
}
