import { unescaped } from './entities.js';
import { type Inline, parseInline } from './inline.js';

/** A part of a text that stands on lines of its own. */
export type Part =
  | { readonly kind: 'lines' | 'quote'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: 'code'; readonly text: string };

const fence = /```(?:\n)?([\s\S]*?)```/g;

/** Reads a text of Slack's own markup. */
export function parseMrkdwn(text: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of text.matchAll(fence)) {
    parts.push(...partsOf(text.slice(end, match.index)));
    parts.push({ kind: 'code', text: unescaped((match[1] ?? '').replace(/\n$/, '')) });
    end = match.index + match[0].length;
  }
  return [...parts, ...partsOf(text.slice(end))];
}

const quoteMark = /^(?:&gt;|>) ?/;

interface OpenPart {
  readonly kind: 'lines' | 'quote';
  readonly lines: Inline[][];
}

/** Lines in a row that are quoted, or not, belong together. */
function partsOf(text: string): Part[] {
  const trimmed = text.replace(/^\n|\n$/g, '');
  if (trimmed === '') return [];
  const parts: OpenPart[] = [];
  for (const line of trimmed.split('\n')) {
    const kind = quoteMark.test(line) ? 'quote' : 'lines';
    if (parts.at(-1)?.kind !== kind) parts.push({ kind, lines: [] });
    parts.at(-1)?.lines.push(parseInline(line.replace(quoteMark, '')));
  }
  return parts;
}
