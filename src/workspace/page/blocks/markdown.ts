import { el } from '../dom.js';
import { codeBlock, drawInline, drawLines, type Names } from '../text/draw-text.js';
import { type MarkdownPart, parseMarkdown } from '../text/markdown.js';

/** Draws a markdown block. */
export function drawMarkdown(text: string, names: Names): HTMLElement {
  return el('div', { class: 'block text' }, ...parseMarkdown(text).map((part) => drawPart(part, names)));
}

function drawPart(part: MarkdownPart, names: Names): HTMLElement {
  switch (part.kind) {
    case 'code':
      return codeBlock(part.text);
    case 'heading':
      return el('h4', {}, ...part.inline.map((inline) => drawInline(inline, names)));
    case 'list':
      return el(
        part.ordered ? 'ol' : 'ul',
        {},
        ...part.items.map((item) => el('li', {}, ...item.map((inline) => drawInline(inline, names)))),
      );
    case 'quote':
      return el('blockquote', {}, ...drawLines(part.lines, names));
    case 'paragraph':
      return el('p', {}, ...drawLines(part.lines, names));
  }
}
