import { pipeline, Readable } from 'node:stream';
import { createGunzip, createInflateRaw, type Gunzip, type InflateRaw } from 'node:zlib';

/** Small, as all that arrives is waited for by a chunk of every bundle that is read meanwhile. */
const chunkSize = 64 * 1024;

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
