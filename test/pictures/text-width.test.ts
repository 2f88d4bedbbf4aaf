import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeXml } from '../../src/pictures/svg.js';
import { fitWidth, textWidth } from '../../src/pictures/text-width.js';
import { font } from './drawn.js';

/** Where the last of two bars begins that stand around the text, less the width of the first. */
function drawnWidth(text: string, size: number): number {
  const inner = `<text x="0" y="100" font-size="${size}">|${escapeXml(text)}|</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="200">${inner}</svg>`;
  return new Resvg(svg, { font }).getBBox()?.width ?? 0;
}

describe('textWidth', () => {
  it('is that of the font, for every character of the table', () => {
    for (let code = 0x21; code < 0x7f; code += 1) {
      const character = String.fromCharCode(code);
      const text = `${character}|`.repeat(20);
      const measured = drawnWidth(text, 100) - drawnWidth('', 100);
      expect(Math.abs(measured - textWidth(text, 100)), character).toBeLessThan(20);
    }
  });

  it('never says less than is drawn', () => {
    const property = fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (any) => {
      const text = any.trim();
      expect(drawnWidth(text, 28) - drawnWidth('', 28)).toBeLessThanOrEqual(textWidth(text, 28) + 2);
    });
    fc.assert(property, { numRuns: 60 });
  });
});

describe('fitWidth', () => {
  it('cuts what is too wide, and nothing else', () => {
    expect(fitWidth('short', 24, 200)).toBe('short');
    const fitted = fitWidth('a rather long sentence', 24, 150);
    expect(fitted).toMatch(/^a rather.*\.\.\.$/);
    expect(textWidth(fitted, 24)).toBeLessThanOrEqual(150);
  });

  it('never cuts a character in two', () => {
    expect(fitWidth('😀😀😀😀', 24, 100)).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });
});
