import { letterPattern } from '../letter-pattern.js';
import { matchesOf } from './match.js';
import { onSigns } from './signs.js';

/** A key, and where in the text its value begins. */
export interface KeyedPlace {
  /** Last words of the key in lower case, from one word to three: `AppUserName` gives name, username, appusername. */
  readonly names: readonly string[];
  readonly start: number;
  /** What ends the value: the closing quote, bracket or tag; null where nothing encloses it. */
  readonly closing: string | null;
  /** Whether `=` or an enclosing sign binds the value; a colon and a blank also stand in plain sentences. */
  readonly bound: boolean;
}

/** A quote inside a quoted CSV field is doubled, and again in the field of another table. */
const pair = onSigns([':', '=', '->', '['], () =>
  letterPattern(
    String.raw`(?<![\p{L}\p{N}_.-])(?<key>(?:[A-Za-z]{1,20}[ _-])?[A-Za-z][\w.-]{0,60})["']{0,16}(?<sign>[^\S\n]{0,12}(?:[:=]>?|->)[^\S\n]{0,40}|\s?\[)(?<quote>"{2,16}(?=[^"\s,;\]}])|["']?)`,
    'gu',
  ),
);
const element = onSigns(
  ['<'],
  () =>
    /<(?:key>(?<entry>[^<>]{1,80})<\/key>\s{0,40}<string>|(?:[A-Za-z][\w.-]{0,20}:)?(?<key>[A-Za-z][\w.-]{0,60})(?:\s[^<>]{0,200})?>)/g,
);

/** Every `key=value`, `key: value`, `"key" = "value"`, `key [value]` and `<key>value</key>` of folded text. */
export function keyedPlaces(plain: string): readonly KeyedPlace[] {
  // one rule after the other asks about the same text
  if (latest.plain !== plain) latest = { plain, places: [...placesIn(plain)] };
  return latest.places;
}

let latest: { readonly plain: string; readonly places: readonly KeyedPlace[] } = { plain: '', places: [] };

function* placesIn(plain: string): Generator<KeyedPlace> {
  for (const match of matchesOf(plain, element)) {
    const { key, entry = '' } = match.groups ?? {};
    yield placeAfter(match, key ?? entry, '<', true);
  }
  for (const match of matchesOf(plain, pair)) {
    const { key = '', sign = '', quote = '' } = match.groups ?? {};
    const closing = closingOf(sign, quote);
    yield placeAfter(match, key, closing, closing !== null || (sign.includes('=') && !/\s$/.test(sign)));
  }
}

function placeAfter(match: RegExpExecArray, key: string, closing: string | null, bound: boolean): KeyedPlace {
  return { names: lastWords(key), start: match.index + match[0].length, closing, bound };
}

function closingOf(sign: string, quote: string): string | null {
  if (quote !== '') return quote;
  return sign.endsWith('[') ? ']' : null;
}

/** How much of an enclosed value is looked at. */
const longestValue = 4096;

/** The value up to what encloses it; null where nothing does. A value that is never closed ends with its line. */
export function enclosedValue(plain: string, { start, closing }: KeyedPlace): string | null {
  if (closing === null) return null;
  const rest = plain.slice(start, start + longestValue);
  const end = rest.indexOf(closing);
  if (end !== -1) return rest.slice(0, end);
  return rest.split('\n', 1)[0] ?? '';
}

/** The value as far as a pattern with the flag `y` reaches from the place. */
export function bareValue(plain: string, { start }: KeyedPlace, extent: RegExp): string {
  extent.lastIndex = start;
  return extent.exec(plain)?.[0] ?? '';
}

/** Whether a value may be a word of a sentence rather than what the key names: `user: tapped the badge`. */
export function mayBeProse(value: string, { bound }: KeyedPlace): boolean {
  return !bound && /^\p{Lu}?\p{Ll}+$/u.test(value);
}

function lastWords(key: string): string[] {
  const words = key
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[\s_.-]+/)
    .filter((word) => word !== '');
  return [1, 2, 3].map((count) => words.slice(-count).join(''));
}
