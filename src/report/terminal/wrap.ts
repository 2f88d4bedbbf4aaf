import { isCommand } from '../../diagnosis/commands.js';
import { displayWidth, headThatFits } from './display-width.js';

/**
 * The text in lines of at most `columns`; its own line breaks stay, a word that is too long is cut. A
 * command stays whole, so that it can be copied.
 */
export function wrap(text: string, columns: number): string[] {
  return text
    .split('\n')
    .flatMap((line) => (isCommand(line) ? [line] : wrapLine(line.trimEnd(), Math.max(columns, 1))));
}

function wrapLine(line: string, columns: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/ +/).flatMap((long) => pieces(long, columns))) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (displayWidth(longer) <= columns) {
      current = longer;
      continue;
    }
    lines.push(current);
    current = word;
  }
  return [...lines, current];
}

function pieces(word: string, columns: number): string[] {
  const cut: string[] = [];
  let rest = word;
  while (displayWidth(rest) > columns) {
    const head = headThatFits(rest, columns);
    cut.push(head);
    rest = rest.slice(head.length);
  }
  return [...cut, rest];
}
