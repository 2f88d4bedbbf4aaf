import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeName, harmlessPath, isClutter } from '../../../src/evidence/archive/entry-name.js';

test('any name becomes a relative path that leads nowhere else', () => {
  const piece = fc.constantFrom('..', '.', '/', '\\', 'C:', 'a', '\0', '\u001b[31m', '\u202e', '\ud800', ' ');
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
      const path = harmlessPath(pieces.join(''));
      expect(path).not.toMatch(/^$|^\/|\\|\/$|\/\/|[\p{Cc}\u202e]/u);
      expect(path.split('/')).not.toContain('..');
      expect(path.isWellFormed()).toBe(true);
      expect(path.length).toBeLessThanOrEqual(1000);
    }),
  );
});

test('ordinary names stay as they are', () => {
  for (const name of ['Secure Mail/Diagnostics_1.csv', 'Prüfung/日本.txt', '...', 'a b/c.d']) {
    expect(harmlessPath(name)).toBe(name);
  }
});

test('a Unicode path field counts when it belongs to the name', () => {
  const name = Buffer.from([0x64, 0x81, 0x6e, 0x6e]);
  const field = Buffer.concat([Buffer.alloc(5), Buffer.from('dünn.csv')]);
  field.writeUInt32LE(crc32(name), 1);
  expect(decodeName(name, field)).toBe('dünn.csv');
  field.writeUInt32LE(0, 1);
  expect(decodeName(name, field)).toBe('dünn');
  expect(decodeName(name, Buffer.alloc(2))).toBe('dünn');
});

test('what file managers add is known', () => {
  for (const path of ['.DS_Store', 'a/.DS_Store', '__MACOSX/a', 'a/._b']) expect(isClutter(path)).toBe(true);
  for (const path of ['a.DS_Store', '_b', 'a/.hidden', 'MACOSX/a']) expect(isClutter(path)).toBe(false);
});
