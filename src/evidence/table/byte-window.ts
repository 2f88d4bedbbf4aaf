const lineFeedByte = 0x0a;

/** The part of a stream that is at hand. Positions count from its first byte. */
export class ByteWindow {
  bytes: Buffer = Buffer.alloc(0);
  /** Whether nothing follows. */
  atEnd = false;
  /** Position of the window's first byte in the stream. */
  base = 0;
  /** Where they lie, again and again: a buffer for every chunk would be much to collect. */
  #room: Buffer = this.bytes;
  readonly #lineFeeds = new Finder(lineFeedByte);
  readonly #quotes: Finder;

  /** `quote` is the byte that quotes fields; -1 where nothing does. */
  constructor(quote: number) {
    this.#quotes = new Finder(quote);
  }

  get length(): number {
    return this.bytes.length;
  }

  /** Drops what lies before `start` and takes up what has come. The bytes that were at hand are written over. */
  advance(start: number, chunks: readonly Buffer[], atEnd: boolean): void {
    const rest = this.bytes.subarray(start);
    const length = chunks.reduce((sum, chunk) => sum + chunk.length, rest.length);
    const room = length > this.#room.length ? Buffer.allocUnsafe(length * 2) : this.#room;
    let filled = rest.copy(room);
    for (const chunk of chunks) filled += chunk.copy(room, filled);
    this.#room = room;
    this.bytes = room.subarray(0, length);
    this.base += start;
    this.atEnd = atEnd;
    this.#lineFeeds.forget();
    this.#quotes.forget();
  }

  /** Position of the first line feed from `from` on; -1 where the window has none. */
  lineFeed(from: number): number {
    return this.#lineFeeds.find(this.bytes, from);
  }

  /** The same for the quote. */
  quote(from: number): number {
    return this.#quotes.find(this.bytes, from);
  }

  /** Position just behind the text of the line, its carriage return left out. */
  textEnd(lineEnd: number): number {
    return this.bytes[lineEnd - 1] === 0x0d ? lineEnd - 1 : lineEnd;
  }
}

/** Remembers the last find: a rare byte is then not searched for again from every line. */
class Finder {
  readonly #byte: number;
  #from = 0;
  #found = -2;

  constructor(byte: number) {
    this.#byte = byte;
  }

  forget(): void {
    this.#found = -2;
  }

  find(bytes: Buffer, from: number): number {
    const isKnown = this.#found !== -2 && from >= this.#from && (this.#found === -1 || from <= this.#found);
    if (isKnown) return this.#found;
    this.#from = from;
    this.#found = this.#byte < 0 ? -1 : bytes.indexOf(this.#byte, from);
    return this.#found;
  }
}
