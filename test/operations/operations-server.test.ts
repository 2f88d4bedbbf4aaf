import { once } from 'node:events';
import { connect } from 'node:net';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { type OperationsServer, startOperationsServer } from '../../src/operations/operations-server.js';
import { createMetrics } from '../../src/operations/prometheus-metrics.js';
import type { Readiness } from '../../src/operations/readiness.js';

const ready: Readiness = { database: () => true, slack: () => true, worker: () => true };

let server: OperationsServer;
afterEach(() => server.stop());

async function start(
  options: { readiness?: Readiness; isHealthy?: () => boolean; port?: number; checkTimeout?: number } = {},
) {
  const metrics = createMetrics({
    depth: async () => ({ waiting: 0, running: 0, waitingSince: null }),
    ofProcess: false,
  });
  server = await startOperationsServer({
    host: '127.0.0.1',
    port: 0,
    logger: pino({ enabled: false }),
    isHealthy: () => true,
    readiness: ready,
    metrics,
    ...options,
  });
}

async function get(path: string, method = 'GET') {
  const response = await fetch(server.url + path, { method });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe('the operations server', () => {
  it.each(['/healthz', '/readyz'])('says ok on %s where all is well', async (path) => {
    await start();
    expect(await get(path)).toMatchObject({ status: 200, text: 'ok\n' });
    expect(await get(path, 'HEAD')).toMatchObject({ status: 200, text: '' });
  });

  it('serves the metrics in the format of Prometheus', async () => {
    await start();
    const { status, headers, text } = await get('/metrics');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/plain; version=0.0.4');
    expect(text).toContain('# TYPE securemail_jobs_waiting gauge');
  });

  it('asks for another process where this one cannot help itself', async () => {
    await start({ isHealthy: () => false });
    expect(await get('/healthz')).toMatchObject({ status: 503, text: 'socket\n' });
  });

  it('names what is not ready and nothing of why, and does not wait for a check that hangs', async () => {
    const readiness: Readiness = {
      database: () => new Promise<boolean>(() => {}),
      slack: () => Promise.reject(new Error('password of erika')),
      worker: () => true,
    };
    await start({ readiness, checkTimeout: 20 });
    expect(await get('/readyz')).toMatchObject({ status: 503, text: 'database\nslack\n' });
  });

  it.each(['/', '/slack/events', '/metrics/', '//metrics', '/healthz/..', '/.env'])(
    'serves nothing on %s',
    async (path) => {
      await start();
      expect((await get(path)).status).toBe(404);
    },
  );

  it('takes no other method', async () => {
    await start();
    const { status, headers } = await get('/metrics', 'POST');
    expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('refuses headers that are too large', async () => {
    await start();
    const response = await fetch(`${server.url}/healthz`, { headers: { x: 'a'.repeat(20_000) } });
    expect(response.status).toBe(431);
  });

  it('keeps no connection, and stops while one is open', async () => {
    await start();
    const { headers } = await get('/healthz');
    expect(headers.get('connection')).toBe('close');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    const { port, hostname } = new URL(server.url);
    const idle = connect(Number(port), hostname);
    await once(idle, 'connect');
    idle.write('GET /healthz HTTP/1.1\r\n');
    const cut = new Promise((resolve) => idle.on('error', () => idle.destroy()).on('close', resolve));
    await server.stop();
    await cut;
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
  });

  it('says that its port is taken', async () => {
    await start();
    const port = Number(new URL(server.url).port);
    const first = server;
    await expect(start({ port })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      detail: `OPERATIONS_PORT: cannot listen on 127.0.0.1:${port}`,
    });
    expect(server).toBe(first);
  });
});
