import { type FileHandle, open } from 'node:fs/promises';
import { type ErrorCode, SecureMailError } from '../../errors.js';
import type { ByteSource } from './byte-source.js';

/** How much is read at once where reading goes on: little at first, then twice as much each time. In bytes. */
const leastAhead = 16 * 1024;
const mostAhead = 256 * 1024;

/** Bytes that were read and not asked for yet. */
interface Ahead {
  readonly start: number;
  readonly bytes: Buffer;
}

/** A file on disk, never loaded as a whole; `close` must be called. */
export class DiskSource implements ByteSource {
  readonly size: number;
  readonly #handle: FileHandle;
  #ahead: Ahead = { start: 0, bytes: Buffer.alloc(0) };
  #reach = leastAhead;
  /** Where the last reading ended. */
  #end = 0;

  private constructor(handle: FileHandle, size: number) {
    this.#handle = handle;
    this.size = size;
  }

  /** Throws INPUT_NOT_FOUND or INPUT_UNREADABLE; `path` is the file system's. */
  static async open(path: string): Promise<DiskSource> {
    const handle = await open(path).catch((thrown: unknown) => {
      throw asInputError(thrown);
    });
    return new DiskSource(handle, (await handle.stat()).size);
  }

  /** A reading for every header and every small entry would take longer than what is read. */
  async read(start: number, length: number): Promise<Buffer> {
    const goesOn = start >= this.#end && start - this.#end <= this.#reach;
    this.#end = start + length;
    const from = start - this.#ahead.start;
    if (from >= 0 && from + length <= this.#ahead.bytes.length)
      return this.#ahead.bytes.subarray(from, from + length);
    this.#reach = goesOn ? Math.min(this.#reach * 2, mostAhead) : leastAhead;
    const ahead = Math.min(this.#reach, this.size - start);
    if (!goesOn || length >= ahead) return this.#readAt(start, length);
    this.#ahead = { start, bytes: await this.#readAt(start, ahead) };
    return this.#ahead.bytes.subarray(0, length);
  }

  async #readAt(start: number, length: number): Promise<Buffer> {
    const { buffer, bytesRead } = await this.#handle
      .read(Buffer.allocUnsafe(length), 0, length, start)
      .catch((thrown: unknown) => {
        throw asInputError(thrown);
      });
    return buffer.subarray(0, bytesRead);
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}

/** What the file system refused, as an error of the catalogue; `shown` names the path to the person. */
export function asInputError(thrown: unknown, shown: string | null = null): SecureMailError {
  const reason = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : null;
  const code: ErrorCode =
    reason === 'ENOENT' || reason === 'ENOTDIR' ? 'INPUT_NOT_FOUND' : 'INPUT_UNREADABLE';
  return new SecureMailError(code, shown ?? reason, { cause: thrown });
}
