import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barsOf } from '../../src/pictures/causes/bars.js';
import { causesSvg } from '../../src/pictures/causes/draw.js';
import { causesPicture } from '../../src/pictures/causes-picture.js';
import { hostileTexts } from '../slack/blocks/diagnosis-arbitrary.js';
import { expectTextsInside, expectWellFormed, sizeOf, textsOf } from './drawn.js';

const from = Date.UTC(2026, 9, 22);
const to = Date.UTC(2026, 10, 21);
const counts = [
  { title: 'Background App Refresh is off', count: 3, solved: 0 },
  { title: 'Request too large', count: 12, solved: 5 },
];

const anyInput = fc.record({
  from: fc.constant(from),
  to: fc.constant(to),
  counts: fc.array(
    fc.record({
      title: fc.oneof(
        fc.constantFrom(...hostileTexts),
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ unit: 'grapheme', maxLength: 300 }),
      ),
      count: fc.integer({ min: 0, max: 1_000_000_000 }),
      solved: fc.integer({ min: 0, max: 1_000_000_000 }),
    }),
    { maxLength: 30 },
  ),
});

describe('causesPicture', () => {
  it('tells the most frequent cause first, and what is solved', async () => {
    const picture = await causesPicture({ from, to, counts });
    expect(picture?.title).toBe('Causes found');
    expect(picture?.alt).toBe(
      'Causes found, 22 Oct 2026 to 21 Nov 2026, UTC. Request too large: 12 found, 5 solved. Background App Refresh is off: 3 found, none solved.',
    );
    const texts = textsOf(causesSvg({ from, to, counts }, barsOf({ from, to, counts })));
    expect(texts.indexOf('Request too large')).toBeLessThan(texts.indexOf('Background App Refresh is off'));
    expect(texts).toContain('12 found, 5 solved');
  });

  it('leaves fewer than two causes to a sentence', async () => {
    expect(await causesPicture({ from, to, counts: [] })).toBeNull();
    expect(await causesPicture({ from, to, counts: counts.slice(0, 1) })).toBeNull();
    const none = counts.map((cause) => ({ ...cause, count: 0 }));
    expect(await causesPicture({ from, to, counts: none })).toBeNull();
  });

  it('takes the rarest together beyond eight', () => {
    const ten = Array.from({ length: 10 }, (_, index) => ({
      title: `cause ${index}`,
      count: 20 - index,
      solved: 1,
    }));
    const bars = barsOf({ from, to, counts: ten });
    expect(bars).toHaveLength(9);
    expect(bars.at(-1)).toEqual({ title: 'Other (2 causes)', count: 23, solved: 2, isSum: true });
  });

  it('compares no single cause with the sum of many', () => {
    const many = Array.from({ length: 18 }, (_, index) => ({ title: `cause ${index}`, count: 4, solved: 0 }));
    const bars = causesSvg({ from, to, counts: many }, barsOf({ from, to, counts: many }));
    expect([...bars.matchAll(/height="30"/g)]).toHaveLength(8);
    expect(textsOf(bars)).toEqual(expect.arrayContaining(['Other (10 causes)', '40 found, none solved']));
  });

  it('draws the solved part in stripes', () => {
    const draw = (solved: number) => {
      const input = { from, to, counts: counts.map((cause) => ({ ...cause, solved })) };
      return [...causesSvg(input, barsOf(input)).matchAll(/fill="url\(#solved\)"/g)].length;
    };
    expect(draw(1) - draw(0)).toBe(2);
  });

  it('writes hostile titles as plain text', () => {
    const hostile = {
      from,
      to,
      counts: [...counts, { title: '<script>&"\u0000\u202e', count: 1, solved: 0 }],
    };
    expect(textsOf(causesSvg(hostile, barsOf(hostile)))).toContain('&lt;script&gt;&amp;&quot;');
  });

  it('is a well-formed picture with all text inside for any counts', async () => {
    const drawn = fc.asyncProperty(anyInput, async (input) => {
      const bars = barsOf(input);
      const picture = await causesPicture(input);
      expect(picture === null).toBe(bars.length === 0);
      if (picture === null) return;
      expect(sizeOf(picture.png).height).toBeLessThan(1000);
      expect(picture.alt.length).toBeLessThanOrEqual(1800);
      const svg = causesSvg(input, bars);
      expectWellFormed(svg);
      expectTextsInside(svg);
    });
    await fc.assert(drawn, { numRuns: 12 });
  }, 60_000);

  it('is the same bytes each time', async () => {
    const [once, again] = [
      await causesPicture({ from, to, counts }),
      await causesPicture({ from, to, counts: counts.toReversed() }),
    ];
    expect(once).toEqual(again);
  });
});
