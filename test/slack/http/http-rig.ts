import { once } from 'node:events';
import { createServer } from 'node:net';
import { signatureOf } from '../../../src/workspace/delivery/signed-http.js';
import { type LogSink, type Rig, startRig } from '../e2e/rig.js';

/** The real bot, reached over HTTP. */
export interface HttpRig extends Rig {
  readonly port: number;
  /** Sends a body that Slack signed; what is changed, is changed afterwards. */
  send(body: string | Buffer, changes?: Changes): Promise<Response>;
}

export interface Changes {
  /** Seconds before now at which it was signed. */
  readonly age?: number;
  readonly secret?: string;
  readonly path?: string;
  readonly method?: string;
  /** Null: without it. */
  readonly headers?: Readonly<Record<string, string | null>>;
}

export const formType = 'application/x-www-form-urlencoded';

/** Starts the bot at a time that stands still. */
export async function startHttpRig(now: number, log?: LogSink): Promise<HttpRig> {
  const port = await freePort();
  const rig = await startRig({
    now: () => now,
    ...(log === undefined ? {} : { log }),
    config: ({ apiUrl, botToken, signingSecret }) => ({
      mode: 'http',
      apiUrl,
      botToken,
      signingSecret,
      host: '127.0.0.1',
      port,
    }),
  });
  const send = (body: string | Buffer, changes: Changes = {}) => {
    const { age = 0, secret = rig.standIn.signingSecret, path = '/slack/events', method = 'POST' } = changes;
    const headers = {
      ...signedHeaders(String(body), Math.floor(now / 1000) - age, secret),
      ...changes.headers,
    };
    const set = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null);
    return fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: Object.fromEntries(set),
      ...(method === 'GET' || method === 'HEAD' ? {} : { body }),
    });
  };
  return { ...rig, port, send };
}

export function signedHeaders(body: string, seconds: number, secret: string): Record<string, string> {
  return {
    'content-type': 'application/json',
    'x-slack-request-timestamp': String(seconds),
    'x-slack-signature': signatureOf(secret, seconds, body),
  };
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
