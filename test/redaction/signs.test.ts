import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { LetterPattern } from '../../src/letter-pattern.js';
import { findAll } from '../../src/redaction/detect.js';
import { fold } from '../../src/redaction/fold.js';
import { KnownIdentities } from '../../src/redaction/known-identities.js';
import type { PatternFor } from '../../src/redaction/signs.js';
import { oneOfEach } from '../canaries/kinds.js';
import { anyWriting } from '../canaries/writings.js';
import { identityArbitrary, messages, secretArbitrary } from './canaries.js';
import { hostilePieces } from './hostile-pieces.js';
import { signExamples } from './sign-examples.js';
import { technicalLines } from './technical-lines.js';

// Generous, because the machine may be busy.
vi.setConfig({ testTimeout: 30_000 });

/** The patterns of all rules, and the rules with each of them tried on every text. */
const patterns: RegExp[] = [];
vi.doMock('../../src/redaction/signs.js', () => ({
  onSigns: (_signs: unknown, make: () => RegExp | LetterPattern): PatternFor => {
    const made = make();
    const pattern = made instanceof RegExp ? made : made('\u00e9');
    patterns.push(pattern);
    return () => pattern;
  },
}));
vi.resetModules();
const untold = await import('../../src/redaction/detect.js');

const known = new KnownIdentities([]);

function expectNothingMissed(text: string): void {
  for (const plain of [text, fold(text).plain])
    expect(findAll(plain, known)).toEqual(untold.findAll(plain, known));
}

/** As it stands, in one case throughout, and with the letters that a pattern takes for others. */
const anyCase = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.replace(/s/gi, '\u017f').replace(/k/gi, '\u212a'),
);

it('every pattern matches one of the examples', () => {
  const idle = patterns.filter((pattern) => !signExamples.some((text) => text.search(pattern) !== -1));
  expect(patterns.length).toBeGreaterThan(40);
  expect(idle).toEqual([]);
});

it('nothing is missed in the examples for want of a sign', () => {
  fc.assert(
    fc.property(anyCase, (turned) => {
      for (const text of signExamples) expectNothingMissed(turned(text));
    }),
    { numRuns: 20 },
  );
});

it('nor in the lines of a log', () => {
  fc.assert(
    fc.property(identityArbitrary, secretArbitrary, anyCase, (who, secrets, turned) => {
      for (const line of messages(who, secrets)) expectNothingMissed(turned(line));
    }),
    { numRuns: 40 },
  );
});

it('nor where anything is written that may not leave', () => {
  fc.assert(
    fc.property(oneOfEach, anyWriting, anyCase, (canaries, { write }, turned) => {
      for (const { written } of canaries) expectNothingMissed(turned(write(written)));
    }),
    { numRuns: 40 },
  );
});

it('nor in text put together of pieces', () => {
  const piece = fc.constantFrom(...hostilePieces, ...signExamples, ...technicalLines, ' ', '\n', '\\n');
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), anyCase, (parts, turned) => {
      expectNothingMissed(turned(parts.join('')));
    }),
    { numRuns: 1500 },
  );
});
