import { SecureMailError } from '../../errors.js';
import type { UnreadableFile } from '../bundle-file.js';
import { type ByteSource, streamSource } from './byte-source.js';
import { readDirectory } from './directory.js';
import type { Entry } from './entry.js';
import { packedData, readEntry } from './entry-content.js';
import { isClutter } from './entry-name.js';
import type { Hold, Meter } from './meter.js';
import { type RawFile, randomAccess } from './raw-file.js';
import { textBefore } from './text-before.js';

type Contents = AsyncGenerator<RawFile | UnreadableFile>;

/** The files of a zip. An entry that cannot be read spoils no other; throws where the zip as a whole is refused. */
export async function* zipContents(file: RawFile, meter: Meter): Contents {
  const hold = meter.hold();
  try {
    yield* contentsOf(file, hold, meter);
  } finally {
    hold.release();
  }
}

async function* contentsOf(file: RawFile, hold: Hold, meter: Meter): Contents {
  const source = await randomAccess(file, hold);
  meter.addArchive(source.size);
  const { entries, start } = await readDirectory(source, meter);
  const text = await textBefore(source, start);
  if (text !== null) yield preamble(file, text, meter);
  const files = entries.filter((entry) => entry.isFile && !isClutter(entry.path));
  if (files.length === 0) throw new SecureMailError('INPUT_EMPTY', 'the archive holds no files');
  for (const entry of files) {
    const path = `${file.prefix}${entry.path}`;
    yield entry.problem === null
      ? rawFile(source, entry, path, meter)
      : { path, problem: new SecureMailError(entry.problem) };
  }
}

/** A log that an archive was appended to is still a log. */
function preamble({ path, prefix }: RawFile, text: ByteSource, meter: Meter): RawFile {
  const count = meter.counter(path);
  return { path, prefix, chunks: () => count(streamSource(text)), source: async () => text };
}

function rawFile(source: ByteSource, entry: Entry, path: string, meter: Meter): RawFile {
  const count = meter.counter(path);
  return {
    path,
    prefix: `${path}!/`,
    chunks: () => count(readEntry(source, entry)),
    source: entry.method === 'stored' ? () => packedData(source, entry) : null,
  };
}
