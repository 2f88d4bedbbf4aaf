import { SecureMailError } from '../../errors.js';

/** The bytes of a body, read as they come; throws LIMIT_SIZE as soon as there are more than `limit`. */
export async function readCapped(body: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > limit) throw new SecureMailError('LIMIT_SIZE', `more than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
