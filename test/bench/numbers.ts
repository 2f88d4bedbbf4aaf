/** The middle of what was measured, and how far it went. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Throws for none. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  return {
    median: (at(sorted, (sorted.length - 1) >> 1) + at(sorted, sorted.length >> 1)) / 2,
    least: at(sorted, 0),
    most: at(sorted, sorted.length - 1),
  };
}

/** `1.20 s (1.15–1.31)`, from milliseconds. */
export function secondsText({ least, median, most }: Spread): string {
  const [middle, from, to] = [median, least, most].map((millis) => (millis / 1000).toFixed(2));
  return `${middle} s (${from}–${to})`;
}

export function millisText({ least, median, most }: Spread): string {
  return `${Math.round(median)} ms (${Math.round(least)}–${Math.round(most)})`;
}

/** `0.85 (0.80–0.91)`. */
export function ratioText({ least, median, most }: Spread): string {
  return `${median.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`;
}

/** Whole megabytes of 1,048,576 bytes, as `bytes` gives them. */
export function megabytesText(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}

function at(sorted: readonly number[], index: number): number {
  const value = sorted[index];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}
