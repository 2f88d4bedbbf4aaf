import { crc32 } from 'node:zlib';
import { SecureMailError } from '../../errors.js';
import { type ByteSource, rangeOf, readExactly, streamSource } from './byte-source.js';
import { encryptedBits, localLength } from './central-record.js';
import type { Entry } from './entry.js';
import { inflateWithJszip } from './jszip-inflate.js';
import { inflateNatively } from './native-inflate.js';
import { localHeaderSignature } from './signatures.js';

/** Larger entries, packed, go through zlib itself: jszip wants all of an entry in memory, and takes thrice the time. In bytes. */
const jszipLimit = 512 * 1024;

/**
 * The unpacked content of an entry, streamed and checked on the way. Throws ZIP_BROKEN as soon as there is
 * more of it than the directory says, or at the end when there is less, and ZIP_CRC.
 */
export async function* readEntry(source: ByteSource, entry: Entry): AsyncGenerator<Buffer> {
  const data = await packedData(source, entry);
  let [size, crc] = [0, 0];
  for await (const chunk of brokenArchive(inflate(data, entry))) {
    size += chunk.length;
    crc = crc32(chunk, crc);
    if (size > entry.size) throw new SecureMailError('ZIP_BROKEN', 'an entry is larger than announced');
    yield chunk;
  }
  if (size !== entry.size) throw new SecureMailError('ZIP_BROKEN', 'an entry is smaller than announced');
  if (crc !== entry.crc) throw new SecureMailError('ZIP_CRC');
}

/**
 * The packed bytes of an entry. Where its local header disagrees with the directory, the directory counts: size
 * and checksum prove it right or wrong. Throws ZIP_BROKEN without a local header, ZIP_ENCRYPTED where that alone
 * says so, ZIP_OVERLAP where the bytes reach too far.
 */
export async function packedData(source: ByteSource, entry: Entry): Promise<ByteSource> {
  const header = await readExactly(source, entry.headerStart, localLength);
  if (!header.subarray(0, 4).equals(localHeaderSignature)) {
    throw new SecureMailError('ZIP_BROKEN', 'an entry is not where it should be');
  }
  if ((header.readUInt16LE(6) & encryptedBits) !== 0) throw new SecureMailError('ZIP_ENCRYPTED');
  const start = entry.headerStart + localLength + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (start + entry.compressedSize > entry.limit) throw new SecureMailError('ZIP_OVERLAP');
  return rangeOf(source, start, entry.compressedSize);
}

async function* inflate(data: ByteSource, entry: Entry): AsyncGenerator<Buffer> {
  if (data.size === 0) return;
  // jszip does not look at the data of an entry that is said to be empty
  if (data.size <= jszipLimit && entry.size > 0)
    yield* inflateWithJszip(entry, await data.read(0, data.size));
  else yield* entry.method === 'stored' ? streamSource(data) : inflateNatively(streamSource(data));
}

/** What a decompressor says of data that it cannot read, as an error of the catalogue. */
export async function* brokenArchive(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* chunks;
  } catch (thrown) {
    if (thrown instanceof SecureMailError) throw thrown;
    const code =
      thrown instanceof Error && thrown.message === 'incorrect data check' ? 'ZIP_CRC' : 'ZIP_BROKEN';
    throw new SecureMailError(code, null, { cause: thrown });
  }
}
