import { SecureMailError } from '../../errors.js';

/** Bytes that can be read anywhere. */
export interface ByteSource {
  readonly size: number;
  /** Fewer bytes than asked for where the source ends before. */
  read(start: number, length: number): Promise<Buffer>;
}

/** Large enough for reading to cost little, small enough not to matter. In bytes. */
const chunkSize = 256 * 1024;

export function memorySource(bytes: Uint8Array): ByteSource {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    size: buffer.length,
    read: async (start, length) => buffer.subarray(start, start + length),
  };
}

/** A part of a source as a source of its own. */
export function rangeOf(source: ByteSource, offset: number, size: number): ByteSource {
  return {
    size,
    read: (start, length) => source.read(offset + start, Math.max(0, Math.min(length, size - start))),
  };
}

/** Throws ZIP_BROKEN where the archive ends before. */
export async function readExactly(source: ByteSource, start: number, length: number): Promise<Buffer> {
  const bytes = await source.read(start, length);
  if (bytes.length < length) throw new SecureMailError('ZIP_BROKEN', 'it ends too early');
  return bytes;
}

/** All bytes in order, each chunk read only when it is asked for. */
export async function* streamSource(source: ByteSource): AsyncGenerator<Buffer> {
  for (let start = 0; start < source.size; ) {
    const chunk = await source.read(start, Math.min(chunkSize, source.size - start));
    if (chunk.length === 0) return;
    yield chunk;
    start += chunk.length;
  }
}
