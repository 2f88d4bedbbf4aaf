import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, letterFold } from '../../src/redaction/fold.js';

describe('folding', () => {
  it.each([
    ['percent signs', 'jane%40corp', 'jane@corp'],
    ['percent signs of percent signs', 'jane%2540corp', 'jane@corp'],
    ['UTF-8 in percent signs', 'J%C3%A9r%C3%B4me', 'Jérôme'],
    ['Latin-1 in percent signs', 'J%E9r', 'Jér'],
    ['decimal, hexadecimal and named entities', '&#64;&#x40;&commat;', '@@@'],
    ['escaped entities', '&amp;#64; &amp;lt;', '@ <'],
    ['JSON and NSLog escapes', '\\u0040 \\U00000040 \\U2019 \\x40 \\/ \\"', '@ @ \' @ / "'],
    ['typographic quotes', '’‘“”', '\'\'""'],
    ['full-width letters', 'ｊ＠', 'j@'],
    ['hidden characters', 'ja\u200bn\u202ee', 'jane'],
    ['placeholders of hidden characters', 'ja[U+200B]ne', 'jane'],
  ])('reads %s', (_, text, plain) => {
    expect(fold(text).plain).toBe(plain);
  });

  it.each(['100% of 5%', '&user; a&b', 'C:\\new\\table', 'a\\b', '[U+12]'])(
    'leaves %s as it stands',
    (text) => {
      expect(fold(text).plain).toBe(text);
    },
  );

  it('remembers where each character stood', () => {
    const text = 'a%40b&amp;c\u200bd😀';
    const { plain, starts } = fold(text);
    expect(plain).toBe('a@b&cd😀');
    expect(starts).toEqual([0, 1, 4, 5, 10, 12, 13, 14, 15]);
  });

  it('gives every text as many places as characters, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { plain, starts } = fold(text);
        expect(starts.length).toBe(plain.length + 1);
        expect(starts.at(-1)).toBe(text.length);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
    );
  });
});

describe('letters', () => {
  it('are the same whatever their case, accent or the machine’s language', () => {
    expect(letterFold('JÉRÔME İI\t')).toBe('jerome ii ');
  });

  it('keep their places', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(letterFold(text).length).toBe(text.length);
      }),
    );
  });
});
