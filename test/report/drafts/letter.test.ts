import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftLimit } from '../../../src/report/drafts/draft.js';
import {
  listSection,
  section,
  tightSection,
  weights,
  writeLetter,
} from '../../../src/report/drafts/letter.js';

const filler = (mark: string, length: number) => `${mark} ${'word '.repeat(length / 5)}end`;

describe('a letter', () => {
  it('has a greeting, sections under their headings, and a closing', () => {
    const text = writeLetter([
      section('First', ['one', 'two'], weights.step),
      listSection('Second', ['three', 'four'], weights.step),
      section('Empty', [], weights.step),
      tightSection('Third', ['five', 'six'], weights.step),
    ]);
    expect(text).toBe(
      'Hello,\n\nFirst\none\n\ntwo\n\nSecond\n- three\n- four\n\nThird\nfive\nsix\n\nKind regards',
    );
  });

  it('loses what weighs least, of equals the last, and says so', () => {
    const text = writeLetter([
      section('Kept', [filler('essential', 500)], weights.essential),
      {
        ...section('Steps', [filler('s1', 800), filler('s2', 800), filler('s3', 800)], weights.step),
        whenShortened: 'There is more.',
      },
      section('Background', [filler('background', 500)], weights.background),
    ]);
    expect(text).toContain('s1 word');
    expect(text).toContain('s2 word');
    expect(text).not.toContain('s3 word');
    expect(text).toContain('end\n\nThere is more.\n\nKind regards');
    expect(text).not.toContain('Background');
  });

  it('explains a pseudonym only where it is still there', () => {
    const long = section('Long', [filler('x', 2600)], weights.step);
    const named = (weight: number) => section('Named', [`on host-1a2b3c ${filler('', 300)}`], weight);
    expect(writeLetter([long, named(weights.further)])).not.toContain('host-1a2b3c');
    expect(writeLetter([long, named(weights.essential)])).toContain('host-1a2b3c (a server) stands for');
  });

  it('keeps to the limit, by whole paragraphs', () => {
    const paragraph = fc.record({
      text: fc.string({ minLength: 1, maxLength: 900 }).map((text) => `[${text.replace(/\s/g, '.')}]`),
      weight: fc.integer({ min: 1, max: 60 }),
    });
    const sectionArbitrary = fc.record({ heading: fc.constant('Heading'), paragraphs: fc.array(paragraph) });
    fc.assert(
      fc.property(fc.array(sectionArbitrary, { maxLength: 6 }), (sections) => {
        const text = writeLetter(sections);
        expect(text.length).toBeLessThanOrEqual(draftLimit);
        const whole = new Set(sections.flatMap(({ paragraphs }) => paragraphs.map((one) => one.text)));
        for (const line of text.split('\n').filter((one) => one.startsWith('['))) {
          expect(whole.has(line)).toBe(true);
        }
      }),
    );
  });
});
