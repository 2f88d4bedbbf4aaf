/** Milliseconds for people: `1.2 s`; nothing for none. */
export function secondsOf(milliseconds: number | undefined): string {
  return milliseconds === undefined ? '' : `${(milliseconds / 1000).toFixed(1)} s`;
}

/** The value below which so many per cent of a sorted list lie. */
export function percentile(sorted: readonly number[], percent: number): number | undefined {
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))];
}

export function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0);
}
