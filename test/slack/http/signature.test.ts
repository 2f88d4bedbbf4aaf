import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSigned, signatureIn } from '../../../src/slack/http/signature.js';
import { signatureOf } from '../../../src/workspace/delivery/signed-http.js';

const seconds = 1_790_000_000;
const now = seconds * 1000 + 999;
const hash = 'a'.repeat(64);

const headers = (timestamp: string, signature = `v0=${hash}`) => ({
  'x-slack-request-timestamp': timestamp,
  'x-slack-signature': signature,
});

describe('signatureIn', () => {
  it.each([0, 1, 300, -1, -300])('takes a request of %d seconds ago', (age) => {
    expect(signatureIn(headers(String(seconds - age)), now)).toEqual({
      timestamp: String(seconds - age),
      hash: Buffer.from(hash, 'hex'),
    });
  });

  it.each([301, -301, 86_400, -86_400, seconds])('refuses a request of %d seconds ago', (age) => {
    expect(signatureIn(headers(String(seconds - age)), now)).toBe('outside of the replay window');
  });

  it.each([
    '',
    ' ',
    'now',
    '-1',
    '1e9',
    '0x6ab1',
    'Infinity',
    'NaN',
    `${seconds}.5`,
    `${seconds}, ${seconds}`,
    `+${seconds}`,
    '9'.repeat(13),
  ])('takes no %j for a time', (timestamp) => {
    expect(signatureIn(headers(timestamp), now)).toBe('malformed signature');
  });

  it.each([
    '',
    hash,
    'v0=',
    `v1=${hash}`,
    `v0=${hash.toUpperCase()}`,
    `v0=${hash}0`,
    `v0=${hash.slice(1)}`,
    `v0=${hash}, v0=${hash}`,
    `v0=${'g'.repeat(64)}`,
    `v0=${hash}\n`,
  ])('takes no %j for a signature', (signature) => {
    expect(signatureIn(headers(String(seconds), signature), now)).toBe('malformed signature');
  });

  it('knows what is not signed at all', () => {
    expect(signatureIn({}, now)).toBe('unsigned');
    expect(signatureIn({ 'x-slack-signature': `v0=${hash}` }, now)).toBe('unsigned');
    expect(signatureIn({ 'x-slack-request-timestamp': String(seconds) }, now)).toBe('unsigned');
  });
});

describe('isSigned', () => {
  const secret = '8f742231b10e8888abcd99yyyzzz85a5';
  const signed = (body: string | Buffer, given: string) =>
    isSigned(
      Buffer.from(body),
      { timestamp: String(seconds), hash: Buffer.from(given.slice(3), 'hex') },
      secret,
    );

  it('agrees with Slack, and with nobody who changes a byte or has another secret', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.nat(), (body, at) => {
        const signature = signatureOf(secret, seconds, body);
        const changed = Buffer.from(`${body}.`);
        changed[at % changed.length] = (changed[at % changed.length] ?? 0) ^ 1;
        expect(signed(body, signature)).toBe(true);
        expect(signed(changed, signature)).toBe(false);
        expect(signed(body, signatureOf(`${secret}x`, seconds, body))).toBe(false);
        expect(signed(body, signatureOf(secret, seconds + 1, body))).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it('signs the bytes, not what a decoder makes of them', () => {
    const invalid = Buffer.from([0x7b, 0xff, 0x7d]);
    expect(signed(invalid, signatureOf(secret, seconds, invalid.toString()))).toBe(false);
  });
});
