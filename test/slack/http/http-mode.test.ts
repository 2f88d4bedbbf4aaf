import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Changes, formType, type HttpRig, signedHeaders, startHttpRig } from './http-rig.js';
import { rawRequest, statusesIn } from './raw-request.js';

const now = Date.now();
const challenge = JSON.stringify({ type: 'url_verification', challenge: 'abc' });
const lines: string[] = [];

let bot: HttpRig;
beforeAll(async () => {
  bot = await startHttpRig(now, (line) => lines.push(line));
});
afterAll(() => bot.stop());
beforeEach(() => lines.splice(0));

async function answer(body: string | Buffer, changes?: Changes) {
  const response = await bot.send(body, changes);
  return { status: response.status, text: await response.text(), headers: response.headers };
}

describe('a request that Slack signed', () => {
  it('with a challenge gets it back', async () => {
    expect(await answer(challenge)).toMatchObject({ status: 200, text: '{"challenge":"abc"}' });
  });

  it.each([200, -300])('%d seconds ago is taken', async (age) => {
    expect((await answer(challenge, { age })).status).toBe(200);
  });

  it.each([301, -301, 3600, -3600])('%d seconds ago is refused', async (age) => {
    expect(await answer(challenge, { age })).toMatchObject({ status: 401, text: '' });
  });

  it.each([
    ['another secret', { secret: 'another' }],
    ['no signature', { headers: { 'x-slack-signature': null } }],
    ['no time', { headers: { 'x-slack-request-timestamp': null } }],
    ['neither', { headers: { 'x-slack-signature': null, 'x-slack-request-timestamp': null } }],
    ['an empty signature', { headers: { 'x-slack-signature': '' } }],
    ['a signature of another version', { headers: { 'x-slack-signature': `v1=${'0'.repeat(64)}` } }],
    [
      'a time that was changed',
      { headers: { 'x-slack-request-timestamp': String(Math.floor(now / 1000) - 1) } },
    ],
  ] satisfies [string, Changes][])('no more is refused: %s', async (_, changes) => {
    expect(await answer(challenge, changes)).toMatchObject({ status: 401, text: '' });
  });

  it.each(['x-slack-signature', 'x-slack-request-timestamp'])(
    'with two headers %s is refused',
    async (name) => {
      const headers = signedHeaders(challenge, Math.floor(now / 1000), bot.standIn.signingSecret);
      const all = [...Object.entries(headers), [name, headers[name]], ['content-length', challenge.length]];
      const head = all.map(([key, value]) => `${key}: ${value}\r\n`).join('');
      const request = `POST /slack/events HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${head}\r\n${challenge}`;
      expect(statusesIn(await rawRequest(bot.port, request))).toEqual([401]);
      const once = request.replace(`${name}: ${headers[name]}\r\n`, '');
      expect(statusesIn(await rawRequest(bot.port, once))).toEqual([200]);
    },
  );

  it.each([
    ['null'],
    ['5'],
    ['"text"'],
    ['[]'],
    [''],
    ['{'],
    ['{"a":1}}'],
    [Buffer.from([0x7b, 0xff, 0x7d])],
    [Buffer.alloc(100)],
    ['['.repeat(100_000)],
    ['payload=null', formType],
    ['payload=%7B', formType],
    ['payload=%E0%A4%A', formType],
    ['payload=[]', formType],
    ['payload=', formType],
    ['a=1', `${formType}; charset=utf-8`],
  ])('is answered whatever is in it: %j %s', async (body, type = 'application/json') => {
    expect((await answer(body, { headers: { 'content-type': type } })).status).toBeGreaterThanOrEqual(200);
    expect((await answer(challenge)).status).toBe(200);
  });

  it.each([
    ['null', 'application/json'],
    ['payload=null', formType],
    ['payload=%7B', formType],
  ])('is refused where it holds no object: %j', async (body, type) => {
    expect(await answer(body, { headers: { 'content-type': type } })).toMatchObject({
      status: 400,
      text: '',
    });
  });

  it.each(['1', '-1', 'many', '1, 2', '9'.repeat(400)])(
    'may say what repetition it is: %j',
    async (number) => {
      const headers = { 'x-slack-retry-num': number, 'x-slack-retry-reason': 'http_timeout' };
      expect((await answer(challenge, { headers })).status).toBe(200);
    },
  );

  it('is taken up to two megabytes, and refused beyond', async () => {
    const padded = (length: number) => JSON.stringify({ ...JSON.parse(challenge), x: 'x'.repeat(length) });
    const limit = 2 * 1024 * 1024;
    const overhead = padded(0).length;
    expect((await answer(padded(limit - overhead))).status).toBe(200);
    expect(await answer(padded(limit - overhead + 1))).toMatchObject({ status: 413, text: '' });
  });
});

describe('whoever has no signature', () => {
  const unsigned = { 'x-slack-signature': null, 'x-slack-request-timestamp': null };

  it('may try the certificate, and gets nothing in by that', async () => {
    const body = `ssl_check=1&payload=${encodeURIComponent(challenge)}`;
    const headers = { ...unsigned, 'content-type': formType };
    expect(await answer(body, { headers })).toMatchObject({ status: 200, text: '' });
    expect((await answer('ssl_check=0', { headers })).status).toBe(401);
    expect((await answer('ssl_check=1', { headers: unsigned })).status).toBe(401);
  });

  it('cannot make the bot keep a body', async () => {
    const body = `ssl_check=1&x=${'x'.repeat(5000)}`;
    expect((await answer(body, { headers: { ...unsigned, 'content-type': formType } })).status).toBe(401);
  });
});

describe('nothing else', () => {
  it.each([
    ['GET', '/slack/events'],
    ['HEAD', '/slack/events'],
    ['PUT', '/slack/events'],
    ['DELETE', '/slack/events'],
    ['OPTIONS', '/slack/events'],
    ['POST', '/'],
    ['POST', '/slack/events/'],
    ['POST', '/slack/Events'],
    ['POST', '/slack%2Fevents'],
    ['POST', '//evil.example/slack/events'],
    ['GET', '/slack/install'],
    ['GET', '/slack/oauth_redirect?code=1&state=2'],
    ['GET', '/metrics'],
    ['GET', '/healthz'],
    ['GET', '/readyz'],
    ['GET', '/.env'],
    ['POST', '/__proto__'],
  ])('is served: %s %s', async (method, path) => {
    expect(await answer(challenge, { method, path })).toMatchObject({ status: 404, text: '' });
  });

  it.each([
    ['an address of its own', 'POST http://evil.example/slack/events HTTP/1.1\r\nhost: x\r\n\r\n', 404],
    ['a way up', 'POST /x/../slack/events HTTP/1.1\r\nhost: x\r\n\r\n', 404],
    ['a star', 'OPTIONS * HTTP/1.1\r\nhost: x\r\n\r\n', 404],
    ['no host', 'POST /slack/events HTTP/1.1\r\n\r\n', 400],
    [
      'two lengths',
      'POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n',
      400,
    ],
    [
      'a length and parts',
      'POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['headers without end', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['no HTTP', '\u0016\u0003\u0001\u0002\r\n\r\n', 400],
  ])('is made of %s', async (_, request, status) => {
    const closing = request.replace('\r\nhost: x', '\r\nhost: x\r\nconnection: close');
    expect(statusesIn(await rawRequest(bot.port, closing))).toEqual([status]);
  });

  it('is said of the bot: no answer names what serves it, or may be taken for a page', async () => {
    for (const path of ['/slack/events', '/']) {
      const { headers } = await answer(challenge, { path });
      expect([headers.get('server'), headers.get('x-powered-by')]).toEqual([null, null]);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  it('happens where somebody leaves in the middle', async () => {
    const leave = new AbortController();
    const left = fetch(`http://127.0.0.1:${bot.port}/slack/events`, {
      method: 'POST',
      headers: signedHeaders('{}', Math.floor(now / 1000), bot.standIn.signingSecret),
      body: new ReadableStream({ pull: () => leave.abort() }),
      duplex: 'half',
      signal: leave.signal,
    });
    await expect(left).rejects.toThrow();
    expect((await answer(challenge)).status).toBe(200);
    expect(lines).toEqual([]);
  });
});
