import { request } from 'node:http';
import type { WireState } from '../../../src/workspace/page/wire.js';
import type { StandIn } from '../../../src/workspace/stand-in.js';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** A bare request, which sends just the headers it is given. */
export function callPage(workspace: StandIn, path: string, asked: Asked = {}): Promise<Answer> {
  const { body, headers = {}, method = 'GET' } = asked;
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(workspace.url);
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      );
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The headers that the page itself sends. */
export function pageHeaders(workspace: StandIn): Record<string, string> {
  return { origin: workspace.url, 'x-local-workspace': '1', 'content-type': 'application/json' };
}

export interface Acting {
  /** Default: those of the page. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The member; default: nobody is named. */
  readonly as?: string;
}

/** Does something on the page. */
export function actOnPage(
  workspace: StandIn,
  name: string,
  body: unknown,
  { as, headers = pageHeaders(workspace) }: Acting = {},
): Promise<Answer> {
  const path = `/workspace/do/${name}${queryOf(as)}`;
  return callPage(workspace, path, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** What the page shows a member. */
export async function pageState(workspace: StandIn, as?: string): Promise<WireState> {
  return JSON.parse((await callPage(workspace, `/workspace/state${queryOf(as)}`)).text) as WireState;
}

function queryOf(as: string | undefined): string {
  return as === undefined ? '' : `?as=${as}`;
}
