import { isHidden } from './visible.js';

/** Text as identities are looked for in it: escapes decoded, hidden characters gone, quotes made plain. */
export interface Folded {
  readonly plain: string;
  /** Where each character of `plain` begins in the original; one more at the end: the original's length. */
  readonly starts: readonly number[];
}

const percent =
  /%(?:25){0,3}[c-fC-F][\da-fA-F](?:%(?:25){0,3}[89abAB][\da-fA-F]){1,3}|%(?:25){0,3}[\da-fA-F]{2}/;
const entity = /&(?:amp;){0,3}(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-z]{2,8});/;
const backslash = /\\{1,7}(?:u[\da-fA-F]{4}|U(?:[\da-fA-F]{8}|[\da-fA-F]{4})|x[\da-fA-F]{2}|["'/])/;
/** How a terminal sequence begins: the sign itself, its picture, or as people and programs write it. */
const opening = String.raw`(?:[\u001b\u241b]|\^\[|\\{1,4}(?:u001[bB]|x1[bB]|0?33|e))`;
/** Colours and the like of terminals, whole: what is left of one would join the word behind it. */
const terminal = String.raw`${opening}?\[\d{0,3}(?:;\d{0,3}){0,9}m|${opening}\[[0-?]{0,20}[@-~]|(?:\u009b|\[U\+009B\])[0-?]{0,20}[@-~]`;
/** Characters that stand for themselves, in one run. */
const plainRun = /[A-Za-z0-9 _.,:;=/(){}<>"'@|+*?!#$~\n\t-]+/;
const piece = new RegExp(
  `${plainRun.source}|${terminal}|\\[U\\+[\\dA-F]{4,6}\\]|${percent.source}|${entity.source}|${backslash.source}|[\\s\\S]`,
  'gu',
);

const standsForItself = new RegExp(`^${plainRun.source}$`);
const isTerminal = new RegExp(`^(?:${terminal})$`);

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  rsquo: "'",
  lsquo: "'",
  nbsp: ' ',
  commat: '@',
  period: '.',
  colon: ':',
  sol: '/',
  bsol: '\\',
  lowbar: '_',
  hyphen: '-',
  equals: '=',
};

/** `jane%40corp.example`, `jane&#64;corp.example`, `jane\u0040corp.example`: all `jane@corp.example`. */
export function fold(text: string): Folded {
  const parts: string[] = [];
  const starts: number[] = [];
  for (const { 0: written, index } of text.matchAll(piece)) {
    const read = standsForItself.test(written) ? written : decode(written);
    const part = read === written ? written : Array.from(read, plainCharacter).join('');
    parts.push(part);
    for (let unit = 0; unit < part.length; unit += 1) starts.push(read === written ? index + unit : index);
  }
  starts.push(text.length);
  return { plain: parts.join(''), starts };
}

/** One form for letters that differ in case or accent alone; white space is a blank. As long as the text itself. */
export function letterFold(plain: string): string {
  if (isAscii.test(plain)) return plain.replace(/[\t-\r]/g, ' ').toLowerCase();
  let folded = '';
  for (const character of plain) folded += sameLength(character, bareLetter(character));
  return folded;
}

const isAscii = /^[\0-\x7f]*$/;

function bareLetter(character: string): string {
  if (/\s/.test(character)) return ' ';
  return character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function sameLength(character: string, candidate: string): string {
  return candidate.length === character.length ? candidate : character;
}

/** What the escape stands for; what is no escape, or none that is known, as it stands. */
function decode(written: string): string {
  if (isOneCharacter(written)) return plainCharacter(written);
  if (written.startsWith('[') || isTerminal.test(written)) return '';
  if (written.startsWith('%')) return decodePercent(written.replace(/%(?:25)+/g, '%'));
  if (written.startsWith('&')) return decodeEntity(written) ?? written;
  const code = written.replace(/^\\+/, '');
  return code.length === 1 ? code : fromCode(Number.parseInt(code.slice(1), 16));
}

function isOneCharacter(written: string): boolean {
  return written.length === 1 || (written.length === 2 && (written.codePointAt(0) ?? 0) > 0xffff);
}

function plainCharacter(character: string): string {
  if (isHidden(character)) return '';
  if (/[\u2018\u2019\u02bc\u0060\u00b4]/.test(character)) return "'";
  if (/[\u201c\u201d]/.test(character)) return '"';
  return sameLength(character, character.normalize('NFKC'));
}

function decodePercent(sequence: string): string {
  try {
    return decodeURIComponent(sequence);
  } catch {
    return sequence.replace(/%(..)/g, (_, hex: string) => fromCode(Number.parseInt(hex, 16)));
  }
}

function decodeEntity(written: string): string | null {
  const name = written.replaceAll('amp;', '').slice(1).replace(';', '');
  if (name === '') return '&';
  if (/^#x/i.test(name)) return fromCode(Number.parseInt(name.slice(2), 16));
  if (name.startsWith('#')) return fromCode(Number.parseInt(name.slice(1), 10));
  return entities[name] ?? null;
}

function fromCode(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
