import type { Layout } from './layout.js';
import { FieldLocator } from './locate-fields.js';
import type { RawRecord } from './record-walker.js';

/** Records are remembered in sets, by a few of their bytes: so many sets, a power of two, of so many each. */
const setBits = 9;
const setSize = 4;
/** How long the message of a remembered record may be, in bytes. */
const memoLength = 1000;
/** How many bytes of a message are looked at to tell its set, and so many more as a power of two. */
const sampleBits = 3;

/** What the fields of a record depend on: its bytes from the first to the last column that is read, and its message. */
export interface RecordKey {
  readonly set: number;
  readonly others: Buffer;
  readonly message: Buffer;
}

interface KnownRecord extends RecordKey {
  readonly fields: readonly string[];
}

/**
 * The fields of log records that were split before: a log says the same again and again, and a record whose level,
 * app, module and message are byte for byte those of another need not be split, nor any string made of it to know
 * them. Other fields are those of the other record. Of records that are not regular, and of tables whose message is
 * not the last column, none is known.
 */
export class KnownFields {
  readonly #sets: KnownRecord[][] = Array.from({ length: 1 << setBits }, () => []);
  #learnt = 0;
  /** Locates the fields between those that are located already and the message; null where no fields are known. */
  readonly #locator: FieldLocator | null;
  readonly #message: number;
  /** The first and the last column that is read besides the message. */
  readonly #first: number;
  readonly #last: number;
  /** Where what was looked for last lies in its bytes. */
  #othersStart = 0;
  #othersEnd = 0;
  #messageStart = 0;

  constructor({ dialect, columns, width, headerLine }: Layout) {
    const { level, module, app, message = -1 } = columns;
    const others = [level, module, app].filter((column) => column !== undefined);
    [this.#first, this.#last] = [Math.min(...others), Math.max(...others)];
    const isLast = message === width - 1 && others.length > 0 && this.#last < message;
    this.#locator = isLast && headerLine !== null ? new FieldLocator(dialect, width) : null;
    this.#message = message;
  }

  /** The fields of the record; null where none like it was split lately. */
  of(raw: RawRecord): readonly string[] | null {
    if (!this.#locate(raw)) return null;
    for (const known of this.#sets[this.#setOf(raw)] ?? []) if (this.#isLike(known, raw)) return known.fields;
    return null;
  }

  /** By what a record is learnt; null where it cannot be known again. */
  keyOf(raw: RawRecord): RecordKey | null {
    if (!this.#locate(raw)) return null;
    const others = Buffer.from(raw.bytes.subarray(this.#othersStart, this.#othersEnd));
    const message = Buffer.from(raw.bytes.subarray(this.#messageStart, raw.end));
    return { set: this.#setOf(raw), others, message };
  }

  /** Takes the place of another record of its set where that is full. */
  learn(key: RecordKey, fields: readonly string[]): void {
    const set = this.#sets[key.set] ?? [];
    const place = set.length < setSize ? set.length : this.#learnt % setSize;
    this.#learnt += 1;
    set[place] = { ...key, fields };
  }

  #locate({ bytes, end, regular }: RawRecord): boolean {
    const locator = this.#locator;
    if (locator === null || regular === null) return false;
    const between = this.#message - regular.count;
    locator.locate(bytes, regular.rest, end, between);
    this.#messageStart = locator.rest;
    // the byte before a field tells whether it is quoted
    this.#othersStart = regular.start(this.#first) - 1;
    this.#othersEnd = regular.end(this.#last);
    return locator.count === between && locator.rest <= end && end - locator.rest <= memoLength;
  }

  #setOf({ bytes, end }: RawRecord): number {
    const length = end - this.#messageStart;
    let mix = (length << 8) | (bytes[end - 1] ?? 0);
    for (let sample = 0; sample < 1 << sampleBits; sample += 1) {
      const byte = bytes[this.#messageStart + ((length * sample) >> sampleBits)] ?? 0;
      mix = Math.imul(mix ^ byte, 0x9e3779b1);
    }
    return mix >>> (32 - setBits);
  }

  #isLike({ others, message }: KnownRecord, { bytes, end }: RawRecord): boolean {
    return (
      message.length === end - this.#messageStart &&
      others.length === this.#othersEnd - this.#othersStart &&
      standsAt(others, bytes, this.#othersStart) &&
      standsAt(message, bytes, this.#messageStart)
    );
  }
}

function standsAt(known: Buffer, bytes: Buffer, start: number): boolean {
  for (let at = 0; at < known.length; at += 1) if (known[at] !== bytes[start + at]) return false;
  return true;
}
