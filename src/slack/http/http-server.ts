import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { SecureMailError } from '../../errors.js';

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** What is answered, by `POST /path`. */
export type Routes = Readonly<Record<string, Handle>>;

export interface HttpServerOptions {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly routes: Routes;
  /** Hears of what a handler threw. */
  readonly onError: (error: unknown) => void;
  readonly patience?: Patience;
}

/** How long whoever asks may take, in milliseconds. */
export interface Patience {
  readonly headersTimeout: number;
  /** Headers and body. */
  readonly requestTimeout: number;
  /** Between two requests. */
  readonly keepAliveTimeout: number;
  readonly connectionsCheckingInterval: number;
  /** Without a byte in either direction. */
  readonly silence: number;
  /** For answers under way when the server stops. */
  readonly farewell: number;
}

/** The HTTP server that Slack, and browsers that install the app, reach. */
export interface HttpServer {
  /** The port it listens on; throws CONFIG_INVALID where it cannot. */
  start(): Promise<number>;
  stop(): Promise<void>;
}

/** Slack gives an answer three seconds; who sends slower than this holds a connection for nothing. */
const patienceWithSlack: Patience = {
  headersTimeout: 5000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 1000,
  silence: 2 * 60_000,
  farewell: 2000,
};
/** Bytes of all headers, cookies of an installation among them. */
const maxHeaderSize = 16 * 1024;
/** With bodies of 2 MB at most, these many connections keep 256 MB at most. */
const maxConnections = 128;

/** Of every answer; those of pages go further. */
const headers = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' };

/** A server that answers its routes, and 404 without a word to everything else. */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  const patience = options.patience ?? patienceWithSlack;
  const server = createServer(
    { ...patience, maxHeaderSize },
    (request, response) => void answer(options, request, response),
  );
  server.maxConnections = maxConnections;
  server.setTimeout(patience.silence);
  return { start: () => listen(server, options), stop: () => stop(server, patience) };
}

async function answer(
  { routes, onError }: HttpServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const { method = '', url = '' } = request;
  const key = `${method} ${url.split('?', 1)[0]}`;
  try {
    if (Object.hasOwn(routes, key)) await routes[key]?.(request, response);
    else response.writeHead(404).end();
  } catch (error) {
    if (!request.errored) onError(error);
    response.destroy();
  }
}

async function listen(server: Server, { host, port }: HttpServerOptions): Promise<number> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new SecureMailError('CONFIG_INVALID', `PORT: cannot listen on ${host}:${port}`, { cause: error });
  }
  return (server.address() as AddressInfo).port;
}

/** Answers under way may end; nobody's open connection holds up the end of the process. */
async function stop(server: Server, { farewell }: Patience): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  await Promise.race([closed, setTimeout(farewell, undefined, { ref: false })]);
  server.closeAllConnections();
  await closed;
}
