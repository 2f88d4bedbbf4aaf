import { SecureMailError } from '../errors.js';

/** Room for bytes of which nobody said how many they are. */
const firstRoom = 16 * 1024;

/** Bytes from outside, put together as they come. */
export interface GatheredBytes {
  /** Throws LIMIT_SIZE as soon as there are more than the limit. */
  add(part: Uint8Array): void;
  /** All that came so far. */
  bytes(): Buffer;
}

/**
 * Takes up to `limit` bytes; `expected` of them are announced, which may be wrong. They are put into one piece right
 * away: a body in parts of one byte would cost a hundred times its size as a list.
 */
export function gatherBytes(limit: number, expected = 0): GatheredBytes {
  let room = Buffer.alloc(Math.min(limit, expected));
  let size = 0;
  return {
    add: (part) => {
      const end = size + part.byteLength;
      if (end > limit) throw new SecureMailError('LIMIT_SIZE', `more than ${limit} bytes`);
      if (end > room.byteLength) room = enlarged(room, size, Math.min(limit, Math.max(2 * end, firstRoom)));
      room.set(part, size);
      size = end;
    },
    bytes: () => room.subarray(0, size),
  };
}

function enlarged(bytes: Buffer<ArrayBuffer>, size: number, room: number): Buffer<ArrayBuffer> {
  const larger = Buffer.alloc(room);
  larger.set(bytes.subarray(0, size));
  return larger;
}
