import { asciiWidths, unitsPerEm } from './glyph-widths.js';

/** Wider than every glyph of the font, for characters that the table lacks. */
const widestUnits = 2 * unitsPerEm;

/** How wide a text is at most when it is drawn in a font of this size, in pixels. */
export function textWidth(text: string, size: number): number {
  let units = 0;
  for (const character of text) units += unitsOf(character);
  return (units * size) / unitsPerEm;
}

function unitsOf(character: string): number {
  return asciiWidths[(character.codePointAt(0) ?? 0) - 0x20] ?? widestUnits;
}

/** The text, cut so that it fits; what is cut ends in three full stops. */
export function fitWidth(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const room = width - textWidth('...', size);
  let fitted = '';
  let used = 0;
  for (const character of text) {
    used += textWidth(character, size);
    if (used > room) break;
    fitted += character;
  }
  return `${fitted.trimEnd()}...`;
}
