import { brokenArchive } from './entry-content.js';
import type { Meter } from './meter.js';
import { gunzip } from './native-inflate.js';
import type { RawFile } from './raw-file.js';

/** The one file that a gzip file holds, under its name without the ending. */
export async function* gzipContents(file: RawFile, meter: Meter): AsyncGenerator<RawFile> {
  meter.addEntries(1);
  // one that lies packed in another counts as what was unpacked: what its size is said to be may be a lie
  if (file.source !== null) meter.addArchive((await file.source()).size);
  const path = `${file.prefix}${innerName(file.path)}`;
  const count = meter.counter(path);
  yield {
    path,
    prefix: `${path}!/`,
    chunks: () => count(brokenArchive(gunzip(file.chunks()))),
    source: null,
  };
}

function innerName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.replace(/\.gz$/iu, '').replace(/\.tgz$/iu, '.tar') || 'unnamed';
}
