import type { TimelineEntry } from '../../diagnosis/diagnosis.js';
import type { Redacted } from '../../redaction/redacted.js';
import { isWakeUp } from './lanes.js';

/** A time without any wake-up, in UTC milliseconds. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** Below this a pause is ordinary: iOS lets apps wait (reference, 5.2). */
const shortestGap = 3_600_000;

/** How many times the usual pause makes one unusual; inferred. */
const timesUsual = 4;

/** Fewer wake-ups tell nothing of what is usual. */
const fewestWakeUps = 3;

/** Where no wake-up came for unusually long, the time from the last one to the end of the evidence among them. */
export function gapsOf(timeline: readonly TimelineEntry<Redacted>[], end: number): Gap[] {
  const wakeUps = timeline.filter(isWakeUp);
  if (wakeUps.reduce((sum, { count }) => sum + count, 0) < fewestWakeUps) return [];
  const pauses = pausesOf(wakeUps, end);
  const longest = Math.max(shortestGap, timesUsual * usualPause(wakeUps, pauses));
  return pauses.filter(({ from, to }) => to - from >= longest);
}

function pausesOf(wakeUps: readonly TimelineEntry<Redacted>[], end: number): Gap[] {
  const pauses: Gap[] = [];
  let seen: number | null = null;
  for (const wakeUp of wakeUps) {
    if (seen !== null && wakeUp.time.utc > seen) pauses.push({ from: seen, to: wakeUp.time.utc });
    seen = Math.max(seen ?? -Infinity, endOf(wakeUp));
  }
  if (seen !== null && end > seen) pauses.push({ from: seen, to: end });
  return pauses;
}

/** The median pause; the records of a run are taken to be spread evenly. */
function usualPause(wakeUps: readonly TimelineEntry<Redacted>[], pauses: readonly Gap[]): number {
  const between = pauses.map(({ from, to }) => ({ length: to - from, count: 1 }));
  const inRuns = wakeUps
    .filter(({ count }) => count > 1)
    .map((run) => ({ length: (endOf(run) - run.time.utc) / (run.count - 1), count: run.count - 1 }));
  return median([...between, ...inRuns]);
}

interface Lengths {
  readonly length: number;
  readonly count: number;
}

function median(lengths: readonly Lengths[]): number {
  const sorted = [...lengths].sort((a, b) => a.length - b.length);
  const half = sorted.reduce((sum, { count }) => sum + count, 0) / 2;
  let passed = 0;
  for (const { count, length } of sorted) {
    passed += count;
    if (passed >= half) return length;
  }
  return 0;
}

export function endOf({ time, until }: TimelineEntry<Redacted>): number {
  return Math.max(time.utc, until?.utc ?? time.utc);
}
