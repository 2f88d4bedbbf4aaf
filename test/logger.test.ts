import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRequestError } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { SecureMailError } from '../src/errors.js';
import { createLogger } from '../src/logger.js';
import { boltLogger } from '../src/slack/bolt-logger.js';

const canaries = {
  token: 'xoxb-17653672481-19874698323-pdFZKVeTuE8sk7oOcHrzzqgy',
  line: '2026-11-20 09:12:33 mailbox of erika.musterfrau@corp.example',
  address: 'https://files.slack.com/upload/v1/CwABAAAAWgoAAZnBg',
  ticket: 'wss://wss-primary.slack.com/link/?ticket=12348&app_id=5678',
};
const content = Object.values(canaries).join(' ');
const fragments = ['xoxb', 'pdFZKV', 'musterfrau', 'corp.example', 'CwABAAAA', 'ticket=', '09:12:33'];

function logged(write: (log: ReturnType<typeof createLogger>) => void): string {
  let lines = '';
  write(
    createLogger({
      write: (line) => {
        lines += line;
      },
    }),
  );
  return lines;
}

function withFields(fields: Record<string, unknown>): Error {
  return Object.assign(new Error(content), fields);
}

/** Errors that hold the canaries wherever an error can hold anything. */
const errors: readonly (readonly [string, unknown])[] = [
  ['a foreign message', new SyntaxError(content)],
  ['a foreign message with a code', withFields({ code: 'ENOENT', path: content, detail: content })],
  ['a code that is none', withFields({ code: content })],
  ['a code that is a token', withFields({ code: canaries.token })],
  ['a name that is none', withFields({ name: content })],
  ['a message that looks like a stack', new Error(`x\n    at ${content}\n    at ${content} (a.js:1:1)`)],
  ['our own detail', new SecureMailError('ZIP_CRC', content)],
  ['a cause', new SecureMailError('INTERNAL', null, { cause: new TypeError(content) })],
  [
    "Slack's answer",
    new WebAPIPlatformError({
      ok: false,
      error: 'invalid_blocks',
      response_metadata: { messages: [content] },
    }),
  ],
  ["Slack's answer that is no JSON", new WebAPIPlatformError({ ok: false, error: `<html>${content}` })],
  ["Slack's answer to a request", new WebAPIHTTPError(500, content, { location: content }, content)],
  ['a request that failed', new WebAPIRequestError(new Error(content))],
  ['a thrown text', content],
  ['a thrown object', { message: content }],
];

describe('the log', () => {
  it.each(errors)('repeats nothing of %s', (_, error) => {
    const lines = logged((log) => log.error({ err: error }, 'a check failed'));
    expect(lines).toContain('a check failed');
    for (const fragment of fragments) expect(lines).not.toContain(fragment);
  });

  it.each(errors)("repeats nothing of %s that Slack's libraries log", (_, error) => {
    const lines = logged((log) => {
      boltLogger(log).error('Failed', error);
      boltLogger(log).error(`Failed to retrieve a new WSS URL (error: ${error})`);
      boltLogger(log).warn('http request failed', content);
      boltLogger(log).warn(`Unexpected token in "${content}"`);
      boltLogger(log).error(`the body was { text: ${canaries.line} }`);
      boltLogger(log).error(`the answer was ${JSON.stringify({ body: content })}`);
      boltLogger(log).error(`asked ${canaries.address} with ${canaries.token} (at ${canaries.ticket})`);
    });
    expect(lines).toContain('http request failed');
    for (const fragment of fragments) expect(lines).not.toContain(fragment);
  });

  it("keeps the word with which Slack refused in the libraries' own sentences", () => {
    const error = new WebAPIPlatformError({ ok: false, error: 'invalid_auth' });
    const lines = logged((log) =>
      boltLogger(log).error(`Failed to retrieve a new WSS URL (error: ${error})`),
    );
    expect(lines).toContain('a new WSS URL (error: WebAPIPlatformError invalid_auth"');
  });

  it('names secrets nowhere', () => {
    const lines = logged((log) => log.info({ token: content, config: { botToken: content } }, 'x'));
    for (const fragment of fragments) expect(lines).not.toContain(fragment);
  });

  it('tells how Slack refused, and the scope it missed', () => {
    const error = new WebAPIPlatformError({ ok: false, error: 'missing_scope', ...{ needed: 'files:read' } });
    const lines = logged((log) => log.warn({ err: error }, 'x'));
    expect(JSON.parse(lines)).toMatchObject({
      err: { type: 'WebAPIPlatformError', slack: 'missing_scope', needed: 'files:read' },
    });
  });

  it('tells code, advice, status and the chain of causes', () => {
    const cause = new WebAPIHTTPError(503, 'no', {});
    const lines = logged((log) => log.warn({ err: new SecureMailError('INTERNAL', 'x', { cause }) }, 'x'));
    expect(JSON.parse(lines)).toMatchObject({
      err: { code: 'INTERNAL', message: expect.stringContaining('made a mistake'), cause: { status: 503 } },
    });
  });

  it('says where an error was thrown', () => {
    const lines = logged((log) => log.warn({ err: new Error('a\nb') }, 'x'));
    expect(JSON.parse(lines).err.frames[0]).toContain('logger.test');
  });

  it('ends with causes that go round', () => {
    const error = new Error('x');
    error.cause = error;
    expect(logged((log) => log.warn({ err: error }, 'x'))).toContain('"cause"');
  });
});
