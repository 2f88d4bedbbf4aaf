import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterPattern } from '../src/letter-pattern.js';

const sources = [
  String.raw`(?<![\p{L}\p{N}])(?<v>\p{Lu}\p{Ll}+[\p{L}\p{N}.-]{0,8})(?![\p{L}])`,
  String.raw`^[^\p{L}]*\p{N}`,
  String.raw`\[\p{L}\]|[\]\p{Ll}]\p{M}?x`,
  String.raw`[a\]\p{Lu}]\\p`,
];
const ascii = fc.string({ unit: fc.constantFrom(...'aZkKsS09 .-[]\\px\n') });

describe('letterPattern', () => {
  it.each(['g', 'gi', 'dgs'])(
    'finds in ASCII what letters of all scripts find, with the flags %s',
    (flags) => {
      fc.assert(
        fc.property(fc.constantFrom(...sources), ascii, (source, text) => {
          const narrow = letterPattern(source, `${flags}u`)(text);
          expect(narrow.unicode).toBe(false);
          const found = (pattern: RegExp) =>
            [...text.matchAll(pattern)].map(({ 0: match, index }) => [index, match]);
          expect(found(narrow)).toEqual(found(new RegExp(source, `${flags}u`)));
        }),
      );
    },
  );

  it('is the pattern itself in a text of other letters', () => {
    const pattern = letterPattern(String.raw`^\p{Lu}\p{Ll}+$`, 'u');
    expect(pattern('Übung')).toEqual(/^\p{Lu}\p{Ll}+$/u);
    expect(pattern('Übung').test('Übung')).toBe(true);
  });

  it('is made once for each of them', () => {
    const pattern = letterPattern(String.raw`\p{L}`, 'u');
    expect(pattern('a')).toBe(pattern('b'));
    expect(pattern('é')).toBe(pattern('ü'));
  });

  it('refuses a class of which it is not known what it holds of ASCII', () => {
    expect(() => letterPattern(String.raw`\p{Emoji}`, 'u')).toThrow(
      String.raw`not known in ASCII: \p{Emoji}`,
    );
  });
});
