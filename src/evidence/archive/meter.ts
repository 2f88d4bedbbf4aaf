import { SecureMailError } from '../../errors.js';
import type { RecordCounts } from '../bundle-file.js';
import type { Budget, Progress } from '../input.js';

const progressStep = 4 * 1024 * 1024;

export interface MeterOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Milliseconds since any moment; default: the time since the process began, which no clock change touches. */
  readonly now?: (() => number) | undefined;
  /** Whether there is memory left to read on with; default: there always is. */
  readonly hasRoom?: (() => boolean) | undefined;
}

/** What reading did in all. */
export interface ReadingCounts extends RecordCounts {
  /** Bytes that came out of files and entries; what was read again counts again. */
  readonly bytes: number;
  /** Files and entries of which anything was read. */
  readonly opened: number;
  /** How often one was read, or inflated, from its start once more. */
  readonly reopened: number;
  /** The most bytes that were held at once, as `Budget.memory` counts them. */
  readonly mostHeld: number;
}

/** Bytes that are held in memory by one part of the reading, out of the room that all share. */
export interface Hold {
  /** Throws LIMIT_SIZE where there is no room left. */
  add(bytes: number): void;
  release(): void;
}

/** Counts what one case costs, over all its inputs and nested archives, and stops it at its budget. */
export class Meter {
  readonly #budget: Budget;
  readonly #options: MeterOptions;
  readonly #now: () => number;
  readonly #began: number;
  #compressed = 0;
  #inflated = 0;
  #entries = 0;
  #held = 0;
  #reported = 0;
  readonly #counts = { bytes: 0, opened: 0, reopened: 0, mostHeld: 0, records: 0, parsed: 0 };

  constructor(budget: Budget, options: MeterOptions = {}) {
    this.#budget = budget;
    this.#options = options;
    this.#now = options.now ?? millisSinceStart;
    this.#began = this.#now();
  }

  counts(): ReadingCounts {
    return { ...this.#counts };
  }

  addRecords({ records, parsed }: RecordCounts): void {
    this.#counts.records += records;
    this.#counts.parsed += parsed;
  }

  /** Throws the reason of the abort. */
  throwIfAborted(): void {
    this.#options.signal?.throwIfAborted();
  }

  /** Throws the reason of an abort, LIMIT_MEMORY and LIMIT_TIME. */
  check(): void {
    this.throwIfAborted();
    if (this.#options.hasRoom?.() === false) throw new SecureMailError('LIMIT_MEMORY');
    if (this.#now() - this.#began <= this.#budget.seconds * 1000) return;
    throw new SecureMailError('LIMIT_TIME', `more than ${this.#budget.seconds} s`);
  }

  /** An archive of so many bytes is about to be read. */
  addArchive(bytes: number): void {
    this.#compressed += bytes;
    if (this.#compressed > this.#budget.compressed) throw new SecureMailError('LIMIT_SIZE', 'packed');
  }

  addEntries(count: number): void {
    this.#entries += count;
    if (this.#entries > this.#budget.entries) {
      throw new SecureMailError('LIMIT_ENTRIES', `more than ${this.#budget.entries}`);
    }
  }

  /** `depth` is 1 for an archive that lies in no other. */
  checkNesting(depth: number): void {
    if (depth > this.#budget.nesting) {
      throw new SecureMailError('LIMIT_NESTING', `more than ${this.#budget.nesting}`);
    }
  }

  /** Room for bytes that must be held; whoever takes it gives it back. */
  hold(): Hold {
    let own = 0;
    return {
      add: (bytes) => {
        if (this.#held + bytes > this.#budget.memory) {
          throw new SecureMailError('LIMIT_SIZE', 'archives within archives');
        }
        own += bytes;
        this.#held += bytes;
        this.#counts.mostHeld = Math.max(this.#counts.mostHeld, this.#held);
      },
      release: () => {
        this.#held -= own;
        own = 0;
      },
    };
  }

  /** Passes a file's bytes on and counts them; the budget counts what is read again once. */
  counter(file: string): (chunks: AsyncIterable<Buffer>) => AsyncGenerator<Buffer> {
    let [counted, turns] = [0, 0];
    const reach = (position: number): void => {
      this.#addInflated(file, Math.max(0, position - counted));
      counted = Math.max(counted, position);
    };
    return (chunks) => {
      turns += 1;
      this.#counts[turns === 1 ? 'opened' : 'reopened'] += 1;
      return this.#count(chunks, reach);
    };
  }

  /** After an abort its reason is thrown, whatever became of it on its way through the streams. */
  async *#count(chunks: AsyncIterable<Buffer>, reach: (position: number) => void): AsyncGenerator<Buffer> {
    let position = 0;
    try {
      for await (const chunk of chunks) {
        position += chunk.length;
        this.#counts.bytes += chunk.length;
        reach(position);
        yield chunk;
      }
    } catch (thrown) {
      this.throwIfAborted();
      throw thrown;
    }
  }

  #addInflated(file: string, bytes: number): void {
    this.check();
    this.#inflated += bytes;
    if (this.#inflated > this.#budget.inflated) throw new SecureMailError('LIMIT_SIZE', 'unpacked');
    if (this.#inflated - this.#reported < progressStep) return;
    this.#reported = this.#inflated;
    this.#options.onProgress?.({ file, bytes: this.#inflated });
  }
}

/** Not `performance.now()`: the module behind it takes longer to load than a small bundle to read. */
function millisSinceStart(): number {
  return process.uptime() * 1000;
}
