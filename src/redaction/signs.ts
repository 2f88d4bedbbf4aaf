import type { LetterPattern } from '../letter-pattern.js';

/*
 * What a text must hold for a pattern to match anywhere in it. Most texts hold nothing of what most patterns look
 * for, and for V8 to read and compile a pattern takes longer than a small bundle otherwise needs.
 */

/** Pieces in lower case of which a text must hold one, or a cheap pattern for text in lower case. */
export type Signs = readonly string[] | RegExp;

/** A pattern for a text; null where the text has no sign of it. */
export type PatternFor = (plain: string) => RegExp | null;

/**
 * A pattern that is made for the first text that holds one of its signs, and tried on such texts alone. What it
 * matches, or what of that its rule takes, must always hold one, whatever the case of its letters.
 */
export function onSigns(signs: Signs, make: () => RegExp | LetterPattern): PatternFor {
  let made: RegExp | LetterPattern | null = null;
  return (plain) => {
    if (!holdsSign(plain, signs)) return null;
    made ??= make();
    return made instanceof RegExp ? made : made(plain);
  };
}

function holdsSign(plain: string, signs: Signs): boolean {
  // one rule after the other asks about the same text
  if (latest.plain !== plain) latest = { plain, lower: lowerCase(plain) };
  const { lower } = latest;
  return signs instanceof RegExp ? signs.test(lower) : signs.some((sign) => lower.includes(sign));
}

let latest: { readonly plain: string; readonly lower: string } = { plain: '', lower: '' };

/** As patterns that ignore case compare: of all letters beyond ASCII only this one is not put in ASCII by itself. */
function lowerCase(plain: string): string {
  return plain.toLowerCase().replaceAll('\u017f', 's');
}
