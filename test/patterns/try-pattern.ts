import { isExcused } from './excused.js';
import { commonTexts, textsFor } from './hostile-texts.js';
import type { Pattern } from './source-patterns.js';
import { type Bounds, type Growth, growthOf, isBeyond, timed } from './stopwatch.js';

/** Lengths are UTF-16 units, times milliseconds. */
const patternBounds: Bounds = { length: 40_000, floor: 10, ceiling: 50, ratio: 2.3 };
/** The page of the local workspace draws what the stand-in took, and that takes texts as long as Slack does. */
const pageBounds: Bounds = { ...patternBounds, length: 12_000, ratio: Number.POSITIVE_INFINITY };

/** The worst that the texts did to one pattern. */
export interface Trial {
  readonly pattern: Pattern;
  readonly inputs: number;
  readonly worst: Growth;
  /** The text that did it. */
  readonly text: string;
}

/** Runs a pattern over texts that are hostile to all, and those that are hostile to it. */
export async function tryPattern(pattern: Pattern): Promise<Trial> {
  const bounds = boundsOf(pattern);
  const texts = [...commonTexts, ...textsFor(pattern)];
  let worst: Growth = { time: 0, length: 0, ratio: 1 };
  let text = '';
  const search = searcher(pattern);
  for (const hostile of texts) {
    const growth = await growthOf((length) => search(hostile.make(length)), bounds);
    if (growth.time > worst.time || isBeyond(growth, bounds)) [worst, text] = [growth, hostile.name];
    if (isBeyond(growth, bounds)) break;
  }
  return { pattern, inputs: texts.length, worst, text };
}

/** Whether a pattern took more time than it may, and nothing excuses it. */
export function isOffender({ pattern, worst }: Trial): boolean {
  return !isExcused(pattern) && isBeyond(worst, boundsOf(pattern));
}

function boundsOf({ file }: Pattern): Bounds {
  return file.startsWith('workspace/page/') ? pageBounds : patternBounds;
}

/** As the program searches: for all matches with `g`, for one without. */
function searcher({ source, flags }: Pattern): (text: string) => number {
  const regex = new RegExp(source, flags);
  const search = (text: string) => (regex.global ? text.replace(regex, '') : regex.test(text));
  // the first searches compile, once for narrow characters and once for wide ones
  for (const text of ['a', 'a', '\u20ac', '\u20ac']) search(text);
  return (text) => timed(() => search(text));
}
