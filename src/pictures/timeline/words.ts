import { groupDigits } from '../../report/words.js';

/** `none`, `1,204` */
export function countWords(count: number): string {
  return count === 0 ? 'none' : groupDigits(count);
}
