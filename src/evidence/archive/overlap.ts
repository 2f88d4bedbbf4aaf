import type { Entry } from './entry.js';

/**
 * Sets how far each entry may reach, and refuses those that lie over another or over the directory: the
 * bombs that unpack the same bytes again and again are made of such entries. In n log n.
 */
export function limitRegions(entries: readonly Entry[], directoryStart: number): Entry[] {
  const sorted = [...entries].sort((a, b) => a.headerStart - b.headerStart || a.leastEnd - b.leastEnd);
  const overlapping = findOverlaps(sorted);
  return sorted.map((entry, index) => {
    const limit = Math.min(sorted[index + 1]?.headerStart ?? directoryStart, directoryStart);
    const refused = overlapping.has(entry) || entry.leastEnd > limit;
    return { ...entry, limit, problem: refused ? (entry.problem ?? 'ZIP_OVERLAP') : entry.problem };
  });
}

function findOverlaps(sorted: readonly Entry[]): Set<Entry> {
  const overlapping = new Set<Entry>();
  let farthest: Entry | null = null;
  for (const entry of sorted) {
    if (farthest !== null && entry.headerStart < farthest.leastEnd) overlapping.add(farthest).add(entry);
    if (farthest === null || entry.leastEnd > farthest.leastEnd) farthest = entry;
  }
  return overlapping;
}
