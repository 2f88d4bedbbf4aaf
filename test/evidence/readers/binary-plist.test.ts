import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SecureMailError } from '../../../src/errors.js';
import { readAppPolicies } from '../../../src/evidence/readers/app-policies.js';
import { isBinaryPlist, readBinaryPlist } from '../../../src/evidence/readers/binary-plist.js';
import { textFile } from '../../../src/evidence/text-file.js';

/** Synthetic, written with Python's plistlib. */
const packed = [
  'YnBsaXN0MDDVAQIDBAUGBwgZGlNCaWdTTmVnWFBvbGljaWVzVVJhdGlvV1ZlcnNpb24TAAABAAAAAAAT//////////3WCQoL',
  'DA0ODxARFhcYWUJsb2NrTG9nc15FeGNoYW5nZVNlcnZlclRMaXN0XxAYUHVzaE5vdGlmaWNhdGlvbnNFbmFibGVkXxAZUHVz',
  'aE5vdGlmaWNhdGlvbnNUZW5hbnRJZFVUaXRsZQhfEBBleDEuY29ycC5leGFtcGxlohITUWHRFBVdTmV0d29ya0FjY2Vzc18Q',
  'FE5ldHdvcmtBY2Nlc3NCbG9ja2VkCV8QKHR0dHR0dHR0dHR0dHR0dHR0dHR0dHR0dHR0dHR0dHR0dHR0dHR0dHRuAEcAcgB1',
  'AGUAcwBzAGUAIAD8ACAgEwAgY6iQASM/4AAAAAAAABABAAgAEwAXABsAJAAqADIAOwBEAFEAWwBqAG8AigCmAKwArQDAAMMA',
  'xQDIANYA7QDuARkBNgE/AAAAAAAAAgEAAAAAAAAAGwAAAAAAAAAAAAAAAAAAAUE=',
].join('');
const sample = Buffer.from(packed, 'base64');

function trailer(objects: number, table: number): Buffer {
  const bytes = Buffer.alloc(32);
  bytes.writeUInt8(1, 6);
  bytes.writeUInt8(1, 7);
  bytes.writeBigUInt64BE(BigInt(objects), 8);
  bytes.writeBigUInt64BE(BigInt(table), 24);
  return bytes;
}

/** Thirty arrays, each holding the next one twice: two hundred bytes that unfold to a thousand million objects. */
function bomb(): Buffer {
  const count = 30;
  const objects = Array.from({ length: count }, (_, index) =>
    Buffer.from([0xa2, (index + 1) % count, (index + 1) % count]),
  );
  const offsets = Buffer.from(objects.map((_, index) => 8 + index * 3));
  return Buffer.concat([Buffer.from('bplist00'), ...objects, offsets, trailer(count, 8 + count * 3)]);
}

describe('readBinaryPlist', () => {
  it('reads settings of every type, those of inner dictionaries included', () => {
    expect(Object.fromEntries(readBinaryPlist(sample).map(({ name, value }) => [name, value]))).toEqual({
      Version: '1',
      Ratio: '0.5',
      Big: '1099511627776',
      Neg: '-3',
      PushNotificationsEnabled: 'true',
      BlockLogs: 'false',
      ExchangeServer: 'ex1.corp.example',
      Title: 'Gruesse ü – 推送',
      PushNotificationsTenantId: 't'.repeat(40),
      NetworkAccess: 'NetworkAccessBlocked',
    });
  });

  it('refuses lists that unfold without end', () => {
    expect(() => readBinaryPlist(bomb())).toThrow(SecureMailError);
  });

  it('answers damage with an error of the catalogue', () => {
    fc.assert(
      fc.property(fc.nat(sample.length - 1), fc.nat(255), fc.nat(sample.length), (at, byte, end) => {
        const damaged = Buffer.from(sample.subarray(0, Math.max(end, 8)));
        damaged.writeUInt8(byte, Math.min(Math.max(at, 8), damaged.length - 1));
        try {
          readBinaryPlist(damaged);
        } catch (error) {
          expect(error).toMatchObject({ code: 'PLIST_BROKEN' });
        }
      }),
    );
  });

  it('is known by its first bytes', () => {
    expect(isBinaryPlist(sample)).toBe(true);
    expect(isBinaryPlist(Buffer.from('<plist/>'))).toBe(false);
  });
});

describe('readAppPolicies', () => {
  it.each([
    ['bare', { path: 'p.plist', head: sample, chunks: () => streamed(sample) }],
    ['in base64', textFile('p.plist', packed)],
  ])('reads a binary property list %s', async (_, file) => {
    const policies = (await readAppPolicies(file))?.part;
    expect(policies?.complete).toBe(true);
    expect(policies?.values.get('PushNotificationsEnabled')).toEqual({
      value: 'true',
      at: { file: 'p.plist', line: 1, text: 'PushNotificationsEnabled = true', time: null },
    });
  });
});

async function* streamed(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
