/** One way of saying one thing, matched against text in normal form. */
export interface Pattern<Meaning> {
  readonly means: Meaning;
  readonly words: RegExp;
  /** Lines that this pattern, and no other of its family, matches. */
  readonly samples: readonly [string, ...string[]];
}

/** Patterns that answer one question; the first that matches wins where several do. */
export type Family<Meaning> = readonly Pattern<Meaning>[];

/** Where one pattern matched. */
export interface Hit<Meaning> {
  readonly means: Meaning;
  readonly index: number;
  readonly end: number;
  /** First capture of the pattern, where it has one. */
  readonly value: string | null;
}

/**
 * Any of these ways, as whole words. `<3>` stands for up to three words in between, `%` for any ending of
 * a word. Both are bounded, so that a search takes time linear in the text.
 */
export function phrase(...ways: readonly string[]): RegExp {
  return expression(`(?<![a-z0-9])(?:${ways.join('|')})(?![a-z0-9])`);
}

/** The same short forms, with the edges left to the pattern. */
export function expression(...sources: readonly string[]): RegExp {
  return new RegExp(sources.map(expand).join(''), 'g');
}

function expand(way: string): string {
  return way.replace(/<(\d)>/g, "(?:[a-z0-9*'()/-]{1,24} ){0,$1}").replaceAll('%', '[a-z]{0,12}');
}

/** Any of these words, as one piece of a larger pattern; `_` is a space within one of them. */
export function anyOf(words: string): string {
  return `(?:${words.trim().split(/\s+/).join('|').replaceAll('_', ' ')})`;
}

export function matches(words: RegExp, text: string): boolean {
  return text.search(words) >= 0;
}

export function firstMeaning<Meaning>(family: Family<Meaning>, text: string): Meaning | null {
  return family.find(({ words }) => matches(words, text))?.means ?? null;
}

/** All matches of all patterns, by the place where they end. */
export function hitsOf<Meaning>(family: Family<Meaning>, text: string): Hit<Meaning>[] {
  const hits: Hit<Meaning>[] = [];
  for (const { means, words } of family)
    if (matches(words, text))
      for (const { 0: match, 1: value = null, index } of text.matchAll(words))
        hits.push({ means, index, end: index + match.length, value });
  return hits.length > 1 ? hits.sort((a, b) => a.end - b.end) : hits;
}

/** Most patterns match nothing in most texts, and a search is much cheaper than `matchAll`. */
function matchesOf(words: RegExp, text: string): RegExpExecArray[] {
  return matches(words, text) ? Array.from(text.matchAll(words)) : [];
}

/** What `takeOut` found and left. */
export interface Remainder<Meaning> {
  readonly rest: string;
  readonly taken: readonly { readonly means: Meaning; readonly index: number }[];
}

/** Blanks what the family matches, so that later patterns no longer see it; places stay as they were. */
export function takeOut<Meaning>(family: Family<Meaning>, text: string): Remainder<Meaning> {
  const taken: { means: Meaning; index: number }[] = [];
  let rest = text;
  for (const { means, words } of family) {
    for (const { 0: match, index } of matchesOf(words, rest)) {
      taken.push({ means, index });
      rest = rest.slice(0, index) + ' '.repeat(match.length) + rest.slice(index + match.length);
    }
  }
  return { rest, taken };
}
