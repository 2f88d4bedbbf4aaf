import type { TimelineEntry } from './diagnosis.js';

const minute = 60_000;
const hour = 60 * minute;

/** Like records that follow one another are one entry up to this pause, unless it is unusual among them. */
const longestPause = 2 * hour;

/** How many times the usual pause of a run makes one that parts it. */
const timesUsual = 4;

/**
 * Runs of like records as one entry each. Where `most` and more are left, records of one sort are joined over what
 * lies between them, with no longer pauses than it takes: the whole time is told, only more coarsely. More are left
 * only of more sorts than that.
 */
export function joinRuns<Text extends string>(
  entries: readonly TimelineEntry<Text>[],
  most: number,
): TimelineEntry<Text>[] {
  let joined = joinFollowing(entries);
  for (let pause = minute; joined.length >= most && pause <= longestSpan(joined); pause *= 2)
    joined = joinAcross(joined, pause);
  return joined;
}

function longestSpan(entries: readonly TimelineEntry[]): number {
  const latest = entries.reduce((end, entry) => Math.max(end, endOf(entry)), 0);
  return 2 * (latest - (entries[0]?.time.utc ?? 0));
}

function joinFollowing<Text extends string>(entries: readonly TimelineEntry<Text>[]): TimelineEntry<Text>[] {
  const joined: TimelineEntry<Text>[] = [];
  for (const next of entries) {
    const last = joined.at(-1);
    if (last !== undefined && isAlike(last, next) && next.time.utc - endOf(last) <= ordinaryPause(last))
      joined[joined.length - 1] = join(last, next);
    else joined.push(next);
  }
  return joined;
}

/** Of fewer than three records nothing is usual yet. */
function ordinaryPause(run: TimelineEntry): number {
  if (run.count < 3) return longestPause;
  const usual = (endOf(run) - run.time.utc) / (run.count - 1);
  return Math.min(longestPause, Math.max(hour, timesUsual * usual));
}

function joinAcross<Text extends string>(
  entries: readonly TimelineEntry<Text>[],
  pause: number,
): TimelineEntry<Text>[] {
  const joined: TimelineEntry<Text>[] = [];
  const latest = new Map<string, number>();
  for (const next of entries) {
    const place = latest.get(sortOf(next));
    const last = place === undefined ? undefined : joined[place];
    if (place !== undefined && last !== undefined && next.time.utc - endOf(last) <= pause)
      joined[place] = join(last, next);
    else latest.set(sortOf(next), joined.push(next) - 1);
  }
  return joined;
}

function isAlike(a: TimelineEntry, b: TimelineEntry): boolean {
  return sortOf(a) === sortOf(b);
}

function sortOf({ fromServer, kind, stage, text }: TimelineEntry): string {
  return [kind, stage ?? '', fromServer === true ? 'server' : '', text].join('\n');
}

function join<Text extends string>(run: TimelineEntry<Text>, next: TimelineEntry<Text>): TimelineEntry<Text> {
  const until = endOf(next) < endOf(run) ? run.until : (next.until ?? next.time);
  return { ...run, until, count: run.count + next.count };
}

function endOf({ time, until }: TimelineEntry): number {
  return (until ?? time).utc;
}
