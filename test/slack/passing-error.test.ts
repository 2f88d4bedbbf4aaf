import { LogLevel, WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ErrorCode, SecureMailError } from '../../src/errors.js';
import { isPassing, isUncertain, retryAfter } from '../../src/slack/passing-error.js';
import { channels } from '../../src/workspace/directory.js';
import type { Fault } from '../../src/workspace/faults.js';
import { type StandIn, startStandIn } from '../../src/workspace/stand-in.js';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn.stop());

/** What the client throws where Slack is in this mood. */
async function thrownBy(fault: Fault, slackApiUrl = standIn.apiUrl): Promise<unknown> {
  const client = new WebClient(standIn.botToken, {
    slackApiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 500,
    logLevel: LogLevel.ERROR,
  });
  standIn.control.clearFaults();
  standIn.control.inject('chat.postMessage', fault);
  return client.chat.postMessage({ channel: channels.support, text: 'x' }).catch((error: unknown) => error);
}

const error = (word: string): Fault => ({ kind: 'error', error: word });

describe('isPassing', () => {
  const moods: readonly (readonly [string, Fault])[] = [
    ['429', { kind: 'rate-limited', retryAfterSeconds: 1 }],
    ['500', { kind: 'server-error', status: 500 }],
    ['503', { kind: 'server-error', status: 503 }],
    ['a time-out', { kind: 'hang' }],
    ['a broken connection', { kind: 'answer-lost' }],
    ['internal_error', error('internal_error')],
    ['fatal_error', error('fatal_error')],
    ['service_unavailable', error('service_unavailable')],
    ['ratelimited', error('ratelimited')],
  ];
  it.each(moods)('waits for Slack to be well again: %s', async (_, fault) => {
    const thrown = await thrownBy(fault);
    expect(isPassing(thrown)).toBe(true);
    expect(isUncertain(thrown)).toBe(fault.kind !== 'rate-limited');
  });

  it.each(['account_inactive', 'invalid_auth', 'token_revoked'])(
    'waits for another token, five minutes at a time: %s',
    async (word) => {
      const thrown = await thrownBy(error(word));
      expect([isPassing(thrown), isUncertain(thrown), retryAfter(thrown)]).toEqual([true, false, 300_000]);
    },
  );

  it('waits for a key that opens the stored token, as for another token', () => {
    const thrown = new SecureMailError('TOKEN_SEALED', 'T1');
    expect([isPassing(thrown), isUncertain(thrown), retryAfter(thrown)]).toEqual([true, false, 300_000]);
  });

  it('waits for a Slack that cannot be reached', async () => {
    expect(isPassing(await thrownBy({ kind: 'hang' }, 'http://127.0.0.1:9/api/'))).toBe(true);
  });

  it.each([
    'channel_not_found',
    'invalid_blocks',
    'is_archived',
    'message_not_found',
    'missing_scope',
    'not_in_channel',
    'restricted_action',
    'thread_not_found',
    'unknown_method',
  ])('does not wait for what stays: %s', async (word) => {
    expect(isPassing(await thrownBy(error(word)))).toBe(false);
  });

  it.each(['ECONNRESET', 'ECONNREFUSED', '57P01', '08006', '40001', '53300'])(
    'waits for the network and the database: %s',
    (code) => {
      const cause = Object.assign(new Error('x'), { code });
      expect(isPassing(cause)).toBe(true);
      expect(isPassing(new SecureMailError('INTERNAL', null, { cause }))).toBe(true);
    },
  );

  it.each<readonly [ErrorCode, boolean]>([
    ['SLACK_UNREACHABLE', true],
    ['DATABASE_UNAVAILABLE', true],
    ['QUEUE_FULL', true],
    ['DOWNLOAD_FAILED', false],
    ['ZIP_BROKEN', false],
    ['NOT_IN_CHANNEL', false],
    ['THREAD_GONE', false],
    ['TOKEN_REVOKED', true],
    ['INTERNAL', false],
  ])('knows errors of our own: %s', (code, passes) => {
    expect(isPassing(new SecureMailError(code))).toBe(passes);
  });

  it('knows an error of our own by its cause', async () => {
    const cause = await thrownBy({ kind: 'server-error', status: 503 });
    expect(isPassing(new SecureMailError('DOWNLOAD_FAILED', 'files.info', { cause }))).toBe(true);
  });

  it.each([null, undefined, 'text', new Error('x'), Object.assign(new Error('x'), { code: '23505' })])(
    'does not wait for mistakes: %s',
    (thrown) => {
      expect(isPassing(thrown)).toBe(false);
    },
  );

  it('ends where causes go round in a circle', () => {
    const round = new Error('x');
    round.cause = round;
    expect(isPassing(round)).toBe(false);
    expect(retryAfter(round)).toBeNull();
  });
});

describe('retryAfter', () => {
  it('is what Slack says, in milliseconds, however deep', async () => {
    const thrown = await thrownBy({ kind: 'rate-limited', retryAfterSeconds: 12 });
    expect(retryAfter(thrown)).toBe(12_000);
    expect(retryAfter(new SecureMailError('INTERNAL', null, { cause: thrown }))).toBe(12_000);
  });

  it('is nothing where Slack does not say', async () => {
    expect(retryAfter(await thrownBy({ kind: 'server-error', status: 503 }))).toBeNull();
    expect(retryAfter(null)).toBeNull();
  });
});
