import type {
  RichTextBlock,
  RichTextLink,
  RichTextPreformatted,
  RichTextSection,
  RichTextText,
  RichTextUserMention,
} from '@slack/types';
import { visible } from '../../redaction/visible.js';
import { fitWeight } from '../fit.js';

/*
 * Everything of a bundle is shown as rich text, in which Slack reads no markup at all. What passes through
 * here has its steering characters made visible as well.
 */

export type Piece = RichTextSection | RichTextPreformatted;

export type Leaf = RichTextText | RichTextLink | RichTextUserMention;

/** Pieces that stay together when a list is cut. */
export type Chunk = readonly Piece[];

/** Weight of one text at most, so that every chunk fits a block. */
const textLimit = 1200;

export function plain(text: string): RichTextText {
  return leaf(text, null);
}

export function bold(text: string): RichTextText {
  return leaf(text, { bold: true });
}

export function italic(text: string): RichTextText {
  return leaf(text, { italic: true });
}

/** A link to an address of our own making, never to one of a bundle. */
export function link(text: string, url: string): RichTextLink {
  return { ...leaf(text, null), type: 'link', url };
}

/** A person by Slack's id; the name is drawn by Slack. */
export function person(userId: string): RichTextUserMention {
  return { type: 'user', user_id: userId };
}

/** A name in bold, which leads to its page where there is one. */
export function named(name: string, page: string | null): Leaf {
  return page === null ? bold(name) : { ...bold(name), type: 'link', url: page };
}

/** One paragraph. */
export function paragraph(...leaves: readonly Leaf[]): RichTextSection {
  return { type: 'rich_text_section', elements: [...leaves] };
}

/** Lines of a file, word for word. */
export function preformatted(text: string): RichTextPreformatted {
  return { type: 'rich_text_preformatted', elements: [leaf(text, null)] };
}

/** One block; preformatted pieces that follow one another stand in one frame. */
export function richText(pieces: readonly Piece[]): RichTextBlock {
  const elements: Piece[] = [];
  for (const piece of pieces) {
    const before = elements.at(-1);
    if (before?.type !== 'rich_text_preformatted' || piece.type !== 'rich_text_preformatted') {
      elements.push(piece);
      continue;
    }
    elements[elements.length - 1] = { ...before, elements: [...before.elements, newLine, ...piece.elements] };
  }
  return { type: 'rich_text', elements };
}

const newLine: RichTextText = { type: 'text', text: '\n' };

/** Slack refuses an empty text. */
function leaf(content: string, style: RichTextText['style'] | null): RichTextText {
  const text = fitWeight(visible(content), textLimit) || ' ';
  return { type: 'text', text, ...(style ? { style } : {}) };
}
