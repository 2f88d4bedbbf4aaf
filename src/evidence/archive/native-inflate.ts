import { pipeline, Readable } from 'node:stream';
import { createGunzip, createInflateRaw, type Gunzip, type InflateRaw } from 'node:zlib';

/**
 * A thread that reads is held up by one chunk for a millisecond or two; the chunks must not be many, as each is a
 * round trip to the thread that inflates. In bytes.
 */
const chunkSize = 256 * 1024;

/** Raw deflate data, as zip entries hold it. */
export function inflateNatively(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  return through(chunks, createInflateRaw({ chunkSize }));
}

export function gunzip(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  return through(chunks, createGunzip({ chunkSize }));
}

async function* through(chunks: AsyncIterable<Buffer>, inflate: InflateRaw | Gunzip): AsyncGenerator<Buffer> {
  pipeline(Readable.from(chunks, { objectMode: false }), inflate, raisedByReading);
  yield* inflate;
}

/** The pipeline hands its error to the stream that is read, and whoever reads that meets it there. */
function raisedByReading(): void {}
