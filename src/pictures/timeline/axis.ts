import { scaleUtc } from 'd3-scale';
import { fontSize, inner } from '../page.js';
import { textWidth } from '../text-width.js';
import { dayOf, minuteOf, monthOf, secondOf } from '../times.js';
import type { Extent } from './clusters.js';
import type { Span } from './span.js';

/** The axis in pixels. */
export const plot: Extent = { start: inner.left + 8, end: inner.right - 8 };

const minute = 60_000;
const day = 1440 * minute;

/** Shorter spans are drawn as long as this, so that a moment is not stretched over the whole picture. */
const shortestSpan = minute;

const tickCount = 6;

export interface Tick {
  readonly x: number;
  readonly label: string;
}

export interface Axis {
  readonly ticks: readonly Tick[];
  x(utc: number): number;
}

/** The axis of time, in UTC, with labels that do not touch. */
export function axisOf({ from, to }: Span): Axis {
  const lacking = Math.max(0, shortestSpan - (to - from)) / 2;
  const scale = scaleUtc([from - lacking, to + lacking], [plot.start + 12, plot.end - 12]);
  const times = scale.ticks(tickCount).map(Number);
  const label = labelFor(times);
  const ticks = times.map((utc) => ({ x: scale(utc), label: label(utc) }));
  return { ticks: apart(ticks), x: (utc) => scale(utc) };
}

/** Words as fine as the distance of the ticks. */
function labelFor([first = 0, second = first + day]: readonly number[]): (utc: number) => string {
  const step = second - first;
  if (step >= 28 * day) return monthOf;
  if (step >= day) return dayOf;
  const clock = step < minute ? secondOf : minuteOf;
  return (utc) => (utc % day === 0 ? dayOf(utc) : clock(utc));
}

function apart(ticks: readonly Tick[]): Tick[] {
  const kept: Tick[] = [];
  let end: number = inner.left - 8;
  for (const tick of ticks) {
    const half = textWidth(tick.label, fontSize.small) / 2 + 8;
    if (tick.x - half < end || tick.x + half > inner.right + 8) continue;
    kept.push(tick);
    end = tick.x + half;
  }
  return kept;
}
