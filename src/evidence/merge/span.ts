import type { Source } from '../evidence.js';
import { compareLocated, type Located, type Moment } from '../located.js';

export type NonEmpty<T> = readonly [T, ...T[]];

/** From the earliest to the latest moment of several sources. */
export function spanOf(sources: readonly Source[]): { from: Moment | null; to: Moment | null } {
  const from = sources.flatMap((source) => source.from ?? []).sort((a, b) => a.utc - b.utc);
  const to = sources.flatMap((source) => source.to ?? []).sort((a, b) => a.utc - b.utc);
  return { from: from[0] ?? null, to: to.at(-1) ?? null };
}

export function earliest([first, ...others]: NonEmpty<Located> | readonly Located[]): Located {
  if (first === undefined) throw new Error('nothing to choose from');
  return others.reduce((found, at) => (compareLocated(at, found) < 0 ? at : found), first);
}

export function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
