import { describe, expect, it } from 'vitest';
import { normalForm } from '../../../src/evidence/messages/normal-form.js';
import { matches } from '../../../src/evidence/messages/pattern.js';
import { families } from './families.js';

/** Strings on which a pattern that backtracks over unbounded repeats would not come to an end. */
const hostile = [
  'a',
  ' ',
  '0',
  '-',
  '(',
  'a ',
  'not ',
  'fail ',
  'the ',
  'subscription is ',
  'http status code ',
  'register ',
  'error=',
  '-1001 ',
  'previous error ',
  'notification ',
].map((piece) => piece.repeat(Math.ceil(30_000 / piece.length)));

for (const [name, family] of Object.entries(families)) {
  describe(`the patterns of ${name}`, () => {
    const samples = family.flatMap(({ samples }, owner) => samples.map((sample) => ({ sample, owner })));

    it.each(samples)('match $sample once', ({ sample, owner }) => {
      const text = normalForm(sample);
      const matching = family.flatMap(({ words }, index) => (matches(words, text) ? [index] : []));
      expect(matching).toEqual([owner]);
    });

    it.each(family.map(({ words }) => words))('repeat nothing without bound: %s', (words) => {
      expect(unboundedRepeats(words)).toEqual([]);
    });

    it.each(family.map(({ words }) => words))('come to an end on hostile text: %s', (words) => {
      for (const text of hostile) expect(typeof matches(words, text)).toBe('boolean');
    });
  });
}

/** `*`, `+` and open counts outside character classes and escapes: without them a search is linear. */
function unboundedRepeats({ source }: RegExp): string[] {
  const bare = source.replace(/\\./g, '_').replace(/\[[^\]]*\]/g, '_');
  return bare.match(/\*|\+|\{\d+,\}/g) ?? [];
}
