import { WebClient } from '@slack/web-api';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { measuredFetch } from '../../src/operations/measured-fetch.js';
import { type Metrics, noMetrics, type SlackCall } from '../../src/operations/metrics.js';
import { boltLogger } from '../../src/slack/bolt-logger.js';
import type { Fault } from '../../src/workspace/faults.js';
import { type StandIn, startStandIn } from '../../src/workspace/stand-in.js';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn.stop());

let calls: SlackCall[] = [];
let throttled: string[] = [];
beforeEach(() => {
  calls = [];
  throttled = [];
});
const metrics: Metrics = {
  ...noMetrics,
  slackCalled: (call) => calls.push(call),
  slackThrottled: (method) => throttled.push(method),
};

function client(token = standIn.botToken): WebClient {
  return new WebClient(token, {
    slackApiUrl: standIn.apiUrl,
    retryConfig: { retries: 1, minTimeout: 1 },
    fetch: measuredFetch(standIn.apiUrl, metrics),
    logger: boltLogger(pino({ enabled: false })),
  });
}

describe('measuredFetch', () => {
  it('counts a call that went well, and hands its answer and scopes on', async () => {
    const answer = await client().auth.test();
    expect(answer.user_id).toBe(standIn.ids.app.botUser);
    expect(answer.response_metadata?.scopes).toContain('chat:write');
    expect(calls).toEqual([{ method: 'auth.test', error: null, seconds: expect.any(Number) }]);
  });

  it("counts a refusal under Slack's own code", async () => {
    await expect(client('xoxb-another').auth.test()).rejects.toMatchObject({
      data: { error: 'invalid_auth' },
    });
    expect(calls).toMatchObject([{ method: 'auth.test', error: 'invalid_auth' }]);
  });

  it.each<[Fault, string]>([
    [{ kind: 'rate-limited', retryAfterSeconds: 0 }, 'ratelimited'],
    [{ kind: 'server-error', status: 503 }, 'http_5xx'],
    [{ kind: 'answer-lost' }, 'no_answer'],
  ])('counts an attempt that is repeated: %j', async (fault, error) => {
    standIn.control.inject('auth.test', fault);
    await client().auth.test();
    expect(calls.map((call) => call.error)).toEqual([error, null]);
    expect(throttled).toEqual(error === 'ratelimited' ? ['auth.test'] : []);
  });

  it('leaves other addresses uncounted', async () => {
    await measuredFetch('https://slack.example/api/', metrics)(`${standIn.apiUrl}api.test`);
    expect(calls).toEqual([]);
  });
});
