import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createLogger } from '../../src/logger.js';
import { boltLogger } from '../../src/slack/bolt-logger.js';
import { anyCanary, type Canary } from './kinds.js';
import { leaks } from './leaks.js';
import { anyWriting } from './writings.js';

// Generous, because the machine may be busy.
vi.setConfig({ testTimeout: 30_000 });

/* Whatever a library throws, and wherever in it a canary stands: none of it comes into the log. */

/** Errors as libraries make them, which hold a text wherever they have room for one. */
const errors: Readonly<Record<string, (text: string) => unknown>> = {
  'an error': (text) => new Error(text),
  'a thrown text': (text) => text,
  'a thrown object': (text) => ({ message: text, stack: text }),
  'an error with fields': (text) =>
    Object.assign(new Error(text), {
      code: text,
      path: text,
      hostname: text,
      config: { headers: { authorization: text } },
    }),
  'an error of pg': (text) =>
    Object.assign(new Error(`duplicate key value violates unique constraint: ${text}`), {
      ...{
        code: '23505',
        detail: `Key (token)=(${text}) already exists.`,
        where: text,
        query: `select '${text}'`,
      },
      parameters: [text],
    }),
  'an error of SQLite': (text) =>
    Object.assign(new Error(text), { code: 'ERR_SQLITE_ERROR', errcode: 19, errstr: text }),
  'a failed fetch': (text) =>
    new TypeError('fetch failed', {
      cause: Object.assign(new Error(text), { code: 'ENOTFOUND', hostname: text }),
    }),
  'an answer of Slack': (text) =>
    Object.assign(new Error(`An API error occurred: ${text}`), {
      ...{ code: 'slack_webapi_platform_error', data: { ok: false, error: text, needed: text } },
      original: { config: { headers: { Authorization: `Bearer ${text}` }, data: text } },
    }),
  'an HTTP error of Slack': (text) =>
    Object.assign(new Error(text), {
      ...{
        code: 'slack_webapi_http_error',
        statusCode: 500,
        statusMessage: text,
        headers: { cookie: text },
        body: text,
      },
    }),
  'several errors': (text) => new AggregateError([new Error(text)], text),
  'a cause of a cause': (text) => new Error('x', { cause: new Error('y', { cause: new Error(text) }) }),
  'a name': (text) => Object.assign(new Error('x'), { name: text }),
};

type Log = ReturnType<typeof createLogger>;

/** The ways in which a line is written, those that nobody should use among them. */
const ways: readonly ((log: Log, error: unknown, text: string) => unknown)[] = [
  (log, error) => log.error({ err: error }, 'a check failed'),
  (log, error) => log.warn({ error }, 'a check failed'),
  (log, error) => log.trace({ err: error }),
  // a text is a line of the bot's own words
  (log, error) => (typeof error === 'string' ? undefined : log.error(error)),
  (log, error, text) =>
    log.info({ body: text, headers: { authorization: text }, detail: [text], cause: error }, 'x'),
  (log, _, text) => log.debug({ code: text, caseId: text, channel: text, what: text, source: text }, 'x'),
  (log, _, text) => log.info('posted %s', text),
  (log, error, text) => {
    boltLogger(log).error('Failed', error, text);
    boltLogger(log).warn(`Failed to retrieve a new WSS URL (error: ${error})`);
    boltLogger(log).debug(text);
  },
];

function logged(canary: Canary, text: string, make: (text: string) => unknown): string[] {
  let lines = '';
  const log = createLogger({
    write: (line) => {
      lines += line;
    },
  });
  log.level = 'trace';
  for (const way of ways) way(log, make(text), text);
  expect(lines).toContain('a check failed');
  return leaks(lines, [canary]);
}

/** A word alone is an id for all that its form tells: where ids are logged under their names it is none of a person. */
const isWord = (text: string) => /^[\w .:/-]+$/.test(text);

describe.each(Object.entries(errors))('%s in the log', (_, make) => {
  it('shows nothing of what it holds', () => {
    fc.assert(
      fc.property(anyCanary, anyWriting, (canary, { write }) => {
        const text = write(canary.written);
        fc.pre(!isWord(text));
        expect(logged(canary, text, make)).toEqual([]);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });
});
