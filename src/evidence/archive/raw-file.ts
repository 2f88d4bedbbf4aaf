import { type ByteSource, chunkedSource } from './byte-source.js';
import type { Hold } from './meter.js';

/** A file as it lies in the input, before anybody looked at what it is. */
export interface RawFile {
  /** Harmless, but not necessarily the only one of its kind. */
  readonly path: string;
  /** What stands before the paths of its entries, should it turn out to be an archive. */
  readonly prefix: string;
  /** The whole file from its start; may be asked for again. */
  chunks(): AsyncIterable<Buffer>;
  /** Its bytes at any place, where that costs nothing. */
  readonly source: (() => Promise<ByteSource>) | null;
}

/** The file's bytes at any place; one that lies packed in another is unpacked into memory. Throws LIMIT_SIZE. */
export async function randomAccess(file: RawFile, hold: Hold): Promise<ByteSource> {
  if (file.source !== null) return file.source();
  const chunks: Buffer[] = [];
  for await (const chunk of file.chunks()) {
    hold.add(chunk.length);
    chunks.push(chunk);
  }
  return chunkedSource(chunks);
}
