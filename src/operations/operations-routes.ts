import type { IncomingMessage, ServerResponse } from 'node:http';
import { failing, type Readiness } from './readiness.js';

/** What the operations server answers from. */
export interface OperationsRoutes {
  /** Whether the process can be left running; false asks the orchestrator for a new one. */
  readonly isHealthy: () => boolean;
  readonly readiness: Readiness;
  /** How long each check of `readiness` may take, in milliseconds. */
  readonly checkTimeout?: number;
  readonly metrics: { readonly contentType: string; scrape(): Promise<string> };
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly type?: string;
}

type Route = (routes: OperationsRoutes) => Promise<Answer> | Answer;

const paths: ReadonlyMap<string, Route> = new Map<string, Route>([
  ['/healthz', ({ isHealthy }) => (isHealthy() ? fine : { status: 503, text: 'socket\n' })],
  ['/readyz', ready],
  [
    '/metrics',
    async ({ metrics }) => ({ status: 200, text: await metrics.scrape(), type: metrics.contentType }),
  ],
]);

const fine: Answer = { status: 200, text: 'ok\n' };

/** Answers GET and HEAD of the three paths; 404 elsewhere, 405 for other methods. */
export async function answerOperations(
  routes: OperationsRoutes,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { status, text, type = 'text/plain; charset=utf-8' } = await answerTo(routes, request);
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'content-length': Buffer.byteLength(text),
    ...(status === 405 ? { allow: 'GET, HEAD' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : text);
}

async function answerTo(routes: OperationsRoutes, { method, url = '' }: IncomingMessage): Promise<Answer> {
  const route = paths.get(url.split('?', 1)[0] ?? '');
  if (route === undefined) return { status: 404, text: 'not found\n' };
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, text: 'method not allowed\n' };
  return route(routes);
}

/** 503 names what is not ready, and nothing more. */
async function ready({ readiness, checkTimeout }: OperationsRoutes): Promise<Answer> {
  const missing = await failing(readiness, checkTimeout);
  return missing.length === 0 ? fine : { status: 503, text: missing.map((name) => `${name}\n`).join('') };
}
