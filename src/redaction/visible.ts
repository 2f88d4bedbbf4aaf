/*
 * Characters that steer a terminal, turn the reading direction or hide between letters. They are made visible
 * wherever text leaves, and ignored wherever identities are looked for.
 */

/** Control, format and surrogate code points, and the two separators that only look like line breaks. */
const steering = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
/** The pictures that `visible` puts in the place of control characters. */
const picture = /[\u2400-\u2421]/u;
const unsafe = new RegExp(`\\r\\n|${steering.source}`, 'gu');

/** What most texts hold alone. */
const plainlyVisible = /^[\t\n\x20-\x7e]*$/;

/** Whether a character neither separates nor belongs to a word: hidden characters, and what stands for them. */
export function isHidden(character: string): boolean {
  return !plainlyVisible.test(character) && (steering.test(character) || picture.test(character));
}

/** The text with every steering or hidden character replaced by a sign that shows it; line breaks and tabs stay. */
export function visible(text: string): string {
  return plainlyVisible.test(text) ? text : text.replace(unsafe, placeholder);
}

function placeholder(character: string): string {
  if (character === '\r\n') return '\n';
  const code = character.codePointAt(0) ?? 0;
  if (code === 0x7f) return '\u2421';
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
}
