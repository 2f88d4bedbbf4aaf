import type { Match, Rule } from './match.js';

const lineBreak = /(?<![^\S\n])[^\S\n]*\n[^\S\n]*/g;

/** A rule that also sees what a line break, and the indentation after it, cuts in two. */
export function acrossLines(rule: Rule): Rule {
  return function* find(plain) {
    yield* rule(plain);
    if (plain.includes('\n')) yield* crossing(rule, plain);
  };
}

function* crossing(rule: Rule, plain: string): Generator<Match> {
  const { joined, places } = joinLines(plain);
  for (const match of rule(joined)) {
    const [start, last] = [places[match.start], places[match.end - 1]];
    if (start === undefined || last === undefined || last - start < match.end - match.start) continue;
    yield { ...match, start, end: last + 1 };
  }
}

/** The text without its line breaks, and where each of its characters stood. */
function joinLines(plain: string): { joined: string; places: number[] } {
  const places: number[] = [];
  let done = 0;
  const keep = (end: number) => {
    for (let place = done; place < end; place += 1) places.push(place);
  };
  for (const { 0: gap, index } of plain.matchAll(lineBreak)) {
    keep(index);
    done = index + gap.length;
  }
  keep(plain.length);
  return { joined: plain.replace(lineBreak, ''), places };
}
