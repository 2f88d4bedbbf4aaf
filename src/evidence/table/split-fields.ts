import type { Dialect } from './dialect.js';

interface Field {
  readonly value: string;
  /** Where the delimiter behind the field stands, or the length of the record. */
  readonly end: number;
}

/**
 * The fields of one record, whatever state its quotes are in: a quote opens only where a field begins, and
 * closes only before a delimiter or a line end. One that never closes is an ordinary character.
 */
export function splitFields(record: string, dialect: Dialect): string[] {
  if (dialect.delimiter === null) return [record];
  const splitter = new Splitter(record, dialect);
  const fields: string[] = [];
  let at = 0;
  while (at <= record.length) {
    const field = splitter.fieldAt(at);
    fields.push(field.value);
    at = field.end + 1;
  }
  return fields;
}

/** The records of a text, none of which goes on behind a line end outside of quotes. Line ends are left out. */
export function* splitRecords(text: string, dialect: Dialect): Generator<string> {
  const splitter = new Splitter(text, dialect);
  for (let start = 0; start < text.length; ) {
    const end = splitter.recordEnd(start);
    yield text.slice(start, end).replace(/\r$/, '');
    start = end + 1;
  }
}

class Splitter {
  /** No quote closes behind one that did not; looking again for every field would take quadratic time. */
  #closable = true;

  constructor(
    readonly record: string,
    readonly dialect: Dialect,
  ) {}

  fieldAt(at: number): Field {
    const { record } = this;
    const opening = this.#skipPadding(at);
    const quoted = record[opening] === this.dialect.quote;
    const closing = quoted ? this.#closingQuote(opening) : -1;
    const end = this.#delimiterFrom(closing < 0 ? at : closing + 1);
    if (closing < 0) return { value: this.#open(record.slice(quoted ? opening : at, end), quoted), end };
    const inside = record.slice(opening + 1, closing);
    const rest = record.slice(closing + 1, end);
    return { value: this.#undouble(inside) + (this.dialect.padded ? rest.trimEnd() : rest), end };
  }

  /** Where the record ends that begins at `start`: a line feed, or the end of the text. */
  recordEnd(start: number): number {
    for (let at = start; ; ) {
      const opening = this.#skipPadding(at);
      const closing = this.record[opening] === this.dialect.quote ? this.#closingQuote(opening) : -1;
      const from = closing < 0 ? at : closing + 1;
      const feed = this.record.indexOf('\n', from);
      const end = feed < 0 ? this.record.length : feed;
      const delimiter = this.#delimiterFrom(from);
      if (delimiter >= end) return end;
      at = delimiter + 1;
    }
  }

  #delimiterFrom(at: number): number {
    const { delimiter } = this.dialect;
    const found = delimiter === null ? -1 : this.record.indexOf(delimiter, at);
    return found < 0 ? this.record.length : found;
  }

  #skipPadding(at: number): number {
    let opening = at;
    while (this.dialect.padded && this.record[opening] === ' ') opening += 1;
    return opening;
  }

  #closingQuote(opening: number): number {
    const { quote } = this.dialect;
    let at = this.#closable ? this.record.indexOf(quote, opening + 1) : -1;
    while (at >= 0 && !this.#closes(at)) {
      at = this.record.indexOf(quote, this.record[at + 1] === quote ? at + 2 : at + 1);
    }
    if (at < 0) this.#closable = false;
    return at;
  }

  #closes(at: number): boolean {
    const next = this.record[this.#skipPadding(at + 1)];
    return next === undefined || next === this.dialect.delimiter || next === '\n' || next === '\r';
  }

  #undouble(text: string): string {
    const { quote } = this.dialect;
    return text.replaceAll(quote + quote, quote);
  }

  /** A quote that alone is left over goes; one of several belongs to the text. */
  #open(text: string, quoted: boolean): string {
    return quoted && !text.includes(this.dialect.quote, 1) ? text.slice(1) : text;
  }
}
