import { cutText, groupDigits } from '../../report/words.js';
import { altLimit } from '../picture.js';
import { plainText } from '../svg.js';
import { dateOf } from '../times.js';
import type { CauseCount, CausesInput } from './bars.js';

/** A title in a text alternative, in characters, so that all causes have their place. */
const titleLimit = 120;

export const causesTitle = 'Causes found';

/** `22 Oct 2026 to 21 Nov 2026, UTC` */
export function periodWords({ from, to }: CausesInput): string {
  return `${dateOf(from)} to ${dateOf(to)}, UTC`;
}

/** `12 found, 5 solved`, `2 found, none solved` */
export function countWords({ count, solved }: Pick<CauseCount, 'count' | 'solved'>): string {
  return `${groupDigits(count)} found, ${solved === 0 ? 'none' : groupDigits(solved)} solved`;
}

/** All that the picture tells, in words. */
export function causesAlt(input: CausesInput, bars: readonly CauseCount[]): string {
  const sentences = bars.map((bar) => `${cutText(plainText(bar.title), titleLimit)}: ${countWords(bar)}.`);
  return cutText([`${causesTitle}, ${periodWords(input)}.`, ...sentences].join(' '), altLimit);
}
