import { SecureMailError } from '../../errors.js';
import type { UnreadableFile } from '../bundle-file.js';
import type { ByteSource } from './byte-source.js';
import { readDirectory } from './directory.js';
import type { Entry } from './entry.js';
import { packedData, readEntry } from './entry-content.js';
import { isClutter } from './entry-name.js';
import type { Meter } from './meter.js';
import { type RawFile, randomAccess } from './raw-file.js';

/** The files of a zip. An entry that cannot be read spoils no other; throws where the zip as a whole is refused. */
export async function* zipContents(file: RawFile, meter: Meter): AsyncGenerator<RawFile | UnreadableFile> {
  const source = await randomAccess(file);
  meter.addArchive(source.size);
  const entries = await readDirectory(source, meter);
  const files = entries.filter((entry) => entry.isFile && !isClutter(entry.path));
  if (files.length === 0) throw new SecureMailError('INPUT_EMPTY', 'the archive holds no files');
  for (const entry of files) {
    const path = `${file.prefix}${entry.path}`;
    yield entry.problem === null
      ? rawFile(source, entry, path, meter)
      : { path, problem: new SecureMailError(entry.problem) };
  }
}

function rawFile(source: ByteSource, entry: Entry, path: string, meter: Meter): RawFile {
  const count = meter.counter(path);
  return {
    path,
    prefix: `${path}!/`,
    size: entry.size,
    chunks: () => count(readEntry(source, entry)),
    source: entry.method === 'stored' ? () => packedData(source, entry) : null,
  };
}
