import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../../src/workspace/stand-in.js';

let standIn: StandIn;
let port = '';
beforeAll(async () => {
  standIn = await startStandIn();
  port = new URL(standIn.url).port;
});
afterAll(() => standIn.stop());

/** Asks with headers that `fetch` would not send. */
function ask(path: string, headers: Record<string, string>, method = 'POST'): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(`${standIn.url}${path}`, { method, headers }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode ?? 0));
    });
    asked.once('error', reject).end();
  });
}

const paths = [
  '/api/auth.test',
  '/upload/x',
  '/response/x',
  '/files-pri/T1-F1/a.zip',
  '/oauth/v2/authorize',
  '/signin',
];

describe('the stand-in', () => {
  it.each(['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'])(
    'answers programs that call it %s',
    async (name) => {
      expect(await ask('/api/api.test', { host: `${name}:${port}` })).toBe(200);
    },
  );

  it.each(paths)('answers nobody who was led to %s under another name', async (path) => {
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      'localhost',
      'localhost:1',
      `127.0.0.1.evil.example:${port}`,
    ])
      expect(await ask(path, { host }), host).toBe(403);
  });

  it.each(paths)('lets no page from elsewhere use %s', async (path) => {
    const pages: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://localhost:1' },
      { origin: `https://localhost:${port}` },
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
      { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' },
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
    ];
    for (const headers of pages) expect(await ask(path, headers), JSON.stringify(headers)).toBe(403);
  });

  it('may be reached by a link, as an installation needs it', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect(await ask('/signin', headers, 'GET')).toBe(200);
    expect(await ask('/signin', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 'GET')).toBe(
      403,
    );
  });
});
