import { excerptLimit } from '../located.js';
import { writeOutMarks } from './marks.js';

const namedCharacters: ReadonlyMap<string, string> = new Map([
  ['quot', '"'],
  ['apos', "'"],
  ['#34', '"'],
  ['#39', "'"],
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['nbsp', ' '],
  ['#10', ' '],
  ['#13', ' '],
]);

/** Most messages are written in these alone; of what is folded they have no more than quotes. */
const isPlain = /^[\t-\r -~]*$/;

/**
 * The part of a record that is read, in plain letters: escapes decoded, accents, quote styles, invisible
 * characters and line breaks gone. Upper case stays, for it parts the words of identifiers.
 */
export function foldText(text: string): string {
  const decoded = decode(text.slice(0, excerptLimit));
  const plain = isPlain.test(decoded)
    ? decoded.replaceAll(/["`]/g, "'")
    : foldLetters(writeOutMarks(decoded));
  return plain.replace(/\s+/g, ' ').slice(0, excerptLimit);
}

function decode(text: string): string {
  return text
    .replace(/\\[uU]([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\[nrtNRT]/g, ' ')
    .replace(/\\(["'])/g, '$1')
    .replace(/&(#?\w{2,4});/g, (entity, name: string) => namedCharacters.get(name.toLowerCase()) ?? entity);
}

function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[“”„‟‘’‚‛«»‹›"`´′″]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss');
}
