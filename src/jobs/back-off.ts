/** The first wait and the longest, in milliseconds. */
const first = 2_000;
const longest = 5 * 60_000;

/** How long to wait after the nth failure, in milliseconds: 2 s, 8 s, 32 s, 128 s, then 5 min. */
export function backOff(failures: number): number {
  return Math.min(first * 4 ** (failures - 1), longest);
}
