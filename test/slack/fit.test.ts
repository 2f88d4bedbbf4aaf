import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkup } from '../../src/slack/escape.js';
import { fitText, fitWeight, lengthOf, weightOf } from '../../src/slack/fit.js';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);
const anyLimit = fc.integer({ min: 1, max: 120 });

describe('fitText', () => {
  it('counts characters as Slack does, by code points', () => {
    expect(lengthOf('😀é')).toBe(2);
    expect(fitText('😀😀😀', 3)).toBe('😀😀😀');
    expect(fitText('😀😀😀😀', 3)).toBe('😀😀…');
  });

  it('never exceeds the limit, and leaves alone what fits', () => {
    fc.assert(
      fc.property(anyText, anyLimit, (text, limit) => {
        const fitted = fitText(text, limit);
        expect(lengthOf(fitted)).toBeLessThanOrEqual(limit);
        if (lengthOf(text) <= limit) expect(fitted).toBe(text);
      }),
    );
  });
});

describe('fitWeight', () => {
  it('never exceeds the limit once escaped', () => {
    fc.assert(
      fc.property(anyText, anyLimit, (text, limit) => {
        expect(weightOf(fitWeight(text, limit))).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it('counts escapes in full', () => {
    expect(weightOf('<&>')).toBe(13);
    expect(fitWeight('<<<<', 9)).toBe('<<…');
  });
});

describe('escapeMarkup', () => {
  it('leaves no control sequence of Slack, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(escapeMarkup(text)).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
      }),
    );
    expect(escapeMarkup('<!channel> & \u202e')).toBe('&lt;!channel&gt; &amp; [U+202E]');
  });
});
