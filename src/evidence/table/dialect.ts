/** What can stand between the fields of a record. */
export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

export type Quote = '"' | "'";

/** How a file writes its records. */
export interface Dialect {
  /** Null for a text whose separators were lost, or that never had any. */
  readonly delimiter: Delimiter | null;
  readonly quote: Quote;
  /** Spaces may stand between a delimiter and the quote that opens a field. */
  readonly padded: boolean;
}

/** The dialect of a text without columns. */
export const plainDialect: Dialect = { delimiter: null, quote: '"', padded: false };

/** The delimiter that a line for Excel names (`sep=;`); null for any other line. */
export function namedDelimiter(line: string): Delimiter | null {
  const named = /^\s*"?sep=([,;\t|])"?\s*$/i.exec(line)?.[1];
  return delimiters.find((delimiter) => delimiter === named) ?? null;
}

/** How `lines` quote their fields if `delimiter` stands between them. */
export function dialectOf(lines: readonly string[], delimiter: Delimiter): Dialect {
  const edge = delimiter === '|' ? '\\|' : delimiter;
  const apostrophes = share(lines, new RegExp(`^'[^']{0,200}'(?:${edge}|$)`));
  const quote = apostrophes > 0.5 ? "'" : '"';
  return { delimiter, quote, padded: share(lines, new RegExp(`${edge} {1,8}${quote}`)) > 0.3 };
}

function share(lines: readonly string[], pattern: RegExp): number {
  return lines.length === 0 ? 0 : lines.filter((line) => pattern.test(line)).length / lines.length;
}
