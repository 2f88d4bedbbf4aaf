import { styleText } from 'node:util';
import { wrap } from './wrap.js';

export interface TerminalOptions {
  /** Colours repeat what words say; nothing is said by colour alone. */
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

/** One paragraph: wrapped, its first line behind a mark, the others under it. */
export interface Paragraph {
  readonly text: string;
  /** Columns before the mark. */
  readonly indent?: number;
  /** Stands before the first line: a label, a number, a dash. */
  readonly mark?: string;
  /** Columns that the mark takes at least. */
  readonly markWidth?: number;
  readonly style?: 'heading' | 'quiet';
}

/** Columns of the labels. */
export const labelWidth = 10;

/** Narrower than this no text is readable; lines then run over. */
const narrowest = 20;

/** Paragraphs as lines; sections are set apart by an empty line. */
export function renderPage(sections: readonly (readonly Paragraph[])[], options: TerminalOptions): string {
  const shown = sections.filter((section) => section.length > 0);
  const blocks = shown.map((section) => section.flatMap((paragraph) => renderLines(paragraph, options)));
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function renderLines(paragraph: Paragraph, { color, width }: TerminalOptions): string[] {
  const { text, indent = 0, mark = '', markWidth = mark.length, style } = paragraph;
  const hanging = Math.max(markWidth, mark.length);
  const lines = wrap(text, Math.max(width - indent - hanging, narrowest));
  return lines.map((line, index) => {
    const before = ' '.repeat(indent) + (index === 0 ? mark : '').padEnd(hanging);
    return color ? paint(before, line, style) : `${before}${line}`.trimEnd();
  });
}

function paint(before: string, line: string, style: Paragraph['style']): string {
  if (style === 'heading') return paintText('bold', before + line);
  if (style === 'quiet') return before + paintText('dim', line);
  return before + line.replace(/\b(?:FAILING|FAIL)\b/g, (word) => paintText('red', word));
}

function paintText(style: 'bold' | 'dim' | 'red', text: string): string {
  return styleText(style, text, { validateStream: false });
}
