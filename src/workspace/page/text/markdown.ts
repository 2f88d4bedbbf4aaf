import { unescaped } from './entities.js';
import type { Inline } from './inline.js';

/** A part of a Markdown text, as far as the page draws it. */
export type MarkdownPart =
  | { readonly kind: 'heading'; readonly inline: readonly Inline[] }
  | { readonly kind: 'paragraph' | 'quote'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'code'; readonly text: string };

const fenced = /^```[^\n]{0,100}\n([\s\S]*?)^```$/gm;
const listMark = /^\s{0,6}(?:[-*+]|(\d{1,4})[.)])\s+/;
const headingMark = /^#{1,6}\s+/;
const quoteMark = /^>\s?/;

/** Reads the Markdown of a markdown block. */
export function parseMarkdown(text: string): MarkdownPart[] {
  const parts: MarkdownPart[] = [];
  let end = 0;
  for (const match of text.matchAll(fenced)) {
    parts.push(...chunksOf(text.slice(end, match.index)));
    parts.push({ kind: 'code', text: (match[1] ?? '').replace(/\n$/, '') });
    end = match.index + match[0].length;
  }
  return [...parts, ...chunksOf(text.slice(end))];
}

function chunksOf(text: string): MarkdownPart[] {
  return text
    .split(/\n{2,}/)
    .flatMap((chunk) => (chunk.trim() === '' ? [] : [partOf(chunk.trim().split('\n'))]));
}

function partOf(lines: readonly string[]): MarkdownPart {
  const [first = ''] = lines;
  if (lines.length === 1 && headingMark.test(first))
    return { kind: 'heading', inline: parseMarks(first.replace(headingMark, '')) };
  if (lines.every((line) => listMark.test(line))) {
    const ordered = listMark.exec(first)?.[1] !== undefined;
    return { kind: 'list', ordered, items: lines.map((line) => parseMarks(line.replace(listMark, ''))) };
  }
  const kind = lines.every((line) => quoteMark.test(line)) ? 'quote' : 'paragraph';
  return {
    kind,
    lines: lines.map((line) => parseMarks(kind === 'quote' ? line.replace(quoteMark, '') : line)),
  };
}

const tokens =
  /`([^`\n]{1,3000})`|\*\*(?=\S)([^*\n]{1,3000})\*\*|(?<![\w*])[*_](?=\S)([^*_\n]{1,3000})[*_](?![\w*])|~~([^~\n]{1,3000})~~|\[([^\]\n]{1,1000})\]\(([^()\s]{1,2000})\)/g;

function parseMarks(line: string): Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  for (const match of line.matchAll(tokens)) {
    if (match.index > end) parts.push({ kind: 'text', text: unescaped(line.slice(end, match.index)) });
    parts.push(markOf(match));
    end = match.index + match[0].length;
  }
  if (end < line.length) parts.push({ kind: 'text', text: unescaped(line.slice(end)) });
  return parts;
}

function markOf([, code, bold, italic, strike, label, url]: RegExpMatchArray): Inline {
  if (code !== undefined) return { kind: 'code', text: unescaped(code) };
  if (bold !== undefined) return { kind: 'bold', inner: parseMarks(bold) };
  if (italic !== undefined) return { kind: 'italic', inner: parseMarks(italic) };
  if (strike !== undefined) return { kind: 'strike', inner: parseMarks(strike) };
  return { kind: 'link', url: url ?? '', label: unescaped(label ?? '') };
}
