/** What a class of letters holds of ASCII. */
const inAscii: Readonly<Record<string, string>> = { L: 'A-Za-z', Lu: 'A-Z', Ll: 'a-z', N: '0-9', M: '' };

/** A pattern for a text. */
export type LetterPattern = (text: string) => RegExp;

const isAscii = /^[\0-\x7f]*$/;

/**
 * A pattern with letters of all scripts (`\p{L}`, `\p{N}` …, flag `u`), made for the first text that needs it; for a
 * text of ASCII alone one that matches the same there. V8 takes a millisecond to read and compile the letters of all
 * scripts, and of the texts of a small bundle most are ASCII.
 *
 * @throws {Error} where `source` names a class of which it is not known what it holds of ASCII
 */
export function letterPattern(source: string, flags: string): LetterPattern {
  const ascii = new RegExp(asciiForm(source), flags.replace('u', ''));
  let whole: RegExp | null = null;
  return (text) => {
    if (isAscii.test(text)) return ascii;
    whole ??= new RegExp(source, flags);
    return whole;
  };
}

/** Classes by name become ranges, in brackets where they stand in none. */
function asciiForm(source: string): string {
  let inBrackets = false;
  return source.replace(/\\p\{(\w+)\}|\\.|[[\]]/gs, (written, name: string | undefined) => {
    if (written === '[') inBrackets = true;
    if (written === ']') inBrackets = false;
    if (name === undefined) return written;
    const range = inAscii[name];
    if (range === undefined) throw new Error(`not known in ASCII: ${written}`);
    return inBrackets ? range : `[${range}]`;
  });
}
