import type { Dialect } from './dialect.js';

/** Rows as one delimited file. */
export function tableText(rows: readonly (readonly string[])[], dialect: Dialect): string {
  return rows
    .map((row) => row.map((field) => fieldText(field, dialect)).join(dialect.delimiter) + dialect.newline)
    .join('');
}

function fieldText(field: string, { delimiter, quotes }: Dialect): string {
  const needed = field.includes(delimiter) || field.includes('"') || field.includes('\n');
  return quotes === 'all' || needed ? `"${field.replaceAll('"', '""')}"` : field;
}

/** Text in the dialect's encoding. */
export function encodeText(text: string, encoding: Dialect['encoding']): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text);
  const marked = Buffer.from(`\uFEFF${text}`, encoding === 'utf-8-bom' ? 'utf-8' : 'utf-16le');
  return encoding === 'utf-16be' ? marked.swap16() : marked;
}
