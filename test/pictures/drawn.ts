import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { SaxesParser } from 'saxes';
import { expect } from 'vitest';

const fontFile = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
export const font = { loadSystemFonts: false, fontFiles: [fontFile], defaultFontFamily: 'DejaVu Sans' };

/** Width and height of a PNG, from its header. */
export function sizeOf(png: Buffer): { width: number; height: number } {
  expect(png.subarray(0, 8)).toEqual(Buffer.from('89504e470d0a1a0a', 'hex'));
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

/** The texts of an SVG, unescaped where the tests need it. */
export function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, content = '']) => content);
}

/** Every text alone, measured by the renderer itself, must lie inside the picture. `innerBBox` would be clipped to it. */
export function expectTextsInside(svg: string): void {
  const [open = ''] = /^<svg [^>]*>/.exec(svg) ?? [];
  for (const [element] of svg.matchAll(/<text [^>]*>[^<]*<\/text>/g)) {
    const box = new Resvg(`${open}${element}</svg>`, { font }).getBBox();
    if (box === undefined) continue;
    const [, width = '', height = ''] = /viewBox="0 0 (\d+) (\d+)"/.exec(open) ?? [];
    expect(box.x, element).toBeGreaterThanOrEqual(0);
    expect(box.y, element).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width, element).toBeLessThanOrEqual(Number(width));
    expect(box.y + box.height, element).toBeLessThanOrEqual(Number(height));
  }
}

export function expectWellFormed(svg: string): void {
  expect(() => new SaxesParser({ xmlns: true }).write(svg).close()).not.toThrow();
  expect(svg).not.toMatch(/NaN|Infinity|undefined/);
}
