/* Markdown as GitHub reads it. What goes in is plain text; nothing of it is taken for markup. */

/** Plain text as inline Markdown, white space folded. */
function inline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*[\]|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&');
}

/** Plain text as a paragraph or a list item: what would begin a list, a quotation or a heading does not. */
export function prose(text: string): string {
  return inline(text).replace(/^(\d*)([-+#=>.)])/, '$1\\$2');
}

export function bold(text: string): string {
  return `**${inline(text)}**`;
}

export function italic(text: string): string {
  return `*${inline(text)}*`;
}

/** An id or a name, word for word; without back-ticks, of which our ids have none. */
export function code(text: string): string {
  return `\`${text}\``;
}

export function link(text: string, target: string): string {
  return `[${inline(text)}](${target})`;
}

export function heading(level: 1 | 2 | 3, text: string): string {
  return `${'#'.repeat(level)} ${inline(text)}`;
}

/** List items that hold Markdown. */
export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** A table; cells hold Markdown of one line. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A block of code; `language` steers how it is shown, as `mermaid`. */
export function codeBlock(lines: readonly string[], language = 'text'): string {
  return [`\`\`\`${language}`, ...lines, '```'].join('\n');
}

/** Blocks as a document. */
export function document(blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`;
}

/** The anchor that GitHub gives a heading: lower-case, letters and digits alone, blanks as hyphens. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}
