import { respond } from '../acts/respond.js';
import { objectOf, parseJson } from '../json.js';
import { ApiError } from '../web-api/call.js';
import type { World } from '../world.js';
import { type Exchange, readBody, sendJson, sendText } from './exchange.js';
import type { Route } from './router.js';

const bodyLimit = 4 * 1024 * 1024;

/** Response URLs. */
export function responseRoute(world: World): Route {
  return { prefix: '/response/', handle: (exchange, id) => handle(world, exchange, id) };
}

async function handle(world: World, exchange: Exchange, id: string): Promise<void> {
  const body = objectOf(parseJson((await readBody(exchange, bodyLimit)).toString()));
  const target = world.grants.spendResponse(id);
  if ('error' in target) return sendJson(exchange, { ok: false, error: target.error }, 404);
  try {
    respond(world, target, body);
    sendText(exchange, 200, 'ok');
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    sendJson(exchange, { ok: false, error: error.code, ...error.details }, 400);
  }
}
