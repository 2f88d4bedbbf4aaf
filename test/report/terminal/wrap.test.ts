import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../src/report/terminal/display-width.js';
import { wrap } from '../../../src/report/terminal/wrap.js';

describe('wrapping', () => {
  it('breaks between words and keeps line breaks', () => {
    expect(wrap('one two three\nfour', 9)).toEqual(['one two', 'three', 'four']);
  });

  it('cuts a word that is too long', () => {
    expect(wrap('abcdefgh ij', 3)).toEqual(['abc', 'def', 'gh', 'ij']);
  });

  it('counts wide characters twice and accents not at all', () => {
    expect(displayWidth('你e\u0301😀a')).toBe(6);
    expect(wrap('你你你', 4)).toEqual(['你你', '你']);
  });

  it('never leaves a line too wide, and loses no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (text, columns) => {
        const lines = wrap(text, columns);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
        expect(lines.join('').replace(/[ \n]/g, '')).toBe(text.replace(/[ \n]/g, '').trimEnd());
      }),
    );
  });
});
