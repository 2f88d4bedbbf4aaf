import { describe, expect, it } from 'vitest';
import { Cover } from '../../src/redaction/cover.js';
import type { Match, MatchKind } from '../../src/redaction/match.js';

const text = 'user jane@exch01, x';
const match = (start: number, end: number, kind: MatchKind): Match => ({ start, end, kind, value: 'v' });

function covered(...matches: readonly Match[]) {
  const cover = new Cover(text);
  for (const one of matches) cover.add(one);
  return cover.matches().map(({ start, end, kind, value }) => [text.slice(start, end), kind, value]);
}

describe('overlapping matches', () => {
  it('leave the earlier one whole and give the later one the rest, on both sides', () => {
    expect(covered(match(10, 16, 'host'), match(0, 19, 'user'))).toEqual([
      ['user jane@', 'user', null],
      ['exch01', 'host', 'v'],
      [', x', 'user', null],
    ]);
  });

  it('leave no rest that holds neither letter nor digit', () => {
    expect(covered(match(5, 9, 'user'), match(10, 16, 'host'), match(5, 17, 'device'))).toEqual([
      ['jane', 'user', 'v'],
      ['exch01', 'host', 'v'],
    ]);
  });

  it('come out in the order of the text, cut to its length', () => {
    expect(covered(match(18, 99, 'host'), match(0, 4, 'keep'))).toEqual([
      ['user', 'keep', 'v'],
      ['x', 'host', null],
    ]);
  });
});
