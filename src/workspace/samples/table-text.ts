import type { Dialect } from './dialect.js';

/** Rows as one delimited file. */
export function tableText(rows: readonly (readonly string[])[], dialect: Dialect): string {
  return rows.map((row) => rowText(row, dialect) + dialect.newline).join('');
}

function rowText(row: readonly string[], dialect: Dialect): string {
  const bare = dialect.quotes === 'not-last' ? row.length - 1 : row.length;
  return row
    .map((field, index) => (index === bare ? field : fieldText(field, dialect)))
    .join(dialect.delimiter);
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
