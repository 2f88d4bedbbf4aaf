import { describe, expect, it } from 'vitest';
import { Pseudonyms } from '../../src/redaction/pseudonyms.js';

describe('pseudonyms', () => {
  it('are the same for the same value, whatever its case', () => {
    const pseudonyms = new Pseudonyms('salt');
    expect(pseudonyms.of('host', 'EXCH01.corp.example')).toBe(pseudonyms.of('host', 'exch01.CORP.example'));
    expect(pseudonyms.of('host', 'a')).toMatch(/^host-[0-9a-f]{6}$/);
  });

  it('tell values apart where case counts', () => {
    const pseudonyms = new Pseudonyms('salt');
    expect(pseudonyms.of('subscription-id', 'AbC=')).not.toBe(pseudonyms.of('subscription-id', 'aBc='));
  });

  it('differ with the salt and with the kind', () => {
    const [a, b] = [new Pseudonyms('a'), new Pseudonyms('b')];
    expect(a.of('user', 'jane')).not.toBe(b.of('user', 'jane'));
    expect(a.of('user', 'jane').slice(-6)).not.toBe(a.of('host', 'jane').slice(-6));
  });

  it('never stand for two values of one case', () => {
    const pseudonyms = new Pseudonyms('salt');
    const given = Array.from({ length: 20_000 }, (_, index) => pseudonyms.of('user', `user number ${index}`));
    expect(new Set(given).size).toBe(given.length);
    expect(given.some((pseudonym) => pseudonym.length > 'user-'.length + 6)).toBe(true);
  });
});
