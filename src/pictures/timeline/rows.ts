import { fontSize, inner } from '../page.js';
import { palette } from '../palette.js';
import { line, rectangle, text, textAround } from '../svg.js';
import { textWidth } from '../text-width.js';
import { durationOf } from '../times.js';
import type { Axis } from './axis.js';
import { plot } from './axis.js';
import { type Cluster, placeClusters } from './clusters.js';
import { endOf, type Gap } from './gaps.js';
import type { Lane } from './lanes.js';
import { mark } from './marks.js';
import { countWords } from './words.js';

/** Height of a row: its words, and below them the track with its marks. */
export const rowHeight = 80;
const trackTop = 36;
const trackHeight = 38;

/** One row: its words, the gaps that shade its track, and the marks on it. */
export interface Row {
  readonly words: string;
  readonly shaded: readonly Gap[];
  readonly marks: (middle: number) => string;
}

/** The rows of the picture from top to bottom: the lanes, and the gaps below those of the wake-ups. */
export function rowsOf(lanes: readonly Lane[], gaps: readonly Gap[], axis: Axis): Row[] {
  const wakeUps = lanes.filter(({ isWakeUps }) => isWakeUps).map((lane) => laneRow(lane, gaps, axis));
  const others = lanes.filter(({ isWakeUps }) => !isWakeUps).map((lane) => laneRow(lane, [], axis));
  return [...wakeUps, ...(gaps.length === 0 ? [] : [gapRow(gaps, axis)]), ...others];
}

function laneRow({ count, entries, kind, title }: Lane, shaded: readonly Gap[], axis: Axis): Row {
  const clusters = entries.flatMap((entry) => clustersOf(entry, axis));
  const placed = placeClusters(clusters, plot);
  return {
    words: `${title}: ${countWords(count)}`,
    shaded,
    marks: (y) => placed.map((one) => mark(kind, one, y)).join(''),
  };
}

/** Of two records the ends of the run are all there is to tell; of more it is how many lie between. */
function clustersOf(entry: Lane['entries'][number], axis: Axis): Cluster[] {
  const [from, to] = [axis.x(entry.time.utc), axis.x(endOf(entry))];
  if (entry.count !== 2) return [{ from, to, count: entry.count }];
  return [from, to].map((x) => ({ from: x, to: x, count: 1 }));
}

function gapRow(gaps: readonly Gap[], axis: Axis): Row {
  return {
    words: gapWords(gaps),
    shaded: gaps,
    marks: (y) => gaps.map((gap) => gapLabel(gap, axis, y)).join(''),
  };
}

function gapWords(gaps: readonly Gap[]): string {
  const longest = durationOf(Math.max(...gaps.map(({ from, to }) => to - from)));
  if (gaps.length === 1) return `No wake-up for ${longest}`;
  return `No wake-up for unusually long: ${gaps.length} times, at most ${longest}`;
}

/** The length of a gap where it fits between its ends. */
function gapLabel({ from, to }: Gap, axis: Axis, y: number): string {
  const [start, end] = [axis.x(from), axis.x(to)];
  const label = durationOf(to - from);
  if (textWidth(label, fontSize.small) + 12 > end - start) return '';
  return textAround((start + end) / 2, y + 9, label);
}

/** The words of a row with its top at `y`, on a plate that no line runs through. */
export function drawWords(words: string, y: number): string {
  const size = fontSize.label;
  const plate = { x: inner.left, y: y + 2, width: textWidth(words, size) + 8, height: trackTop - 4 };
  return rectangle(plate, { fill: palette.paper }) + text(inner.left, y + 28, words, { size });
}

/** The track of a row with its top at `y`, without its marks. */
export function drawTrack({ shaded }: Row, y: number, axis: Axis): string {
  const track = { x: inner.left, y: y + trackTop, width: inner.width, height: trackHeight };
  const bottom = track.y + trackHeight;
  return [
    rectangle(track, { fill: palette.track, stroke: palette.grid, 'stroke-width': 1 }),
    ...axis.ticks.map(({ x }) => line(x, track.y, x, bottom, { stroke: palette.grid, 'stroke-width': 2 })),
    ...shaded.map((gap) => shade(gap, track.y, axis)),
  ].join('\n');
}

/** The marks of a row with its top at `y`. */
export function drawMarks({ marks }: Row, y: number): string {
  return marks(y + trackTop + trackHeight / 2);
}

function shade({ from, to }: Gap, y: number, axis: Axis): string {
  const x = axis.x(from);
  const box = { x, y: y + 1, width: Math.max(2, axis.x(to) - x), height: trackHeight - 2 };
  return rectangle(box, { fill: palette.gap, stroke: palette.gapEdge, 'stroke-width': 2 });
}
