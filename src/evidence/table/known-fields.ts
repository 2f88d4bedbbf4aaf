import type { Layout } from './layout.js';
import { FieldLocator } from './locate-fields.js';
import type { RawRecord } from './record-walker.js';

/** How many records are remembered, and how long what is kept of one may be, in bytes. */
const memoSize = 2000;
const memoLength = 1000;

/**
 * The fields of log records that were split before: a log says the same again and again, and a record whose level,
 * app, module and message are byte for byte those of another need not be split. Other fields are those of the
 * other record. Of records that are not regular, and of tables whose message is not the last column, none is known.
 */
export class KnownFields {
  readonly #known = new Map<string, readonly string[]>();
  /** Locates the fields that are not located yet, up to the message; null where no fields are known. */
  readonly #locator: FieldLocator | null;
  readonly #message: number;
  /** The first and the last column that is read besides the message. */
  readonly #first: number;
  readonly #last: number;

  constructor({ dialect, columns, width, headerLine }: Layout) {
    const { level, module, app, message = -1 } = columns;
    const others = [level, module, app].filter((column) => column !== undefined);
    [this.#first, this.#last] = [Math.min(...others), Math.max(...others)];
    const isLast = message === width - 1 && others.length > 0 && this.#last < message;
    this.#locator = isLast && headerLine !== null ? new FieldLocator(dialect, width) : null;
    this.#message = message;
  }

  /** What the fields that are read depend on; null where that is not known. */
  keyOf({ bytes, end, regular }: RawRecord): string | null {
    if (this.#locator === null || regular === null) return null;
    this.#locator.locate(bytes, regular.rest, end);
    const message = this.#message - regular.count;
    const start = this.#locator.start(message);
    if (this.#locator.count <= message || end - start > memoLength) return null;
    // the byte before a field tells whether it is quoted
    const others = bytes.toString('latin1', regular.start(this.#first) - 1, regular.end(this.#last));
    return `${others}\n${bytes.toString('latin1', start - 1, end)}`;
  }

  of(key: string): readonly string[] | null {
    return this.#known.get(key) ?? null;
  }

  learn(key: string, fields: readonly string[]): void {
    if (this.#known.size >= memoSize) this.#known.clear();
    this.#known.set(key, fields);
  }
}
