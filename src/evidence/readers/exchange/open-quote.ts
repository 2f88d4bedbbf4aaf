import type { Dialect } from '../../table/dialect.js';

/**
 * Whether a quoted field is open at the end of a line. `open` says whether one was at its beginning. A quote opens
 * where a field begins and closes before a delimiter or the end of the line; any other is part of the text.
 */
export function endsInQuotes(line: string, open: boolean, { delimiter, quote }: Dialect): boolean {
  if (!open && !line.includes(quote)) return false;
  let quoted = open;
  for (let at = 0; at < line.length; ) {
    if (!quoted && line[at] === quote) {
      quoted = true;
      at += 1;
    }
    if (quoted) {
      const end = closingQuote(line, at, delimiter ?? '', quote);
      if (end === -1) return true;
      quoted = false;
      at = end + 1;
    }
    const next = line.indexOf(delimiter ?? quote, at);
    if (next === -1) return false;
    at = next + 1;
  }
  return quoted;
}

function closingQuote(line: string, from: number, delimiter: string, quote: string): number {
  for (let at = line.indexOf(quote, from); at !== -1; at = line.indexOf(quote, at + 1)) {
    const next = line[at + 1];
    if (next === undefined || next === delimiter) return at;
    if (next === quote) at += 1;
  }
  return -1;
}
