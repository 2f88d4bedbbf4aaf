import type { Picture } from './picture.js';
import { renderPng } from './render.js';
import { timelineAlt } from './timeline/alt.js';
import { type TimelineInput, viewOf } from './timeline/view.js';

/**
 * What happened on the device, when, and when it was complained of. Null with fewer than three entries, which the
 * timeline in words tells better.
 */
export async function timelinePicture(input: TimelineInput): Promise<Picture | null> {
  const view = viewOf(input);
  if (view === null) return null;
  const { timelineSvg } = await import('./timeline/draw.js');
  return { png: await renderPng(timelineSvg(view)), alt: timelineAlt(view), title: view.title };
}
