import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpServer, type HttpServer, type Routes } from '../../../src/slack/http/http-server.js';
import { readBody } from '../../../src/slack/http/read-body.js';
import { closed, rawRequest, statusesIn } from './raw-request.js';

const limit = 1000;
/** What every test waits for is far below a second, and what none waits for is a minute. */
const long = 60_000;
const patience = {
  headersTimeout: long,
  requestTimeout: long,
  keepAliveTimeout: long,
  connectionsCheckingInterval: 10,
  silence: long,
  farewell: 200,
};

let errors: unknown[] = [];
let server: HttpServer;
let port = 0;
afterEach(() => server.stop());

async function start(changes: Partial<typeof patience> = {}, routes: Routes = {}): Promise<void> {
  errors = [];
  server = createHttpServer({
    host: '127.0.0.1',
    port: 0,
    onError: (error) => errors.push(error),
    patience: { ...patience, ...changes },
    routes: {
      'POST /in': async (request, response) => {
        const size = await readBody(request, limit).then(
          (body) => String(body.length),
          ({ code }: { code: string }) => code,
        );
        response.writeHead(size === 'LIMIT_SIZE' ? 413 : 200).end(size);
      },
      ...routes,
    },
  });
  port = await server.start();
}

const post = (more: string) => `POST /in HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${more}`;

describe('patience', () => {
  it.each([
    ['says nothing', ''],
    ['stops in the middle of a header', 'POST /in HTTP/1.1\r\nhost: x\r\nx-slack-sig'],
  ])('ends with whoever %s', async (_, request) => {
    await start({ headersTimeout: 50, requestTimeout: 50 });
    expect(statusesIn(await rawRequest(port, request))).toEqual([408]);
  });

  it.each([
    ['announces more than it sends', 'content-length: 100\r\n\r\nhalf'],
    ['never ends its parts', 'transfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n'],
  ])('ends with whoever %s', async (_, more) => {
    await start({ headersTimeout: 50, requestTimeout: 80 });
    expect(statusesIn(await rawRequest(port, post(more)))).toEqual([408]);
    expect(errors).toEqual([]);
  });

  it('ends with whoever sends a byte now and then', async () => {
    await start({ headersTimeout: 50, requestTimeout: 80 });
    const socket = connect(port, '127.0.0.1');
    socket.write(post('content-length: 1000000\r\n\r\n'));
    const drip = setInterval(() => socket.write('x'), 5);
    await closed(socket);
    clearInterval(drip);
    expect(errors).toEqual([]);
  });

  it('ends where nobody answers', async () => {
    await start({ silence: 50 }, { 'GET /never': () => {} });
    expect(await rawRequest(port, 'GET /never HTTP/1.1\r\nhost: x\r\n\r\n')).toBe('');
  });

  it('ends with a connection that is kept for nothing', async () => {
    await start({ keepAliveTimeout: 50 });
    expect(statusesIn(await rawRequest(port, 'GET / HTTP/1.1\r\nhost: x\r\n\r\n'))).toEqual([404]);
  });
});

describe('a body', () => {
  const parts = (count: number) => `transfer-encoding: chunked\r\n\r\n${'1\r\nx\r\n'.repeat(count)}0\r\n\r\n`;

  it.each([
    ['as announced', `content-length: ${limit}\r\n\r\n${'x'.repeat(limit)}`, [200]],
    ['in parts of one byte', parts(limit), [200]],
    ['larger than the limit', `content-length: ${limit + 1}\r\n\r\n${'x'.repeat(limit + 1)}`, [413]],
    ['larger than the limit, byte by byte', parts(limit + 1), [413]],
    ['far larger than the limit', `content-length: 3000000\r\n\r\n${'x'.repeat(3_000_000)}`, [413]],
    ['without any', 'content-length: 0\r\n\r\n', [200]],
  ])('%s is counted', async (_, more, statuses) => {
    await start();
    expect(statusesIn(await rawRequest(port, post(more)))).toEqual(statuses);
  });

  it.each([
    ['within the limit', 10_001, 20_000, []],
    ['beyond the limit', 20_000, limit, [413]],
  ])('in too many parts ends the connection: %s', async (_, count, most, statuses) => {
    await start(
      {},
      {
        'POST /many': async (request, response) => {
          await readBody(request, most).catch(() => response.writeHead(413).end());
        },
      },
    );
    const endless = post(parts(count)).replace('/in', '/many').replace('connection: close\r\n', '');
    expect(statusesIn(await rawRequest(port, endless.slice(0, -5)))).toEqual(statuses);
    expect(errors).toEqual([]);
  });

  it('without end is refused while it comes', async () => {
    await start();
    const socket = connect(port, '127.0.0.1');
    socket.write(`POST /in HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n`);
    const more = setInterval(() => socket.write(`3e8\r\n${'x'.repeat(1000)}\r\n`), 1);
    const [part] = (await once(socket, 'data')) as [Buffer];
    clearInterval(more);
    socket.destroy();
    expect(statusesIn(part.toString())).toEqual([413]);
  });
});

describe('a handler', () => {
  it.each([
    [
      'at once',
      () => {
        throw new Error('x');
      },
    ],
    ['later', () => Promise.reject(new Error('x'))],
  ] satisfies [string, () => void][])(
    'that fails %s takes its connection along, and nothing else',
    async (_, handle) => {
      await start({}, { 'GET /bad': handle });
      expect(await rawRequest(port, 'GET /bad HTTP/1.1\r\nhost: x\r\n\r\n')).toBe('');
      expect(errors).toMatchObject([{ message: 'x' }]);
      expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
    },
  );
});

describe('the stop', () => {
  it('lets an answer end, and cuts who is not done by then', async () => {
    const waiting: ServerResponse[] = [];
    await start({}, { 'GET /slow': (_, response) => void waiting.push(response) });
    const slow = fetch(`http://127.0.0.1:${port}/slow`);
    await expect.poll(() => waiting.length).toBe(1);
    const idle = connect(port, '127.0.0.1');
    await once(idle, 'connect');
    idle.write('POST /in HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\n');
    const cut = closed(idle);
    const stopped = server.stop();
    waiting[0]?.end('done');
    expect(await (await slow).text()).toBe('done');
    await Promise.all([stopped, cut]);
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  });

  it('needs no start, and may come twice', async () => {
    await start();
    await server.stop();
    await server.stop();
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  });
});

it('says where it cannot listen', async () => {
  await start();
  const second = createHttpServer({ host: '127.0.0.1', port, routes: {}, onError: () => {} });
  await expect(second.start()).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
    detail: `PORT: cannot listen on 127.0.0.1:${port}`,
  });
});
