import { once } from 'node:events';
import { createServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { drip, type FileServer, raw, send, startFileServer, status } from './file-server.js';

let slack: FileServer;
beforeAll(async () => {
  slack = await startFileServer();
});
afterAll(() => slack.stop());
beforeEach(() => slack.reset());

describe('addresses', () => {
  it.each([
    'https://files.slack.com@evil.example/a',
    'https://slack.com.evil.example/a',
    'https://evil.example/slack.com',
    'https://files.slack.com:444/a',
    'http://files.slack.com/a',
  ])('of files.info are looked at as well: %s', async (url_private) => {
    slack.info = { ok: true, file: slack.file({ url_private }) };
    expect(await slack.failure({ file_access: 'check_file_info' })).toMatchObject({ code: 'DOWNLOAD_HOST' });
    expect(slack.requests).toEqual([]);
  });

  it('of files.info may be anything but an address', async () => {
    slack.info = { ok: true, file: { id: 'F1', url_private: 7, size: -1 } };
    expect(await slack.failure({ file_access: 'check_file_info' })).toMatchObject({
      code: 'DOWNLOAD_FAILED',
    });
  });
});

describe('redirects', () => {
  it.each([301, 302, 303, 307, 308])('are not followed, with the token or without: HTTP %d', async (code) => {
    let visitors = 0;
    const elsewhere = createServer(() => {
      visitors += 1;
    }).listen(0, '127.0.0.1');
    await once(elsewhere, 'listening');
    const { port } = elsewhere.address() as { port: number };
    slack.answers = [status(code, { location: `http://127.0.0.1:${port}/files/a` })];
    expect(await slack.failure()).toMatchObject({ code: 'DOWNLOAD_SCOPE', detail: `HTTP ${code}` });
    expect([visitors, slack.requests.length]).toEqual([0, 1]);
    elsewhere.close();
  });

  it.each(['https://evil.example/a', '//evil.example/a', 'http://user@127.0.0.1/a'])(
    'to another service are said to be that: %s',
    async (location) => {
      slack.answers = [status(302, { location })];
      expect(await slack.failure()).toMatchObject({ code: 'DOWNLOAD_HOST' });
    },
  );

  it('that lead nowhere are the sign-in page', async () => {
    slack.answers = [status(302)];
    expect(await slack.failure()).toMatchObject({ code: 'DOWNLOAD_SCOPE' });
  });
});

describe('sizes', () => {
  it('announced by the answer as too large are refused before a byte is read', async () => {
    slack.answers = [(response) => void response.writeHead(200, { 'content-length': 1001 }).flushHeaders()];
    expect(await slack.failure()).toMatchObject({ code: 'LIMIT_SIZE', detail: '1001 bytes' });
  });

  it('are counted where nobody announces any, in a body without end', async () => {
    const closed = new Promise<void>((resolve) => {
      slack.answers = [drip('x'.repeat(300), 0, resolve)];
    });
    expect(await slack.failure()).toMatchObject({ code: 'LIMIT_SIZE', detail: 'more than 1000 bytes' });
    await closed;
  });

  it.each([
    ['more than Slack said', 'x'.repeat(20), { size: 10 }, '20 of 10 bytes'],
    ['less than Slack said', 'x'.repeat(5), { size: 10 }, '5 of 10 bytes'],
  ])('that are %s do not pass', async (_, body, changes, detail) => {
    slack.answers = [send(body)];
    expect(await slack.failure(changes)).toMatchObject({ code: 'DOWNLOAD_FAILED', detail });
    expect(slack.requests).toHaveLength(3);
  });

  it('that the answer puts too low cut the file, and that is seen', async () => {
    slack.answers = [raw('HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\n0123456789')];
    expect(await slack.failure({ size: 10 })).toMatchObject({ code: 'DOWNLOAD_FAILED' });
  });

  it('that the answer puts too high leave the file unfinished, and that is seen', async () => {
    slack.answers = [raw('HTTP/1.1 200 OK\r\ncontent-length: 400\r\n\r\n0123456789')];
    expect(await slack.failure()).toMatchObject({ code: 'DOWNLOAD_FAILED' });
  });

  it('at the limit are taken, in however many parts they come', async () => {
    slack.answers = [
      (response) => {
        response.writeHead(200);
        for (let at = 0; at < 1000; at += 1) response.write(String(at % 10));
        response.end();
      },
    ];
    const bytes = await slack.download();
    expect([bytes.length, bytes.toString().startsWith('0123456789')]).toEqual([1000, true]);
  });
});

describe('a body that unpacks', () => {
  it('is not asked for', async () => {
    slack.answers = [send('x')];
    await slack.download();
    expect(slack.requests[0]?.headers['accept-encoding']).toBe('identity');
  });

  it.each(['gzip', 'gzip, gzip'])('is counted unpacked where it comes all the same: %s', async (encoding) => {
    const once = gzipSync(Buffer.alloc(50_000_000));
    const packed = encoding === 'gzip' ? once : gzipSync(once);
    slack.answers = [send(packed, { 'content-encoding': encoding })];
    expect(await slack.failure({}, 100_000)).toMatchObject({
      code: 'LIMIT_SIZE',
      detail: 'more than 100000 bytes',
    });
  });
});
