import { describe, expect, it } from 'vitest';
import { patternRule } from '../../src/redaction/match.js';
import { acrossLines, continued } from '../../src/redaction/wrapped.js';

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

describe('a secret that a line break cuts', () => {
  const rule = continued([patternRule('secret', /(?<v>eyJ[\w.-]+)/dg)]);
  const hidden = (text: string) => [...rule(text)].map(({ start, end }) => text.slice(start, end));

  it.each(['9.3YA_kQ7wZ', '12-x7Qp.RTz', 'QkZ0aa91x7', 'x7QpLog9vT_HAPPkv2VUaS4Wl34'])(
    'goes on below, with %s',
    (rest) => {
      expect(hidden(`token eyJhbGciOi\n    ${rest}`)).toEqual(['eyJhbGciOi', rest]);
    },
  );

  it.each([
    '20-Nov-2026',
    '2026-11-20T09',
    '20.11.2026',
    '1.24.0-beta',
    'HTTP/1.1/Status',
    'Subscription-8f3a9b7c',
  ])('ends before %s', (next) => {
    expect(hidden(`token eyJhbGciOi\n${next}`)).toEqual(['eyJhbGciOi']);
  });
});
