import process from 'node:process';

/** How long something takes with a text of each length, in milliseconds; lengths in UTF-16 units. */
export type Cost = (length: number) => number | Promise<number>;

/** What came of doubling the input. */
export interface Growth {
  /** Time for `length`, the best of several runs, in milliseconds. */
  readonly time: number;
  readonly length: number;
  /** Time for the whole length divided by that for half of it; 1 where both are too short to tell. */
  readonly ratio: number;
}

/** Bounds on growth. Times are milliseconds. */
export interface Bounds {
  readonly length: number;
  /** Nothing faster is looked at closely. */
  readonly floor: number;
  /** Nothing may take longer at `length`. */
  readonly ceiling: number;
  readonly ratio: number;
}

/** Lengths at which something that takes exponential time is found out before it stops the program. */
const firstLengths = [16, 24, 32, 48, 300, 4000];

/** So many times over the ceiling, no second look brings it below. */
const hopeless = 4;

/** Doubles the input; what is slow with short ones is not tried with longer ones. */
export async function growthOf(cost: Cost, bounds: Bounds): Promise<Growth> {
  for (const length of firstLengths.filter((length) => length < bounds.length)) {
    const time = await cost(length);
    if (time > bounds.ceiling) return { time, length, ratio: Number.POSITIVE_INFINITY };
  }
  const time = await cost(bounds.length);
  if (time < bounds.floor) return { time, length: bounds.length, ratio: 1 };
  const first = { time, length: bounds.length, ratio: time / Math.max(0.001, await cost(bounds.length / 2)) };
  if (time > hopeless * bounds.ceiling) return first;
  return first.ratio <= bounds.ratio && time <= bounds.ceiling ? first : closely(cost, bounds);
}

/** The least ratio of several looks: what is not linear shows in each. */
async function closely(cost: Cost, { length, ratio, ceiling, floor }: Bounds): Promise<Growth> {
  let least: Growth = { time: Number.POSITIVE_INFINITY, length, ratio: Number.POSITIVE_INFINITY };
  for (let look = 0; look < mostLooks; look += 1) {
    const half = await best(cost, length / 2);
    const time = await best(cost, length);
    least = { time: Math.min(time, least.time), length, ratio: Math.min(least.ratio, time / half) };
    if (least.time < floor) return { ...least, ratio: 1 };
    const isFine = least.ratio <= ratio && least.time <= ceiling;
    if (isFine || (look > 0 && least.ratio > surelyTooMuch)) break;
  }
  return least;
}

const mostLooks = 6;
/** No noise makes so much of a linear search, twice over. */
const surelyTooMuch = 3;

async function best(cost: Cost, length: number): Promise<number> {
  const times = [await cost(length), await cost(length), await cost(length)];
  return Math.max(0.001, Math.min(...times));
}

/** Milliseconds of the processor's time that the work takes: others may be at work beside it. */
export function timed(work: () => unknown): number {
  const start = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}

/** Whether the growth is more than the bounds allow. */
export function isBeyond({ ratio, time }: Growth, bounds: Bounds): boolean {
  return ratio > bounds.ratio || time > bounds.ceiling;
}
