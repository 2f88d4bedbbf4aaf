import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Writes one file of the folder and returns its path. */
export async function fileIn(folder: string, name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** The same from pieces, of which only one is held at a time. */
export async function largeFileIn(
  folder: string,
  name: string,
  pieces: Iterable<string | Uint8Array>,
): Promise<string> {
  const path = join(folder, name);
  await pipeline(Readable.from(pieces, { objectMode: true }), createWriteStream(path));
  return path;
}

/** `head`, the piece as often as it takes to `size` bytes, `tail`. The piece is grown first, to be written fast. */
export function* filledTo(size: number, piece: string, head = '', tail = ''): Generator<string> {
  yield head;
  const block = piece.repeat(Math.max(1, Math.floor(1_000_000 / piece.length)));
  for (let written = 0; written < size; written += block.length) yield block;
  yield tail;
}
