import { type FileHandle, open } from 'node:fs/promises';
import { type ErrorCode, SecureMailError } from '../../errors.js';
import type { ByteSource } from './byte-source.js';

/** A file on disk, never loaded as a whole; `close` must be called. */
export class DiskSource implements ByteSource {
  readonly size: number;
  readonly #handle: FileHandle;

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

  async read(start: number, length: number): Promise<Buffer> {
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
