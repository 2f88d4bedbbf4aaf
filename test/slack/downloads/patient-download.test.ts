import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '../../../src/logger.js';
import { isPassing, retryAfter } from '../../../src/slack/passing-error.js';
import {
  type Answer,
  botToken,
  drip,
  type FileServer,
  raw,
  send,
  startFileServer,
  status,
} from './file-server.js';

let slack: FileServer;
beforeAll(async () => {
  slack = await startFileServer();
});
afterAll(() => slack.stop());
beforeEach(() => slack.reset());

describe('patience', () => {
  it('ends with a body that never stops dripping', async () => {
    const closed = new Promise<void>((resolve) => {
      slack.answers = [drip('x', 5, resolve)];
    });
    expect(await slack.failure({}, 1e9, { whole: 120 })).toMatchObject({
      code: 'DOWNLOAD_FAILED',
      detail: 'not done within 0.12 s',
    });
    expect([slack.requests.length, slack.pauses.length]).toEqual([1, 0]);
    await closed;
  });

  it.each([
    ['no header', () => {}],
    ['half a header', ({ socket }) => void socket?.write('HTTP/1.1 200 OK\r\ncontent-ty')],
    ['no further byte', (response) => void response.writeHead(200).write('PK')],
  ] satisfies [string, Answer][])('ends where %s comes', async (_, answer) => {
    slack.answers = [answer];
    expect(await slack.failure({}, 1000, { silence: 60 })).toMatchObject({
      code: 'DOWNLOAD_FAILED',
      detail: 'nothing came for 0.06 s',
    });
  });

  it('is as long as Slack asks for', async () => {
    slack.answers = [status(429, { 'retry-after': '3' }), status(503, { 'retry-after': '7' }), send('x')];
    expect(String(await slack.download())).toBe('x');
    expect(slack.pauses).toEqual([3000, 7000]);
  });

  it.each([
    ['30', 30_000],
    ['999999999', 900_000],
  ])('is left to the whole work where Slack asks for %s seconds', async (seconds, wait) => {
    slack.answers = [status(429, { 'retry-after': seconds })];
    const error = await slack.failure();
    expect(error).toMatchObject({ code: 'DOWNLOAD_FAILED', detail: 'HTTP 429' });
    expect([isPassing(error), retryAfter(error)]).toEqual([true, wait]);
    expect(slack.pauses).toEqual([]);
  });

  it.each(['soon', '-5', '1e9', 'Fri, 31 Dec 2027 23:59:59 GMT'])('takes no %s for a time', async (words) => {
    slack.answers = [status(429, { 'retry-after': words }), send('x')];
    await slack.download();
    expect(slack.pauses).toEqual([500]);
  });

  it('is at its end after three attempts', async () => {
    slack.answers = [status(503)];
    const error = await slack.failure();
    expect(error).toMatchObject({ code: 'DOWNLOAD_FAILED', detail: 'HTTP 503' });
    expect([isPassing(error), slack.requests.length]).toEqual([true, 3]);
  });
});

describe('a connection', () => {
  const cut: Answer = (response) => {
    response.writeHead(200, { 'content-length': 100 }).write('PK', () => response.destroy());
  };

  it('that is cut in the middle is tried again', async () => {
    slack.answers = [cut, send('whole')];
    expect(String(await slack.download())).toBe('whole');
  });

  it.each([
    ['that is cut each time', cut, true],
    ['that speaks something else', raw('220 mail.example ESMTP\r\n'), false],
    ['with headers without end', raw(`HTTP/1.1 200 OK\r\nx: ${'x'.repeat(100_000)}\r\n\r\n`), true],
    ['with an unknown size', raw('HTTP/1.1 200 OK\r\ncontent-length: many\r\n\r\nx'), false],
  ])('%s is a failure of Slack', async (_, answer, passes) => {
    slack.answers = [answer];
    const error = await slack.failure();
    expect(error).toMatchObject({ code: 'DOWNLOAD_FAILED' });
    expect([slack.requests.length, isPassing(error)]).toEqual([3, passes]);
  });
});

describe('the token', () => {
  const troubles: [string, Answer, object][] = [
    ['a cut connection', (response) => void response.destroy(), {}],
    ['a refusal', status(403), {}],
    ['a limit of Slack', status(429, { 'retry-after': '60' }), {}],
    ['a silent Slack', () => {}, { silence: 40 }],
    ['a lie about the size', send('xx'), {}],
    ['something that is no HTTP', raw('?'), {}],
  ];

  it.each(troubles)('is neither in the error nor in the log of %s', async (_, answer, times) => {
    slack.answers = [answer];
    const error = await slack.failure({ size: 10 }, 1000, times);
    expect(error).toBeInstanceOf(Error);
    const lines: string[] = [];
    createLogger({ write: (line) => lines.push(line) }).error({ err: error }, 'no file');
    expect(inspect(error, { depth: 20, showHidden: true, getters: true })).not.toContain(botToken);
    expect(lines.join('')).toContain('DOWNLOAD_');
    expect(lines.join('')).not.toContain(botToken);
  });
});
