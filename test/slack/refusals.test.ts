import { WebClient } from '@slack/web-api';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { boltLogger } from '../../src/slack/bolt-logger.js';
import { Refusals } from '../../src/slack/refusals.js';
import { clientOptions, hastyClient } from '../../src/slack/web-clients.js';
import { channels } from '../../src/workspace/directory.js';
import { type StandIn, startStandIn } from '../../src/workspace/stand-in.js';

let standIn: StandIn;
let lines: string[] = [];
let told = 0;
let refusals: Refusals;
const logger = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn.stop());
beforeEach(() => {
  standIn.control.clearFaults();
  [lines, told] = [[], 0];
  refusals = new Refusals({
    logger,
    onTokenRefused: () => {
      told += 1;
    },
  });
});

function client(): WebClient {
  const options = clientOptions(standIn.apiUrl, boltLogger(logger), undefined, refusals.note);
  return new WebClient(standIn.botToken, options);
}

const refusedPost = (through: WebClient) =>
  expect(through.chat.postMessage({ channel: channels.support, text: 'x' })).rejects.toThrow();

describe('a scope that is missing', () => {
  it('is named in the log with what to do, once for each method', async () => {
    const scopes = new Set(['reactions:write']);
    standIn.control.change({ scopes });
    await refusedPost(client());
    await refusedPost(client());
    standIn.control.change({ scopes: new Set(['chat:write']) });
    expect(lines.filter((line) => line.includes('SCOPE_MISSING'))).toHaveLength(1);
    expect(lines.join('')).toMatch(/"method":"chat\.postMessage","needed":"chat:write".*reinstall the app/);
    expect(refusals.tokenRefused).toBe(false);
  });
});

describe('a token that Slack takes no longer', () => {
  it.each(['token_revoked', 'account_inactive', 'invalid_auth'])(
    'is told once, and asked of Slack once a call: %s',
    async (error) => {
      const before = standIn.control.calls('chat.postMessage').length;
      standIn.control.inject('*', { kind: 'error', error }, 10);
      const hasty = hastyClient(
        standIn.botToken,
        standIn.apiUrl,
        boltLogger(logger),
        undefined,
        refusals.note,
      );
      await refusedPost(client());
      await refusedPost(hasty);
      expect(told).toBe(1);
      expect(refusals.tokenRefused).toBe(true);
      expect(lines.filter((line) => line.includes('TOKEN_REVOKED'))).toHaveLength(1);
      expect(lines.join('')).not.toContain('xoxb-');
      expect(standIn.control.calls('chat.postMessage').length - before).toBe(2);
    },
  );
});

describe('other refusals', () => {
  it('are left to whoever called, with the answer as it came', async () => {
    standIn.control.inject('chat.postMessage', { kind: 'error', error: 'is_archived' });
    const post = client().chat.postMessage({ channel: channels.support, text: 'x' });
    await expect(post).rejects.toMatchObject({ data: { ok: false, error: 'is_archived' } });
    expect(lines).toEqual([]);
    expect(refusals.tokenRefused).toBe(false);
    const { ts } = await client().chat.postMessage({ channel: channels.support, text: 'x' });
    expect(standIn.control.message(ts ?? '')?.text).toBe('x');
  });
});
