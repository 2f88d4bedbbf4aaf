import type { SecureMailError } from '../../errors.js';
import { type BundleFile, headLimit } from '../bundle-file.js';
import { detectEncoding, headToUtf8 } from '../encoding.js';
import { encodingFault } from '../xml/encoding-fault.js';
import { readBytes } from './read-text.js';

/** A file that may be an XML document. */
export interface DocumentText {
  /** As `BundleFile.chunks` has it. */
  readonly bytes: Buffer;
  /** Why its bytes would be no XML document, whatever they say; null where they may be one. */
  readonly fault: SecureMailError | null;
}

/**
 * The whole file.
 *
 * @throws SecureMailError LIMIT_SIZE when it is larger than `wholeFileLimit`
 */
export async function readDocument(file: BundleFile): Promise<DocumentText> {
  if (file.raw === undefined) return { bytes: await readBytes(file.chunks()), fault: null };
  const raw = await readBytes(file.raw());
  const encoding = detectEncoding(raw.subarray(0, headLimit));
  return { bytes: headToUtf8(raw, encoding, true), fault: encodingFault(raw) };
}
