import { fontSize } from '../page.js';
import { palette } from '../palette.js';
import { element, rectangle, text } from '../svg.js';
import { textWidth } from '../text-width.js';
import { type Extent, markSize, type Placed } from './clusters.js';
import type { LaneKind } from './lanes.js';

const radius = markSize / 2;

const singles: Readonly<Record<LaneKind, (x: number, y: number) => string>> = {
  push: (x, y) => element('circle', { cx: x, cy: y, r: radius - 1, fill: palette.push }),
  fetch: (x, y) => {
    const d = `M${x} ${y - radius}L${x + radius} ${y}L${x} ${y + radius}L${x - radius} ${y}Z`;
    return element('path', { d, fill: palette.fetch });
  },
  success: (x, y) => rectangle({ x: x - 9, y: y - 9, width: 18, height: 18 }, { fill: palette.success }),
  failure: cross,
};

function cross(x: number, y: number): string {
  const arm = radius - 3;
  const d = `M${x - arm} ${y - arm}L${x + arm} ${y + arm}M${x - arm} ${y + arm}L${x + arm} ${y - arm}`;
  return element('path', { d, stroke: palette.failure, 'stroke-width': 6, 'stroke-linecap': 'round' });
}

/** One record as the shape of its lane, several as a bar, with their number where it fits. */
export function mark(kind: LaneKind, { count, end, numbered, start }: Placed, y: number): string {
  const middle = Math.round((start + end) / 2);
  if (count === 1) return singles[kind](middle, y);
  return bar(kind, { start, end }, y) + (numbered ? number(kind, count, middle, y) : '');
}

function bar(kind: LaneKind, { start, end }: Extent, y: number): string {
  const box = { x: start, y: y - 15, width: end - start, height: 30 };
  if (kind !== 'failure') return rectangle(box, { rx: 8, fill: palette[kind] });
  return rectangle(box, { rx: 8, fill: 'url(#failed)', stroke: palette.failure, 'stroke-width': 3 });
}

/** Stripes would run through the digits, so that a number on them lies on a plate. */
function number(kind: LaneKind, count: number, x: number, y: number): string {
  const digits = String(count);
  const style = { anchor: 'middle', size: fontSize.small } as const;
  const base = y + 9;
  if (kind !== 'failure') return text(x, base, digits, { ...style, fill: palette.track });
  const width = textWidth(digits, fontSize.small) + 8;
  const plate = rectangle({ x: x - width / 2, y: y - 13, width, height: 26 }, { fill: palette.track });
  return plate + text(x, base, digits, { ...style, fill: palette.failure });
}
