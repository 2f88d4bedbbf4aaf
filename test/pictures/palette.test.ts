import { describe, expect, it } from 'vitest';
import { palette } from '../../src/pictures/palette.js';

/** WCAG 2.2: relative luminance and contrast ratio. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe('palette', () => {
  it.each([
    [palette.ink, palette.paper],
    [palette.quiet, palette.paper],
    [palette.ink, palette.gap],
    [palette.track, palette.push],
    [palette.track, palette.fetch],
    [palette.track, palette.success],
    [palette.failure, palette.track],
  ])('text in %s on %s can be read', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    palette.push,
    palette.fetch,
    palette.success,
    palette.failure,
    palette.gapEdge,
    palette.complaint,
  ])('a shape in %s stands out', (shape) => {
    expect(contrast(shape, palette.track)).toBeGreaterThanOrEqual(3);
  });
});
