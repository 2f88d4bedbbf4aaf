import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { downloadFile } from '../../../src/slack/downloads/download.js';
import type { SlackFile } from '../../../src/slack/downloads/slack-file.js';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

let origin = '';
let answers: Answer[] = [];
let requests: IncomingMessage[] = [];
let pauses: number[] = [];
let info: unknown = {};

/** Stands for Slack: hands out files under `/files/`, and what `files.info` says. */
const server = createServer((request, response) => {
  request.resume();
  if (request.url === '/api/files.info') {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(info));
    return;
  }
  requests.push(request);
  const answer = answers.length > 1 ? answers.shift() : answers[0];
  answer?.(response, request);
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  [answers, requests, pauses, info] = [[], [], [], { ok: false, error: 'file_not_found' }];
});

function file(changes: Partial<SlackFile> = {}): SlackFile {
  return {
    id: 'F1',
    name: 'bundle.zip',
    mimetype: 'application/zip',
    url_private: `${origin}/files/a`,
    ...changes,
  };
}

function download(changes: Partial<SlackFile> = {}, limit = 1000): Promise<Buffer> {
  const apiUrl = `${origin}/api/`;
  return downloadFile(file(changes), {
    client: new WebClient('xoxb-1', { slackApiUrl: apiUrl, retryConfig: { retries: 0 } }),
    botToken: 'xoxb-1',
    apiUrl,
    limit,
    signal: new AbortController().signal,
    pause: async (milliseconds) => {
      pauses.push(milliseconds);
    },
  });
}

const send =
  (body: string, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'application/zip', ...headers }).end(body);
  };
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(code, headers).end('<!DOCTYPE html><html></html>');
  };

describe('downloadFile', () => {
  it('hands the bot token over and takes the bytes', async () => {
    answers = [send('PK bytes')];
    expect(await download({ size: 8 })).toEqual(Buffer.from('PK bytes'));
    expect(requests[0]?.headers.authorization).toBe('Bearer xoxb-1');
  });

  it('prefers the address meant for downloads', async () => {
    answers = [send('x')];
    await download({ url_private_download: `${origin}/files/download` });
    expect(requests[0]?.url).toBe('/files/download');
  });

  it.each(['https://files.example.com/a', 'file:///etc/passwd', 'no address'])(
    'sends the token to nobody but Slack: %s',
    async (url_private) => {
      await expect(download({ url_private })).rejects.toMatchObject({ code: 'DOWNLOAD_HOST' });
    },
  );

  it('follows no redirect: that is the sign-in page of a token without files:read', async () => {
    answers = [status(302, { location: `${origin}/login` })];
    await expect(download()).rejects.toMatchObject({ code: 'DOWNLOAD_SCOPE' });
    expect(requests).toHaveLength(1);
  });

  it.each([
    ['by its type', send('anything', { 'content-type': 'text/html; charset=utf-8' })],
    ['by its content', send('  <!DOCTYPE html><html>Sign in')],
  ])('recognises a web page in place of the file %s', async (_, answer) => {
    answers = [answer];
    await expect(download()).rejects.toMatchObject({ code: 'DOWNLOAD_SCOPE' });
  });

  it('takes a web page that was uploaded as one', async () => {
    answers = [send('<html>', { 'content-type': 'text/html' })];
    expect(String(await download({ mimetype: 'text/html', name: 'page.html' }))).toBe('<html>');
  });

  it.each([
    [403, 'DOWNLOAD_SCOPE'],
    [404, 'FILE_GONE'],
    [410, 'FILE_GONE'],
    [503, 'DOWNLOAD_FAILED'],
  ])('names HTTP %d as %s', async (code, expected) => {
    answers = [status(code)];
    await expect(download()).rejects.toMatchObject({ code: expected });
  });

  it('tries again, more and more patiently, where Slack failed', async () => {
    answers = [status(500), (response) => void response.destroy(), send('third')];
    expect(String(await download())).toBe('third');
    expect(pauses).toEqual([500, 2000]);
  });

  it('tries again where fewer bytes came than were announced', async () => {
    answers = [send('cut sh'), send('cut short')];
    expect(String(await download({ size: 9 }))).toBe('cut short');
  });

  it('refuses a file that is announced as too large without asking for it', async () => {
    await expect(download({ size: 1001 })).rejects.toMatchObject({ code: 'LIMIT_SIZE' });
    expect(requests).toHaveLength(0);
  });

  it('stops reading a file that is larger than it said', async () => {
    let closed = false;
    answers = [
      (response) => {
        response.writeHead(200).write('x'.repeat(600));
        response.on('drain', () => response.write('x'.repeat(600)));
        response.on('close', () => {
          closed = true;
        });
        response.write('x'.repeat(600));
      },
    ];
    await expect(download({ size: 10 })).rejects.toMatchObject({ code: 'LIMIT_SIZE' });
    await expect.poll(() => closed).toBe(true);
  });

  it('looks up the stub that a shared channel shows', async () => {
    info = { ok: true, file: file({ size: 1 }) };
    answers = [send('x')];
    const stub = { mode: 'file_access', file_access: 'check_file_info', url_private: null };
    expect(String(await download(stub))).toBe('x');
  });

  it.each([
    ['file_not_found', 'FILE_GONE'],
    ['missing_scope', 'DOWNLOAD_SCOPE'],
    ['unknown_method', 'DOWNLOAD_FAILED'],
  ])('names the refusal %s of a look-up as %s', async (error, code) => {
    info = { ok: false, error };
    await expect(download({ file_access: 'check_file_info' })).rejects.toMatchObject({ code });
  });

  it.each(['tombstone', 'hidden_by_limit', 'access_denied'])('knows %s for gone', async (mode) => {
    await expect(download({ mode })).rejects.toMatchObject({ code: 'FILE_GONE' });
    expect(requests).toHaveLength(0);
  });

  it('says that a link to another service is not on Slack', async () => {
    await expect(download({ mode: 'external', is_external: true })).rejects.toMatchObject({
      code: 'DOWNLOAD_HOST',
    });
  });
});
