import { fontSize, inner } from '../page.js';
import { palette } from '../palette.js';
import { text } from '../svg.js';
import { textWidth } from '../text-width.js';
import type { Lane } from './lanes.js';
import { mark } from './marks.js';

const signs = [
  { kind: 'push', count: 1, width: 34, words: 'one' },
  { kind: 'push', count: 5, width: 44, words: 'several, with their number' },
  { kind: 'failure', count: 1, width: 40, words: '' },
  { kind: 'failure', count: 5, width: 44, words: 'failed' },
] as const;

/** What the shapes mean, in one line with its base at `y`. */
export function drawLegend(lanes: readonly Lane[], y: number): string {
  const failed = lanes.some(({ kind }) => kind === 'failure');
  let x: number = inner.left;
  return signs
    .filter(({ kind }) => failed || kind !== 'failure')
    .map(({ count, kind, width, words }) => {
      const place = { start: x, end: x + width - 8, count, numbered: true };
      const sign = mark(kind, place, y - 9);
      const told = words === '' ? '' : text(x + width, y, words, { fill: palette.quiet });
      x += width + (words === '' ? 0 : textWidth(words, fontSize.small) + 36);
      return sign + told;
    })
    .join('\n');
}
