import { describe, expect, it } from 'vitest';
import { isHidden, visible } from '../../src/redaction/visible.js';

describe('steering and hidden characters', () => {
  it.each([
    ['an ANSI sequence', '\u001b[31mred\u001b[0m', '␛[31mred␛[0m'],
    ['a bell, a backspace, a null', 'a\u0007b\bc\0', 'a␇b␈c␀'],
    ['delete', 'a\u007f', 'a␡'],
    ['a carriage return that would overwrite the line', 'safe\rfake', 'safe␍fake'],
    ['a C1 control', 'a\u009bb', 'a[U+009B]b'],
    ['a bidi override', '\u202egnp.exe', '[U+202E]gnp.exe'],
    ['a zero-width space', 'a\u200bb', 'a[U+200B]b'],
    ['a line separator', 'a\u2028b', 'a[U+2028]b'],
    ['a tag character', 'a\u{e0041}', 'a[U+E0041]'],
    ['half a character', 'a\ud83d', 'a[U+D83D]'],
  ])('%s becomes visible', (_, text, shown) => {
    expect(visible(text)).toBe(shown);
    expect(visible(shown)).toBe(shown);
  });

  it('leaves line breaks, tabs, accents and emoji alone', () => {
    expect(visible('a\n\tb é 😀 你')).toBe('a\n\tb é 😀 你');
    expect(visible('a\r\nb')).toBe('a\nb');
  });

  it('knows what hides between letters', () => {
    expect(['\u200b', '\u202e', '\0', '␛'].map(isHidden)).toEqual([true, true, true, true]);
    expect(['a', ' ', '\n', '\t'].map(isHidden)).toEqual([false, false, false, false]);
  });
});
