import { barsOf, type CausesInput } from './causes/bars.js';
import { causesAlt, causesTitle } from './causes/words.js';
import type { Picture } from './picture.js';
import { renderPng } from './render.js';

/** How often each cause was found and how much of it is solved; null with fewer than two causes. */
export async function causesPicture(input: CausesInput): Promise<Picture | null> {
  const bars = barsOf(input);
  if (bars.length === 0) return null;
  const { causesSvg } = await import('./causes/draw.js');
  return { png: await renderPng(causesSvg(input, bars)), alt: causesAlt(input, bars), title: causesTitle };
}
