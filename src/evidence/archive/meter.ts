import { SecureMailError } from '../../errors.js';
import type { Budget, Progress } from '../input.js';

const progressStep = 4 * 1024 * 1024;

/** Counts what one case costs, over all its inputs and nested archives, and stops it at its budget. */
export class Meter {
  readonly #budget: Budget;
  readonly #signal: AbortSignal | undefined;
  readonly #onProgress: ((progress: Progress) => void) | undefined;
  #compressed = 0;
  #inflated = 0;
  #entries = 0;
  #reported = 0;

  constructor(budget: Budget, signal?: AbortSignal, onProgress?: (progress: Progress) => void) {
    this.#budget = budget;
    this.#signal = signal;
    this.#onProgress = onProgress;
  }

  throwIfAborted(): void {
    this.#signal?.throwIfAborted();
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

  /** Passes a file's bytes on and counts them; what is read again is counted once. */
  counter(file: string): (chunks: AsyncIterable<Buffer>) => AsyncGenerator<Buffer> {
    let counted = 0;
    const reach = (position: number): void => {
      this.#addInflated(file, Math.max(0, position - counted));
      counted = Math.max(counted, position);
    };
    return (chunks) => this.#count(chunks, reach);
  }

  /** After an abort its reason is thrown, whatever became of it on its way through the streams. */
  async *#count(chunks: AsyncIterable<Buffer>, reach: (position: number) => void): AsyncGenerator<Buffer> {
    let position = 0;
    try {
      for await (const chunk of chunks) {
        position += chunk.length;
        reach(position);
        yield chunk;
      }
    } catch (thrown) {
      this.throwIfAborted();
      throw thrown;
    }
  }

  #addInflated(file: string, bytes: number): void {
    this.throwIfAborted();
    this.#inflated += bytes;
    if (this.#inflated > this.#budget.inflated) throw new SecureMailError('LIMIT_SIZE', 'unpacked');
    if (this.#inflated - this.#reported < progressStep) return;
    this.#reported = this.#inflated;
    this.#onProgress?.({ file, bytes: this.#inflated });
  }
}
