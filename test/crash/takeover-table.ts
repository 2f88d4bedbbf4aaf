import type { TakeoverResult } from './take-over.js';
import { percentile, secondsOf } from './words.js';

/** The result as a Markdown table. */
export function takeoverTable(result: TakeoverResult): string {
  const { answerTimes, doubled, halfDone, lastAnswer, lost, open, unasked, uploads } = result;
  const rows = [
    ['two processes, one killed', 'PostgreSQL'],
    ['---', '---'],
    ['uploads', uploads],
    ['**lost**', `**${lost.length}**`],
    ['**doubled**', `**${doubled.length}**`],
    ['half done', halfDone.length],
    ['said unasked', unasked.length],
    ['acknowledged and not answered at the kill', open],
    ['the last of them answered after', secondsOf(lastAnswer)],
    ['answer: median', secondsOf(percentile(answerTimes, 50))],
    ['answer: 99 %', secondsOf(percentile(answerTimes, 99))],
    ['answer: slowest', secondsOf(answerTimes.at(-1))],
  ];
  return rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
