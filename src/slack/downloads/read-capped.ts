import { gatherBytes } from '../gathered-bytes.js';

/** How a body is read. */
export interface Reading {
  /** Bytes after which reading stops. */
  readonly limit: number;
  /** Bytes that are announced, which may be wrong; 0: nobody said. */
  readonly expected?: number;
  /** Told of each part that came. */
  readonly heard?: () => void;
}

/** The bytes of a body, read as they come; throws LIMIT_SIZE as soon as there are more than the limit. */
export async function readCapped(
  body: AsyncIterable<Uint8Array>,
  { limit, expected = 0, heard = () => {} }: Reading,
): Promise<Buffer> {
  const gathered = gatherBytes(limit, expected);
  for await (const chunk of body) {
    heard();
    gathered.add(chunk);
  }
  return gathered.bytes();
}
