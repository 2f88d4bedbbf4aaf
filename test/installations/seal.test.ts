import { assert, integer, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openToken, sealToken } from '../../src/installations/seal.js';
import type { TokenKeys } from '../../src/installations/token-keys.js';
import { newKeys } from './keys.js';

const [first] = newKeys('first');
const [second] = newKeys('second');
const keys: TokenKeys = [first, second];
const token = string({ unit: 'binary', maxLength: 200 });
const owner = string({ minLength: 1, maxLength: 20 });

function codeOf(open: () => unknown): unknown {
  try {
    return open();
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
}

describe('a sealed token', () => {
  it('opens with the key and for the owner that it was sealed for', () => {
    assert(
      property(token, owner, (text, team) => openToken(sealToken(text, team, keys), team, keys) === text),
    );
  });

  it('never shows the token, and never looks the same twice', () => {
    const sealed = sealToken('xoxb-synthetic-token', 'T1', keys);
    expect(sealed).toMatch(/^first\.[\w-]+$/);
    expect(Buffer.from(sealed.slice(6), 'base64url').toString('latin1')).not.toContain('xoxb');
    expect(sealToken('xoxb-synthetic-token', 'T1', keys)).not.toBe(sealed);
  });

  it('does not open for another owner', () => {
    assert(
      property(token, tuple(owner, owner), (text, [team, other]) => {
        if (team === other) return;
        expect(codeOf(() => openToken(sealToken(text, team, keys), other, keys))).toBe('TOKEN_SEALED');
      }),
    );
  });

  it('does not open with another key, whatever its name', () => {
    assert(
      property(token, owner, (text, team) => {
        const sealed = sealToken(text, team, keys);
        expect(codeOf(() => openToken(sealed, team, newKeys('first')))).toBe('TOKEN_SEALED');
        expect(codeOf(() => openToken(sealed, team, newKeys('other')))).toBe('TOKEN_SEALED');
      }),
    );
  });

  it('does not open once a character is changed, added or cut off', () => {
    assert(
      property(
        token,
        integer({ min: 0, max: 10_000 }),
        string({ minLength: 1, maxLength: 1 }),
        (text, at, put) => {
          const sealed = sealToken(text, 'T1', keys);
          const place = at % sealed.length;
          const changed = sealed.slice(0, place) + put + sealed.slice(place + 1);
          if (changed !== sealed) expect(codeOf(() => openToken(changed, 'T1', keys))).toBe('TOKEN_SEALED');
          for (const damaged of [sealed.slice(0, place), sealed.slice(0, place) + put + sealed.slice(place)])
            expect(codeOf(() => openToken(damaged, 'T1', keys))).toBe('TOKEN_SEALED');
        },
      ),
    );
  });

  it('does not open as anything else than was sealed', () => {
    assert(
      property(string(), (text) => {
        expect(codeOf(() => openToken(text, 'T1', keys))).toBe('TOKEN_SEALED');
      }),
    );
  });

  it('still opens when another key has become the first', () => {
    const before = sealToken('xoxb-synthetic', 'T1', [second]);
    expect(openToken(before, 'T1', [first, second])).toBe('xoxb-synthetic');
    expect(sealToken('xoxb-synthetic', 'T1', [first, second])).toMatch(/^first\./);
    expect(codeOf(() => openToken(before, 'T1', [first]))).toBe('TOKEN_SEALED');
  });

  it('says for whom it does not open, and nothing of token or key', () => {
    const sealed = sealToken('xoxb-synthetic', 'T1', keys);
    expect(() => openToken(sealed, 'T2', keys)).toThrow(/SLACK_TOKEN_KEYS.*\(T2\)/);
    expect(() => openToken(sealed, 'T2', keys)).not.toThrow(/xoxb/);
  });
});
