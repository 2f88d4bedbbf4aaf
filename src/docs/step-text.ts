import { textBlocks } from '../diagnosis/commands.js';
import { codeBlock, prose } from './markdown.js';

/** The text of a step as Markdown: lines to be typed stand in blocks of code. */
export function stepText(text: string): string[] {
  return textBlocks(text).map(({ commands, lines }) =>
    commands ? codeBlock([...lines]) : prose(lines.join(' ')),
  );
}
