/** How many cells are remembered: a power of two. */
const sizeBits = 10;
const size = 1 << sizeBits;

interface KnownCell<Value> {
  readonly bytes: Buffer;
  readonly value: Value;
}

/**
 * What short cells stand for, of which a log has few again and again: a cell that was read lately is not read
 * anew, and not even made a string of.
 */
export class CellMemo<Value> {
  readonly #known: (KnownCell<Value> | undefined)[] = new Array(size);

  /** `read`: what a cell stands for, by its text, trimmed and taken for Latin-1. */
  constructor(readonly read: (text: string) => Value) {}

  of(bytes: Buffer, start: number, end: number): Value {
    const place = placeOf(bytes, start, end);
    const known = this.#known[place];
    return known !== undefined && isSame(known.bytes, bytes, start, end)
      ? known.value
      : this.#learn(place, Buffer.from(bytes.subarray(start, end)));
  }

  #learn(place: number, bytes: Buffer): Value {
    const value = this.read(bytes.toString('latin1').trim());
    this.#known[place] = { bytes, value };
    return value;
  }
}

/** A hash of few bytes: names of modules differ in their lengths and ends. */
function placeOf(bytes: Buffer, start: number, end: number): number {
  const ends =
    ((bytes[end - 1] ?? 0) << 16) | ((bytes[end - 2] ?? 0) << 8) | (bytes[(start + end) >>> 1] ?? 0);
  return Math.imul(ends + ((end - start) << 24), 0x9e3779b1) >>> (32 - sizeBits);
}

function isSame(known: Buffer, bytes: Buffer, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let at = 0; at < known.length; at += 1) if (known[at] !== bytes[start + at]) return false;
  return true;
}
