import { describe, expect, it } from 'vitest';
import { deriveSecret, parseTokenKeys } from '../../src/installations/token-keys.js';
import { newKeys } from './keys.js';

const base64 = Buffer.alloc(32, 7).toString('base64');
const other = Buffer.alloc(32, 8).toString('base64');

describe('parseTokenKeys', () => {
  it('reads keys in their order, white space around them left out', () => {
    expect(parseTokenKeys(`new:${base64}, old-1:${other}`)).toEqual([
      { id: 'new', bytes: Buffer.alloc(32, 7) },
      { id: 'old-1', bytes: Buffer.alloc(32, 8) },
    ]);
  });

  it.each([
    '',
    base64,
    `:${base64}`,
    `a.b:${base64}`,
    `a:${base64.slice(4)}`,
    `a:${Buffer.alloc(33).toString('base64')}`,
    `a:${base64},`,
    `a:${base64},b`,
    `a:${base64},a:${other}`,
  ])('refuses %j', (text) => {
    expect(parseTokenKeys(text)).toBeNull();
  });
});

describe('deriveSecret', () => {
  const keys = newKeys('one', 'two');

  it('is the same each time, another for each purpose and first key', () => {
    expect(deriveSecret(keys, 'a')).toBe(deriveSecret(keys, 'a'));
    expect(deriveSecret(keys, 'b')).not.toBe(deriveSecret(keys, 'a'));
    expect(deriveSecret(newKeys('one'), 'a')).not.toBe(deriveSecret(keys, 'a'));
  });

  it('has 256 bits and is not the key', () => {
    const secret = Buffer.from(deriveSecret(keys, 'a'), 'base64url');
    expect(secret).toHaveLength(32);
    expect(secret.equals(keys[0].bytes)).toBe(false);
  });
});
