import { SecureMailError } from '../../errors.js';
import type { BundleFile } from '../bundle-file.js';

/** Largest file that is held in memory whole: policies and app info are a thousandth of it. */
export const wholeFileLimit = 16 * 1024 * 1024;

/**
 * The whole file.
 *
 * @throws SecureMailError LIMIT_SIZE when it is larger than `wholeFileLimit`
 */
export async function readText(file: BundleFile): Promise<Buffer> {
  return await readBytes(file.chunks());
}

/** The same for any bytes. */
export async function readBytes(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > wholeFileLimit) throw new SecureMailError('LIMIT_SIZE', `more than ${wholeFileLimit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
