import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { SecureMailError } from '../errors.js';
import { answerOperations, type OperationsRoutes } from './operations-routes.js';

export interface OperationsOptions extends OperationsRoutes {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly logger: Logger;
}

/** The HTTP server for whoever runs the bot: `/healthz`, `/readyz`, `/metrics` and nothing else. */
export interface OperationsServer {
  /** Without a slash at the end. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Milliseconds for the headers, and for the whole request. */
const patience = { headersTimeout: 5000, requestTimeout: 10_000, connectionsCheckingInterval: 1000 };
/** Milliseconds without a byte in either direction. */
const silence = 30_000;
const headerLimit = 8 * 1024;
const connectionLimit = 50;

/** Starts the server. Throws CONFIG_INVALID where it cannot listen. */
export async function startOperationsServer(options: OperationsOptions): Promise<OperationsServer> {
  const { host, port, logger } = options;
  const server = createServer({ ...patience, maxHeaderSize: headerLimit }, (request, response) => {
    response.setHeader('connection', 'close');
    response.setHeader('x-content-type-options', 'nosniff');
    void answerOperations(options, request, response).catch((error: unknown) => {
      logger.error({ err: error }, 'an operations request failed');
      response.destroy();
    });
  });
  server.maxConnections = connectionLimit;
  server.setTimeout(silence);
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${await listen(server, host, port)}`;
  return { url, stop: () => stop(server) };
}

async function listen(server: Server, host: string, port: number): Promise<number> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new SecureMailError('CONFIG_INVALID', `OPERATIONS_PORT: cannot listen on ${host}:${port}`, {
      cause: error,
    });
  }
  return (server.address() as AddressInfo).port;
}

/** Nobody's open connection may hold up the end of the process. */
async function stop(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
