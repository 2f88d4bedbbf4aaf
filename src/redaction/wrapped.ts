import type { Match, Rule } from './match.js';
import { isOrdinaryWord } from './vocabulary.js';

const lineBreak = /(?<![^\S\n])[^\S\n]*\n[^\S\n]*/g;

/**
 * A rule that also sees what a line break, and the indentation after it, cuts in two. `joint` is what stood there
 * before: nothing, or the blank at which a mail or a terminal broke the line.
 */
export function acrossLines(rule: Rule, joint: '' | ' ' = ''): Rule {
  return function* find(plain) {
    const found = [...rule(plain)];
    yield* found;
    if (plain.includes('\n')) yield* crossing(rule, plain, joint, found);
  };
}

/** What either half says by itself is not read another way. */
function* crossing(rule: Rule, plain: string, joint: string, found: readonly Match[]): Generator<Match> {
  const { joined, places } = joinLines(plain, joint);
  for (const match of rule(joined)) {
    const [start, last] = [places[match.start], places[match.end - 1]];
    if (start === undefined || last === undefined || !reachesOver(match, joined, places, plain)) continue;
    if (match.value !== null || !found.some((one) => one.start <= last && start < one.end))
      yield { ...match, start, end: last + 1 };
  }
}

/** Whether a match, or the sign of a mail address beside it, lies on both sides of a line break. */
function reachesOver(
  { start, end }: Match,
  joined: string,
  places: readonly number[],
  plain: string,
): boolean {
  const first = joined[start - 1] === '@' ? start - 1 : start;
  const last = joined[end] === '@' ? end + 1 : end - 1;
  return plain.slice(places[first], places[last]).includes('\n');
}

/** The text with its line breaks replaced, and where each of its characters stood. */
function joinLines(plain: string, joint: string): { joined: string; places: number[] } {
  const places: number[] = [];
  let done = 0;
  const keep = (end: number) => {
    for (let place = done; place < end; place += 1) places.push(place);
  };
  for (const { 0: gap, index } of plain.matchAll(lineBreak)) {
    keep(index);
    if (joint !== '') places.push(index);
    done = index + gap.length;
  }
  keep(plain.length);
  return { joined: plain.replace(lineBreak, joint), places };
}

/** What a line break cut off from a long token: letters and digits without a blank. */
const remainder = /["'\\]{0,2}[^\S\n]{0,80}\n[^\S\n]{0,80}(?<v>[\w+/=.~-]{8,})/dy;

/** Secrets, and what of them stands on the lines below. */
export function continued(rules: readonly Rule[]): Rule {
  return function* find(plain) {
    const isOneLine = !plain.includes('\n');
    for (const rule of rules) {
      for (const match of rule(plain)) {
        yield match;
        if (!isOneLine && match.kind === 'secret') yield* below(plain, match);
      }
    }
  };
}

function* below(plain: string, { end, kind }: Match): Generator<Match> {
  let at = end;
  for (;;) {
    remainder.lastIndex = at;
    const place = remainder.exec(plain)?.indices?.groups?.v;
    if (place === undefined || !isRemainder(plain.slice(...place))) return;
    yield { start: place[0], end: place[1], kind, value: null };
    at = place[1];
  }
}

/** `20-Nov-2026`, `2026-11-20`, `20.11.2026`; a part of a token may begin with digits and a dot as well. */
const startsAsDate = /^\d{1,4}[-.](?:\d{1,2}|[A-Za-z]{3,9})[-.]\d/;

/**
 * Neither a time, nor what is made of words of the log: `HTTP/1.1` begins the next line, and no rest. A short word is
 * in a long token by chance.
 */
function isRemainder(text: string): boolean {
  if (!/[A-Za-z]/.test(text) || startsAsDate.test(text)) return false;
  const words = text.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/);
  if (!/\d/.test(text) && words.length < 3) return false;
  const ordinary = words.filter((word) => word.length > 2 && isOrdinaryWord(word));
  return lengthOf(ordinary) * 3 < lengthOf(words);
}

function lengthOf(words: readonly string[]): number {
  return words.reduce((length, word) => length + word.length, 0);
}
