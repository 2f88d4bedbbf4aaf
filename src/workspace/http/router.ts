import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { BodyTooLarge, type Exchange, sendText } from './exchange.js';
import { isFromOwnMachine } from './own-machine.js';

/** What answers requests whose path begins with `prefix`; `rest` is the path after it. */
export interface Route {
  readonly prefix: string;
  handle(exchange: Exchange, rest: string): Promise<void> | void;
}

/** An HTTP server for this machine alone; the first route that fits answers. `onError` hears of what a handler threw. */
export function createRouter(routes: readonly Route[], onError: (error: unknown) => void): Server {
  return createServer((request, response) => {
    void answer(routes, request, response).catch((error: unknown) => {
      if (!(error instanceof BodyTooLarge)) onError(error);
      giveUp(response, error instanceof BodyTooLarge ? 413 : 500);
    });
  });
}

async function answer(
  routes: readonly Route[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = addressOf(request);
  const exchange: Exchange = { request, response, url };
  if (!isFromOwnMachine(exchange)) return sendText(exchange, 403, 'not from this machine');
  const route = routes.find(({ prefix }) => url.pathname.startsWith(prefix));
  if (route === undefined) return sendText(exchange, 404, 'not found');
  await route.handle(exchange, url.pathname.slice(route.prefix.length));
}

/** The request's address; only path and query mean anything. */
export function addressOf(request: IncomingMessage): URL {
  const target = request.url ?? '/';
  return new URL(target.startsWith('/') ? `http://local${target}` : target, 'http://local');
}

function giveUp(response: ServerResponse, status: number): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { connection: 'close' }).end();
}
