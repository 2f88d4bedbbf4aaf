import type { IncomingMessage } from 'node:http';
import { gatherBytes } from '../gathered-bytes.js';

/** A body comes in pieces of a thousand bytes and more; ten million of one byte would keep the process busy. */
const mostParts = 10_000;

/**
 * The whole body. Throws LIMIT_SIZE where it is larger than `limit` bytes, and whatever ends the connection before its
 * end. What comes beyond the limit is read on and dropped, so that the answer reaches whoever still sends; a body in
 * too many parts ends the connection.
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const gathered = gatherBytes(limit);
  let parts = 0;
  let isTooLarge = false;
  return new Promise((resolve, reject) => {
    request.on('data', (part: Buffer) => {
      parts += 1;
      if (parts > mostParts) request.destroy(new Error('a body in too many parts'));
      if (isTooLarge) return;
      try {
        gathered.add(part);
      } catch (error) {
        isTooLarge = true;
        reject(error);
      }
    });
    request.once('end', () => resolve(gathered.bytes()));
    request.once('error', reject);
  });
}
