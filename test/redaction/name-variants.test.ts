import { describe, expect, it } from 'vitest';
import type { Identity } from '../../src/evidence/evidence.js';
import { isTelltale, spellingsOf } from '../../src/redaction/name-variants.js';

const written = (kind: Identity['kind'], value: string) =>
  spellingsOf({ kind, value }).map((spelling) => spelling.written);

describe('spellings', () => {
  it('of a host are its full name, its first label and the organisation', () => {
    expect(written('host', 'exch01.corp.fabrikam.example')).toEqual([
      'exch01.corp.fabrikam.example',
      'exch01',
      'fabrikam',
    ]);
  });

  it('leave out labels that every network has', () => {
    expect(written('host', 'mail.fabrikam.example')).toEqual(['mail.fabrikam.example', 'fabrikam']);
  });

  it('of a user are those of the name, whatever the notation', () => {
    for (const notation of [
      'jane.doe',
      'Jane Doe',
      'Doe, Jane',
      'CORP\\jane.doe',
      'jane.doe@fabrikam.example',
    ]) {
      const names = written('user', notation).map((name) => name.toLowerCase());
      expect(names).toEqual(expect.arrayContaining(['jane.doe', 'jane doe', 'doe, jane', 'janedoe']));
    }
  });

  it('of a device name its owner too', () => {
    expect(written('device', "Zaphod's iPhone")).toEqual(
      expect.arrayContaining(['Zaphods-iPhone', 'Zaphod']),
    );
  });

  it('of an ordinary word are none', () => {
    expect([
      ...written('user', 'mail'),
      ...written('host', 'localhost'),
      ...written('device', 'iPhone'),
    ]).toEqual([]);
    expect([...written('tenant-id', 'true'), ...written('tenant-id', '12')]).toEqual([]);
  });
});

describe('a value', () => {
  it.each([
    ['user', 'jdoe', true],
    ['user', 'admin', false],
    ['tenant-id', '00000000-1111-2222-3333-444444444444', true],
    ['tenant-id', 'pending', false],
    ['listener-token', 'ab1', true],
  ] as const)('%s %s is worth looking for: %s', (kind, value, worth) => {
    expect(isTelltale(kind, value)).toBe(worth);
  });
});
