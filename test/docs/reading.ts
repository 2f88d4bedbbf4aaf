import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { marked, type Token, type Tokens } from 'marked';

/* Reads Markdown with a parser of its own, so that what was written is what a reader sees. */

export const docsFolder = fileURLToPath(new URL('../../docs', import.meta.url));

/** Markdown files of the documentation, generated or not, below its folder. */
export function docsFiles(): string[] {
  return readdirSync(docsFolder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md'),
  );
}

export function readDocs(path: string): string {
  return readFileSync(join(docsFolder, path), 'utf8');
}

/** Every token of a document, however deep. */
export function tokensOf(markdown: string): Token[] {
  const found: Token[] = [];
  marked.walkTokens(marked.lexer(markdown), (token) => {
    found.push(token);
  });
  return found;
}

export function linksIn(markdown: string): string[] {
  return tokensOf(markdown)
    .filter((token): token is Tokens.Link => token.type === 'link')
    .map(({ href }) => href);
}

/** Headings as a reader sees them. */
export function headingsIn(markdown: string): string[] {
  return tokensOf(markdown)
    .filter((token): token is Tokens.Heading => token.type === 'heading')
    .map(({ tokens }) => seen(tokens));
}

/** The whole document as a reader sees it, without markup. */
export function seenIn(markdown: string): string {
  return seen(marked.lexer(markdown)).replace(/\s+/g, ' ');
}

function seen(tokens: readonly Token[]): string {
  return tokens.map(textOf).join('');
}

function textOf(token: Token): string {
  if (token.type === 'table') return tableText(token as Tokens.Table);
  if (token.type === 'list') return (token as Tokens.List).items.map((item) => seen(item.tokens)).join('\n');
  if ('tokens' in token && token.tokens !== undefined)
    return `${seen(token.tokens)}${isBlock(token) ? '\n' : ''}`;
  return 'text' in token ? decoded(String(token.text)) : '\n';
}

function tableText({ header, rows }: Tokens.Table): string {
  return [header, ...rows].map((row) => row.map(({ tokens }) => seen(tokens)).join(' | ')).join('\n');
}

function isBlock({ type }: Token): boolean {
  return type === 'paragraph' || type === 'heading';
}

function decoded(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
