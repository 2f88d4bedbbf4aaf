import { describe, expect, it } from 'vitest';
import { patternRule } from '../../src/redaction/match.js';
import { acrossLines } from '../../src/redaction/wrapped.js';

describe('a rule across lines', () => {
  const rule = acrossLines(patternRule('host', /(?<v>exch01\.corp)/dg));

  it('finds what a line break cuts in two, the break included', () => {
    const text = 'from exch\n    01.corp now';
    const [match] = [...rule(text)];
    expect(text.slice(match?.start, match?.end)).toBe('exch\n    01.corp');
  });

  it('finds what stands in one line once', () => {
    expect([...rule('a\nexch01.corp\nb')]).toHaveLength(1);
    expect([...rule('exch01.corp')]).toHaveLength(1);
  });
});
