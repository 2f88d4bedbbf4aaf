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

/** Bytes that came in pieces, which are not joined: that would take their room twice. */
export function chunkedSource(chunks: readonly Buffer[]): ByteSource {
  const starts: number[] = [];
  let size = 0;
  for (const chunk of chunks) {
    starts.push(size);
    size += chunk.length;
  }
  return { size, read: async (start, length) => joinChunks(chunks, starts, start, length) };
}

function joinChunks(
  chunks: readonly Buffer[],
  starts: readonly number[],
  start: number,
  length: number,
): Buffer {
  const parts: Buffer[] = [];
  for (let index = lastAtMost(starts, start), at = start; at < start + length; index += 1) {
    const chunk = chunks[index];
    const from = at - (starts[index] ?? 0);
    if (chunk === undefined || from >= chunk.length) break;
    const part = chunk.subarray(from, from + start + length - at);
    parts.push(part);
    at += part.length;
  }
  const [first = Buffer.alloc(0)] = parts;
  return parts.length > 1 ? Buffer.concat(parts) : first;
}

/** Where the last number stands that is not above the given one; 0 without any. The numbers ascend. */
function lastAtMost(numbers: readonly number[], most: number): number {
  let [low, high] = [0, numbers.length];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) <= most) low = middle;
    else high = middle;
  }
  return low;
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
