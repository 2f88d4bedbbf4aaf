import { fold } from '../fold.js';
import { type Found, groupValues, type Match, matchOf, type Rule } from '../match.js';

/* Base64 of a text that may not leave in clear: whoever reads it has what it hides. */

/** A dozen characters are nine bytes; that so many are all printable by chance happens once in ten thousand. */
const encoded = /(?<![A-Za-z0-9+/_-])(?<v>[A-Za-z0-9+/_-]{12,}={0,2})/dg;

/** How deep base64 within base64 is followed. */
const depthLimit = 3;

/** What `find` would not let pass once it is decoded, is not to pass encoded either; `find` is given the depth. */
export function encodedRule(find: (plain: string, depth: number) => readonly Match[], depth: number): Rule {
  return function* findEncoded(plain) {
    if (depth >= depthLimit) return;
    for (const found of groupValues(plain, encoded)) {
      const text = textIn(found);
      if (text === null) continue;
      const kinds = new Set(find(text, depth + 1).map(({ kind }) => kind));
      if (kinds.has('secret')) yield matchOf(found, 'secret');
      else if ([...kinds].some((kind) => kind !== 'keep')) yield matchOf(found, 'opaque');
    }
  };
}

/** Null where the bytes are no text, as those of ids and keys; UTF-16 of plain letters is one without its zeros. */
function textIn({ value }: Found): string | null {
  if (!printable.test(decoded(value.slice(0, 12)))) return null;
  const text = decoded(value);
  return printable.test(text) ? fold(Buffer.from(text, 'latin1').toString('utf8')).plain : null;
}

const printable = /^[\t\n\r\x20-\x7e\x80-\xff]+$/;

function decoded(base64: string): string {
  return Buffer.from(base64, 'base64').toString('latin1').replaceAll('\0', '');
}
