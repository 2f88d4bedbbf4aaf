import { SecureMailError } from '../../errors.js';
import { headLimit } from '../bundle-file.js';
import { type ByteSource, memorySource } from './byte-source.js';

/** A file as it lies in the input, before anybody looked at what it is. */
export interface RawFile {
  /** Harmless, but not necessarily the only one of its kind. */
  readonly path: string;
  /** What stands before the paths of its entries, should it turn out to be an archive. */
  readonly prefix: string;
  /** Its size in bytes as announced by whatever holds it, which may lie; null where nobody says. */
  readonly size: number | null;
  /** The whole file from its start; may be asked for again. */
  chunks(): AsyncIterable<Buffer>;
  /** Its bytes at any place, where that costs nothing. */
  readonly source: (() => Promise<ByteSource>) | null;
}

/** The first bytes of a file, as it lies. */
export interface RawHead {
  readonly bytes: Buffer;
  /** Whether that is all of it. */
  readonly whole: boolean;
}

/** Archives that lie packed in others are unpacked into memory; larger ones are refused. In bytes. */
const largestInMemory = 128 * 1024 * 1024;

export async function readHead(file: RawFile): Promise<RawHead> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of file.chunks()) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > headLimit) return { bytes: Buffer.concat(chunks).subarray(0, headLimit), whole: false };
  }
  return { bytes: Buffer.concat(chunks), whole: true };
}

/** The file's bytes at any place. Throws LIMIT_SIZE. */
export async function randomAccess(file: RawFile): Promise<ByteSource> {
  return file.source === null ? memorySource(await readWhole(file)) : file.source();
}

/** The room is taken at once: joining pieces would take it twice, and what is not written to costs nothing. */
async function readWhole(file: RawFile): Promise<Buffer> {
  const room = Buffer.allocUnsafe(Math.min(file.size ?? largestInMemory, largestInMemory));
  let length = 0;
  for await (const chunk of file.chunks()) {
    if (length + chunk.length > room.length)
      throw new SecureMailError('LIMIT_SIZE', 'an archive within an archive');
    length += chunk.copy(room, length);
  }
  return room.subarray(0, length);
}
