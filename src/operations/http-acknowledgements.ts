import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';
import type { Metrics } from './metrics.js';

/** Where Node.js tells of requests and responses: https://nodejs.org/api/diagnostics_channel.html#http */
const started = 'http.server.request.start';
const finished = 'http.server.response.finish';

/**
 * Measures from each request of Slack on `path` to the end of its response; gives back what ends that. The server
 * that Bolt makes cannot be reached, so this listens to Node.js itself. `now` in milliseconds.
 */
export function measureHttpAcknowledgements(
  path: string,
  metrics: Metrics,
  now: () => number = () => performance.now(),
): () => void {
  const times = new WeakMap<IncomingMessage, number>();
  const onStart = (message: unknown) => {
    const request = requestOf(message);
    if (request?.url === path) times.set(request, now());
  };
  const onFinish = (message: unknown) => {
    const request = requestOf(message);
    const at = request === null ? undefined : times.get(request);
    if (at !== undefined) metrics.acknowledged('request', (now() - at) / 1000);
  };
  subscribe(started, onStart);
  subscribe(finished, onFinish);
  return () => {
    unsubscribe(started, onStart);
    unsubscribe(finished, onFinish);
  };
}

function requestOf(message: unknown): IncomingMessage | null {
  if (typeof message !== 'object' || message === null || !('request' in message)) return null;
  return message.request instanceof IncomingMessage ? message.request : null;
}
