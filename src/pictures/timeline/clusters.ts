import { fontSize } from '../page.js';
import { textWidth } from '../text-width.js';

/** Records that are drawn as one mark: where the first and the last stand, and how many they are. */
export interface Cluster {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** The room that something takes on the axis, in pixels. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** A cluster in its place. */
export interface Placed extends Extent {
  readonly count: number;
  /** Whether its number fits into it. */
  readonly numbered: boolean;
}

export const markSize = 24;
const between = 3;

/** Marks that would lie over one another become one; all are widened for their numbers, or none. */
export function placeClusters(clusters: readonly Cluster[], bounds: Extent): Placed[] {
  const joined = joinClusters(clusters, bounds);
  const widened: Placed[] = [];
  for (const [index, cluster] of joined.entries()) {
    const next = joined[index + 1];
    const room = {
      start: (widened.at(-1)?.end ?? bounds.start - between) + between,
      end: next === undefined ? bounds.end : extentOf(next, bounds).start - between,
    };
    if (neededWidth(cluster) > room.end - room.start) return joined.map((one) => asTheyAre(one, bounds));
    widened.push(widen(cluster, extentOf(cluster, bounds), room));
  }
  return widened;
}

function widen(cluster: Cluster, { start, end }: Extent, room: Extent): Placed {
  const width = Math.max(end - start, neededWidth(cluster));
  return { ...around((start + end) / 2, width, room), count: cluster.count, numbered: cluster.count > 1 };
}

function asTheyAre(cluster: Cluster, bounds: Extent): Placed {
  const own = extentOf(cluster, bounds);
  const numbered = cluster.count > 1 && neededWidth(cluster) <= own.end - own.start;
  return { ...own, count: cluster.count, numbered };
}

function neededWidth({ count }: Cluster): number {
  return count === 1 ? markSize : Math.max(markSize, textWidth(String(count), fontSize.small) + 16);
}

function joinClusters(clusters: readonly Cluster[], bounds: Extent): Cluster[] {
  const joined: Cluster[] = [];
  for (const next of [...clusters].sort((a, b) => a.from - b.from)) {
    let cluster = next;
    for (let last = joined.at(-1); last && overlap(last, cluster, bounds); last = joined.at(-1)) {
      cluster = join(last, cluster);
      joined.pop();
    }
    joined.push(cluster);
  }
  return joined;
}

function extentOf({ from, to }: Cluster, bounds: Extent): Extent {
  return around((from + to) / 2, Math.max(markSize, to - from), bounds);
}

/** As near to the middle as the room allows. */
function around(middle: number, width: number, room: Extent): Extent {
  const start = Math.max(room.start, Math.min(middle - width / 2, room.end - width));
  return { start, end: start + width };
}

function overlap(a: Cluster, b: Cluster, bounds: Extent): boolean {
  return extentOf(a, bounds).end + between > extentOf(b, bounds).start;
}

function join(a: Cluster, b: Cluster): Cluster {
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to), count: a.count + b.count };
}
