import type { ErrorCode } from '../../errors.js';

/** One entry of an archive, as its central directory has it. Sizes and positions are bytes. */
export interface Entry {
  /** Harmless, but not necessarily the only one of its kind. */
  readonly path: string;
  readonly isFile: boolean;
  /** Why it cannot be read, as far as the directory tells. */
  readonly problem: ErrorCode | null;
  readonly method: 'stored' | 'deflated' | 'other';
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the local header stands. */
  readonly headerStart: number;
  /** Where the data ends at the earliest: the local header may be longer than the directory tells. */
  readonly leastEnd: number;
  /** Where the data ends at the latest: the next header, or the directory. */
  readonly limit: number;
}
