/** One line without its end; what is longer than the limit is dropped. */
export interface TextLine {
  readonly text: string;
  /** 1-based. */
  readonly number: number;
}

const lineFeed = 0x0a;

/** Splits a stream of UTF-8 into lines, in memory for no more than one line, cut at `limit` bytes. */
export class LineSplitter {
  #kept: Buffer[] = [];
  #size = 0;
  #number = 1;

  constructor(
    readonly limit: number,
    readonly sink: (line: TextLine) => void,
  ) {}

  push(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      this.#keep(chunk.subarray(start, end));
      this.#emit();
      start = end + 1;
    }
    this.#keep(chunk.subarray(start));
  }

  end(): void {
    if (this.#size > 0) this.#emit();
  }

  #keep(part: Buffer): void {
    const room = this.limit - this.#size;
    this.#size += part.length;
    if (room > 0 && part.length > 0) this.#kept.push(part.subarray(0, room));
  }

  #emit(): void {
    const text = Buffer.concat(this.#kept).toString('utf8');
    const number = this.#number;
    this.#kept = [];
    this.#size = 0;
    this.#number += 1;
    this.sink({ text: text.endsWith('\r') ? text.slice(0, -1) : text, number });
  }
}

/** Longest line, record or element that is taken apart: an event's message has at most 31 839 characters. In bytes. */
export const recordLimit = 256 * 1024;

/** A line without the marks that mail programs and chats put before quoted text. */
export function withoutQuoteMarks(line: string): string {
  return line.replace(/^[ \t]{0,8}(?:>[ \t]?){1,10}/, '');
}
