import type { Fault } from '../faults.js';
import type { JsonObject } from '../json.js';
import { remember } from '../records.js';
import { argumentsOf } from '../web-api/arguments.js';
import { RateLimited } from '../web-api/posting-limit.js';
import { answerCall } from '../web-api/web-api.js';
import type { World } from '../world.js';
import { type Exchange, headerOf, readBody, sendJson, sendText } from './exchange.js';
import type { Route } from './router.js';

const bodyLimit = 16 * 1024 * 1024;

/** The Web API under `/api/`. */
export function apiRoute(world: World): Route {
  return { prefix: '/api/', handle: (exchange, method) => handle(world, exchange, method) };
}

async function handle(world: World, exchange: Exchange, method: string): Promise<void> {
  const body = await readBody(exchange, bodyLimit);
  const args = await argumentsOf(exchange.url.searchParams, headerOf(exchange, 'content-type'), body);
  const fault = world.faults.take(method, channelOf(args));
  if (fault !== undefined && fault.kind !== 'answer-lost') return fail(world, exchange, method, args, fault);
  const answer = answerOrLimit(world, exchange, method, args);
  record(world, method, args, answer ?? { ok: false, error: 'ratelimited' });
  if (fault?.kind === 'answer-lost') exchange.response.destroy();
  else if (answer !== null) send(world, exchange, answer);
}

function channelOf({ channel, channel_id: target }: JsonObject): string | undefined {
  return [channel, target].find((value) => typeof value === 'string');
}

function answerOrLimit(
  world: World,
  exchange: Exchange,
  method: string,
  args: JsonObject,
): JsonObject | null {
  try {
    return answerCall(world, method, args, bearerOf(exchange));
  } catch (error) {
    if (!(error instanceof RateLimited)) throw error;
    refuse(exchange, error.retryAfterSeconds);
    return null;
  }
}

function send(world: World, exchange: Exchange, answer: JsonObject): void {
  exchange.response.setHeader('x-oauth-scopes', [...world.settings.scopes].join(','));
  sendJson(exchange, answer);
}

function fail(world: World, exchange: Exchange, method: string, args: JsonObject, fault: Fault): void {
  const error = fault.kind === 'error' ? fault.error : fault.kind;
  record(world, method, args, { ok: false, error });
  if (fault.kind === 'rate-limited') refuse(exchange, fault.retryAfterSeconds);
  if (fault.kind === 'server-error') sendText(exchange, fault.status, 'server error');
  if (fault.kind === 'error') sendJson(exchange, { ok: false, error });
}

function refuse(exchange: Exchange, retryAfterSeconds: number): void {
  exchange.response.setHeader('retry-after', String(retryAfterSeconds));
  sendJson(exchange, { ok: false, error: 'ratelimited' }, 429);
}

function record(world: World, method: string, args: JsonObject, answer: JsonObject): void {
  const call = { method, args: { ...args, token: undefined }, answer, at: world.clock.now() };
  remember(world.calls, call);
  world.feed.publish({ kind: 'call', call });
}

/** The token of the Authorization header. */
export function bearerOf(exchange: Exchange): string | undefined {
  const header = headerOf(exchange, 'authorization');
  return header.toLowerCase().startsWith('bearer ') ? header.slice(7).trim() : undefined;
}
