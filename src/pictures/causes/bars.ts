/** How often a cause was found, and how many of these cases are solved. */
export interface CauseCount {
  readonly title: string;
  readonly count: number;
  readonly solved: number;
}

export interface CausesInput {
  /** The time that is looked at, in milliseconds since the epoch. */
  readonly from: number;
  readonly to: number;
  readonly counts: readonly CauseCount[];
}

/** How many causes have a bar of their own. */
const mostCauses = 8;

/** With fewer causes a sentence says all there is. */
const fewestCauses = 2;

/** One line of the picture. */
export interface Bar extends CauseCount {
  /** Whether it is the sum of several causes, whose bar would be compared with those of single ones. */
  readonly isSum?: true;
}

/** The bars, most frequent first, the rarest together as one; none where a sentence says it better. */
export function barsOf({ counts }: CausesInput): Bar[] {
  const found = counts
    .filter(({ count }) => count > 0)
    .map(({ solved, ...cause }) => ({ ...cause, solved: Math.min(Math.max(solved, 0), cause.count) }))
    .sort((a, b) => b.count - a.count || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
  if (found.length < fewestCauses) return [];
  const [own, others] = [found.slice(0, mostCauses), found.slice(mostCauses)];
  if (others.length < 2) return found;
  return [...own, together(others)];
}

function together(others: readonly CauseCount[]): Bar {
  return {
    title: `Other (${others.length} ${others.length === 1 ? 'cause' : 'causes'})`,
    count: others.reduce((sum, { count }) => sum + count, 0),
    solved: others.reduce((sum, { solved }) => sum + solved, 0),
    isSum: true,
  };
}
