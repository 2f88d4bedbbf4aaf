import type { SecureMailError } from '../errors.js';

/**
 * One file of the input. Its text is UTF-8 without a byte order mark whatever it was encoded in, and its
 * lines end with LF or CRLF: a file that knows only CR comes with LF, so that its lines keep their numbers.
 */
export interface BundleFile {
  /** Path inside the bundle, harmless in itself and used by no other file; nested archives join with `!/`. */
  readonly path: string;
  /** The upload that it came with, where the case knows of several. */
  readonly uploaded?: number;
  /** The beginning, at most `headLimit` bytes, cut between characters; the whole file if it is that short. */
  readonly head: Buffer;
  /**
   * The whole file from its start, streamed with back-pressure. May be asked for again, one stream at a
   * time. Throws a SecureMailError where the file turns out to be broken (even after the last chunk, when
   * its checksum is wrong) or over the budget, and the signal's reason on abort.
   */
  chunks(): AsyncIterable<Buffer>;
  /** The same as it lies, in its own encoding; absent where the file never was anything but text. */
  raw?(): AsyncIterable<Buffer>;
  /** Told once for each time that a table is read out of it; absent where nobody counts. */
  onRecords?(counts: RecordCounts): void;
}

/** What reading a table came to. */
export interface RecordCounts {
  /** Records that were walked over. */
  readonly records: number;
  /** Those of them that were split into fields, or read word by word where there are none. */
  readonly parsed: number;
}

/** A file, or a whole archive, of which nothing can be read. */
export interface UnreadableFile {
  readonly path: string;
  readonly uploaded?: number;
  readonly problem: SecureMailError;
}

/** Longest `head` of a bundle file, in bytes. */
export const headLimit = 64 * 1024;
