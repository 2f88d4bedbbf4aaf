import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { strongPhrases } from '../../../src/evidence/messages/interpret.js';
import { signatureLength, signaturesOf } from '../../../src/evidence/messages/phrase-signature.js';
import { PhraseFinder } from '../../../src/evidence/readers/phrase-finder.js';
import { SignatureSearch } from '../../../src/evidence/readers/signature-search.js';
import type { RawRecord } from '../../../src/evidence/table/record-walker.js';

const anyCase = (text: string) =>
  fc
    .array(fc.boolean(), { minLength: text.length, maxLength: text.length })
    .map((upper) => [...text].map((letter, at) => (upper[at] ? letter.toUpperCase() : letter)).join(''));
/** Phrases, whole and in part, in any case, their words apart by anything that counts as space. */
const words = fc
  .tuple(
    fc.constantFrom(...strongPhrases),
    fc.constantFrom(' ', '  ', '\t', '\r\n ', '\u00a0', '         '),
    fc.nat(3),
  )
  .chain(([phrase, space, cut]) => anyCase(phrase.replaceAll(' ', space).slice(cut > 2 ? 1 : 0)));
const fillings = fc.constantFrom(
  'x',
  ' ',
  '\n',
  'not',
  'Sync',
  ',',
  'ific',
  'aps',
  'ns',
  'ü推送',
  'notification',
  '"',
);
const texts = fc
  .array(fc.oneof(words, fillings, fillings), { maxLength: 30 })
  .map((parts) => Buffer.from(parts.join('')));

const alone = new RegExp(strongPhrases.map((phrase) => phrase.replaceAll(' ', '\\s{1,8}')).join('|'), 'i');

function recordsOf(bytes: Buffer, cuts: readonly number[]): RawRecord[] {
  const places = [...new Set([0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length])].sort(
    (a, b) => a - b,
  );
  return places.slice(1).map((end, index) => {
    const start = places[index] ?? 0;
    return { bytes, start, end, line: 1, irregular: false, cut: false, regular: null };
  });
}

test('a record holds a phrase in what is found together exactly when it does alone', () => {
  fc.assert(
    fc.property(
      fc.array(texts, { maxLength: 4 }),
      fc.array(fc.nat(), { maxLength: 12 }),
      fc.nat(3),
      (all, cuts, skip) => {
        const finder = new PhraseFinder();
        for (const bytes of all) {
          // records of other apps are not asked for
          for (const record of recordsOf(bytes, cuts).filter(
            (_, index) => skip === 0 || index % (skip + 1) !== 1,
          )) {
            const text = bytes.toString('latin1', record.start, record.end);
            expect(finder.holds(record)).toBe(alone.test(text));
          }
        }
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 1000) },
  );
});

describe('signatures', () => {
  test('every phrase holds one, and none is of other than that length', () => {
    const signatures = signaturesOf(strongPhrases);
    for (const phrase of strongPhrases)
      expect(signatures.some((signature) => phrase.split(' ').some((word) => word.includes(signature)))).toBe(
        true,
      );
    expect(signatures.filter(({ length }) => length !== signatureLength)).toEqual([]);
  });

  test('a phrase of short words cannot be looked for', () => {
    expect(() => signaturesOf(['ews off'])).toThrow('"ews off"');
  });

  test('are found wherever they stand, and the first of several first', () => {
    const search = new SignatureSearch(['apns', 'push']);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'p', 'n', 's', 'u', 'h', 'apns', 'PUSH', ' '), { maxLength: 20 }),
        fc.nat(20),
        fc.nat(20),
        (parts, from, to) => {
          const text = parts.join('');
          const end = Math.min(to, text.length);
          const found = text
            .slice(0, end)
            .toLowerCase()
            .slice(from)
            .search(/apns|push/);
          expect(search.find(Buffer.from(text), from, end)).toBe(found < 0 ? end : from + found);
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 1000) },
    );
  });
});
