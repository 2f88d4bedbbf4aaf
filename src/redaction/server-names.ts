/*
 * Short names of servers as administrators give them: a role, a number, perhaps a place before it
 * (`EXCH01`, `MBX-02`, `LON-EX-01`, `hdcexmbx00v`).
 */

import { isCode, isTechnical } from './technical-words.js';

/** Roles that mark a server wherever they stand in the word. */
const longRole = /(?:exch|exc|mbx|mbox|srv|svr|exmb|smtp|nsvpx)-?\d{1,4}[a-z]?$/i;
/** Roles that are also parts of words: they begin the word or follow a hyphen or a digit. */
const shortRole =
  /(?:^|[-\d])(?:ex|mb|cas|hub|edge|dag|dc|db|fs|owa|mail|sql|adc|xms|vpx|pdc|bdc|tmg|lb|ad|ns)(?:\d{2,3}|-\d{1,3})[a-z]?$/i;
/** A role anywhere before the number, in a name of several parts: `srv-msg31`, `p-exhub688`. */
const partedRole =
  /(?:^|-)(?:[a-z]{0,8}(?:exch|exc|mbx|mbox|srv|svr|hub|dag)|ex|mb|cas|edge|mail)(?:-[a-z]{1,8}){0,2}-?\d{1,4}[a-z]?$/i;
/** The same behind a place without a hyphen, in capitals throughout: `LONEX01`. */
const capitalRole = /^[A-Z]{2,6}(?:EX|MB|CAS|HUB|EDGE|DAG|DC|MAIL|SQL)\d{2,3}$/;
/** Ends in digits as well, yet is none: `INDEX01` is a word, `IOS17` a system. */
const other = /(?:^|-)(?:index|ios|http|utf|sha|tls|ssl|ipv|md|rfc|kb|cve|ctx)-?\d/i;

/** Told by the role in it, however it is written. */
export function isServerName(word: string): boolean {
  if (word.length < 3 || word.length > 40 || other.test(word)) return false;
  return [longRole, shortRole, capitalRole].some((role) => role.test(word)) || isPartedRole(word);
}

function isPartedRole(word: string): boolean {
  return word.includes('-') && partedRole.test(word) && !word.split('-').every(isTechnicalPart);
}

/** A number at the end, one letter or a short part perhaps behind it: `MUCEXNODE30`, `DAGMEMBER08B`, `EX7-DR`. */
const numbered = /\d[a-z]?(?:[-_][a-z]{1,4})?$/i;
const part = /(?<letters>[a-z]+)[-_]?(?<digits>\d*)/gi;

/**
 * Whether letters with a number behind them name a machine for all that is known: they are no code and no word of
 * logs. Parts joined by `_` also make the constants of programs, where one such word is enough to tell.
 */
export function isNumberedName(word: string): boolean {
  if (!numbered.test(word) || isCode(word)) return false;
  const parts = [...word.matchAll(part)].map(({ groups }) => groups ?? {});
  const named = parts.filter(({ letters = '' }) => letters.length > 1);
  if (named.length === 0) return false;
  const technical = named.filter(({ letters = '', digits = '' }) => isTechnical(letters, digits));
  return word.includes('_')
    ? !technical.some(({ letters = '' }) => letters.length > 2)
    : technical.length < named.length;
}

function isTechnicalPart(text: string): boolean {
  const [, letters = '', digits = ''] = /^([a-z]*)(\d*)/i.exec(text) ?? [];
  return letters === '' || isTechnical(letters, digits);
}
