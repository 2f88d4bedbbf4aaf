import { wordsOf } from './sample-words.js';
import type { Pattern } from './source-patterns.js';

/** A text that can be made as long as one likes. */
export interface HostileText {
  /** Shown in reports. */
  readonly name: string;
  /** The text of about the given length, in UTF-16 units. */
  make(length: number): string;
}

const single = [
  ...'aAzZ09 -_.:/\\=+*"\'`~^$()[]{}<>,;|@#%&!?\t\n\r',
  '\u0000',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\ufffd',
  'é',
  'ß',
  '\u{1f600}',
  '\ud800',
  '\udc00',
];
const several = [
  'a ',
  'a.',
  'a-',
  'a,',
  'a:',
  'a=',
  'a/',
  'a@',
  'A1',
  '0.',
  '0:',
  '0-',
  '1,',
  ' .',
  ' ,',
  ' \n',
  '\r\n',
  '""',
  '",',
  ',"',
  "',",
  '()',
  '[]',
  '{}',
  '<>',
  '<a',
  '</',
  '&a',
  '%2',
  '\\"',
  '=>',
  '->',
  '::',
  '..',
  '. ',
  '; ',
  'not ',
  'fail ',
  'the ',
  'error=',
  'status code ',
  'subscription is ',
  'Secure Mail.APNS ',
  'aA',
  'a_',
  'http://',
  'https://a.b/',
  'a@b.c ',
  '2026-11-20 ',
  '09:12:33:310 ',
  '-1001 ',
  'Error Domain=',
  '<a b="c">',
  '&amp;',
  '&#x41;',
  'ab12',
  'AAAA-',
  'e\u0301',
  '\u202e',
  '[U+0041]',
  '10.0.0.',
  'host.example.',
  'CN=a,',
];

/** Texts that any pattern may meet. */
export const commonTexts: readonly HostileText[] = [...single, ...several].map((piece) => repeated(piece));

/** Texts for one pattern: what it lets repeat, and what nearly matches it, without end and with a bad end. */
export function textsFor(pattern: Pattern): HostileText[] {
  const { whole, repeats } = wordsOf(pattern);
  const ends = ['', '\u0001'];
  const pumped = repeats.flatMap(({ before, again }) => [
    ...ends.map((end) => surrounded(before, again, end)),
    surrounded('', again, '\n\u0001'),
    repeated(before + again),
    repeated(before + again.repeat(20)),
  ]);
  const nearly = whole
    .filter((word) => word.length > 0)
    .flatMap((word) => [
      repeated(word),
      repeated(`${word}\u0001`),
      repeated(word.slice(0, -1) || word),
      repeated(word.slice(0, Math.ceil(word.length / 2))),
    ]);
  return distinct([...pumped, ...nearly]);
}

function repeated(piece: string): HostileText {
  return surrounded('', piece, '');
}

function surrounded(before: string, again: string, end: string): HostileText {
  const shown = [before.slice(0, 20), `(${again.slice(0, 24)})…`, end].map((part) =>
    JSON.stringify(part).slice(1, -1),
  );
  const make = (length: number) =>
    flat(before + again.repeat(Math.max(1, Math.floor(length / again.length))) + end);
  return { name: shown.join(''), make };
}

function distinct(texts: readonly HostileText[]): HostileText[] {
  return [...new Map(texts.map((text) => [text.make(200), text])).values()];
}

/** The same text in one piece, so that no search has to put it together first. */
function flat(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
