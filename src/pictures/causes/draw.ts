import { scaleLinear } from 'd3-scale';
import { fontSize, inner } from '../page.js';
import { palette } from '../palette.js';
import { rectangle, stripes, svgDocument, text } from '../svg.js';
import { textWidth } from '../text-width.js';
import type { Bar, CausesInput } from './bars.js';
import { causesTitle, countWords, periodWords } from './words.js';

const top = 108;
const rowHeight = 80;
const barTop = 36;
const barHeight = 30;
const legendHeight = 56;

/** The bars as an SVG: the open part plain, the solved part striped. */
export function causesSvg(input: CausesInput, bars: readonly Bar[]): string {
  const bottom = top + bars.length * rowHeight;
  const wordsWidth = Math.max(...bars.map((bar) => textWidth(countWords(bar), fontSize.small)));
  const most = Math.max(...bars.map(({ count, isSum }) => (isSum ? 0 : count)));
  const length = scaleLinear([0, most], [0, inner.width - wordsWidth - 16]);
  return svgDocument(bottom + legendHeight, stripes('solved', palette.push), [
    text(inner.left, 52, causesTitle, { size: fontSize.title }),
    text(inner.left, 90, periodWords(input), { fill: palette.quiet }),
    ...bars.map((bar, index) => drawBar(bar, top + index * rowHeight, length)),
    drawLegend(bottom + 28),
  ]);
}

function drawBar(bar: Bar, y: number, length: (count: number) => number): string {
  if (bar.isSum)
    return text(inner.left, y + 26, bar.title) + text(inner.left, y + barTop + 24, countWords(bar));
  const end = inner.left + length(bar.count);
  const open = { y: y + barTop, height: barHeight, x: inner.left, width: length(bar.count - bar.solved) };
  const solved = { ...open, x: inner.left + open.width, width: length(bar.solved) };
  return [
    text(inner.left, y + 26, bar.title),
    part(open, palette.push),
    part(solved, 'url(#solved)'),
    text(end + 12, y + barTop + 24, countWords(bar)),
  ].join('\n');
}

function part(box: Parameters<typeof rectangle>[0], fill: string): string {
  return box.width === 0 ? '' : rectangle(box, { fill, stroke: palette.push, 'stroke-width': 2 });
}

function drawLegend(y: number): string {
  const sign = { y: y - 20, width: 40, height: 24 };
  const solvedAt = inner.left + 200;
  return [
    part({ ...sign, x: inner.left }, palette.push),
    text(inner.left + 52, y, 'not solved', { fill: palette.quiet }),
    part({ ...sign, x: solvedAt + 20 }, 'url(#solved)'),
    text(solvedAt + 72, y, 'solved', { fill: palette.quiet }),
  ].join('\n');
}
