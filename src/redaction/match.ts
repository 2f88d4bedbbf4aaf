import type { Identity } from '../evidence/evidence.js';
import type { PatternFor } from './signs.js';

/** What a piece of text is: `keep` is safe as it stands, `secret` vanishes, the others become pseudonyms. */
export type MatchKind = 'keep' | 'secret' | PseudonymKind;

/** `id` is any opaque identifier where case means nothing (UUID, hex), `opaque` one where case counts (base64). */
export type PseudonymKind = Identity['kind'] | 'ip' | 'id' | 'opaque';

/** A piece of folded text. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly kind: MatchKind;
  /** What the pseudonym is made of; the piece itself where it is null. */
  readonly value: string | null;
  /** A word that may also be plain prose: hidden where it stands, not looked for elsewhere. */
  readonly unsure?: boolean;
}

/** Looks for one family of things in folded text. */
export type Rule = (plain: string) => Iterable<Match>;

/** A value that names something, as a rule found it. */
export interface Found {
  readonly start: number;
  readonly value: string;
}

/** Every match of a pattern that has the flag `g`. */
export function matchesOf(plain: string, given: RegExp | PatternFor): RegExpExecArray[] {
  const pattern = given instanceof RegExp ? given : given(plain);
  if (pattern === null) return [];
  const matches: RegExpExecArray[] = [];
  // by hand, because `matchAll` compiles the pattern anew each time
  pattern.lastIndex = 0;
  for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return matches;
}

/** Every value of the named group `v` of a pattern that has the flags `d` and `g`. */
export function groupValues(plain: string, pattern: RegExp | PatternFor, group = 'v'): Found[] {
  const found: Found[] = [];
  for (const { indices } of matchesOf(plain, pattern)) {
    const place = indices?.groups?.[group];
    if (place !== undefined) found.push({ start: place[0], value: plain.slice(place[0], place[1]) });
  }
  return found;
}

export function matchOf({ start, value }: Found, kind: MatchKind): Match {
  return { start, end: start + value.length, kind, value: null };
}

/** A rule from one pattern whose group `v` is the thing, and what exempts a value. */
export function patternRule(
  kind: MatchKind,
  pattern: RegExp | PatternFor,
  exempt?: (value: string) => boolean,
): Rule {
  return function* find(plain) {
    for (const found of groupValues(plain, pattern)) {
      if (exempt?.(found.value) !== true) yield matchOf(found, kind);
    }
  };
}
