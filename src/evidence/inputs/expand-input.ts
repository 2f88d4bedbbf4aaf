import { join } from 'node:path';
import { asSecureMailError, SecureMailError } from '../../errors.js';
import { asBundleFile } from '../archive/as-bundle-file.js';
import { type ByteSource, memorySource, streamSource } from '../archive/byte-source.js';
import { DiskSource } from '../archive/disk-source.js';
import { harmlessPath } from '../archive/entry-name.js';
import { expand } from '../archive/expand.js';
import { listFolder } from '../archive/folder.js';
import type { Meter } from '../archive/meter.js';
import { OpenedFile } from '../archive/opened-file.js';
import type { RawFile } from '../archive/raw-file.js';
import type { BundleFile, UnreadableFile } from '../bundle-file.js';
import type { LocatedInput } from './located-input.js';

type OpenedFiles = AsyncGenerator<BundleFile | UnreadableFile>;

/** Everything that one input holds; `only` when there is no other, whose names it would have to be kept apart from. */
export async function* expandInput(input: LocatedInput, only: boolean, meter: Meter): OpenedFiles {
  const place = { path: input.label, prefix: only ? '' : `${input.label}!/` };
  if (isEmpty(input)) yield { path: input.label, problem: new SecureMailError('INPUT_EMPTY') };
  else if (input.kind === 'folder') yield* expandFolder(input.path, input.label, only, meter);
  else if (input.kind === 'disk') yield* expandDisk(input.path, place, meter);
  else if (input.kind === 'text') yield* openText(rawFile(memorySource(input.bytes), place, meter));
  else yield* expand(rawFile(memorySource(input.bytes), place, meter), 0, meter);
}

/** An empty log among others is ordinary; an empty file that somebody hands over is not. */
function isEmpty(input: LocatedInput): boolean {
  if (input.kind === 'folder') return false;
  return (input.kind === 'disk' ? input.size : input.bytes.length) === 0;
}

/** What the files of a source are called. */
type Place = Pick<RawFile, 'path' | 'prefix'>;

async function* openText(file: RawFile): OpenedFiles {
  const opened = new OpenedFile(file);
  try {
    yield asBundleFile(opened, await opened.head());
  } finally {
    await opened.close();
  }
}

async function* expandFolder(root: string, label: string, only: boolean, meter: Meter): OpenedFiles {
  try {
    const items = await listFolder(root, meter);
    if (items.length === 0) throw new SecureMailError('INPUT_EMPTY', 'the folder holds no files');
    for (const item of items) {
      const path = `${only ? '' : `${label}/`}${harmlessPath(item.path)}`;
      if (item.problem !== null) yield { path, problem: item.problem };
      else yield* expandDisk(join(root, item.path), { path, prefix: `${path}!/` }, meter);
    }
  } catch (thrown) {
    meter.throwIfAborted();
    yield { path: label, problem: asSecureMailError(thrown) };
  }
}

async function* expandDisk(path: string, place: Place, meter: Meter): OpenedFiles {
  let disk: DiskSource | null = null;
  try {
    disk = await DiskSource.open(path);
    yield* expand(rawFile(disk, place, meter), 0, meter);
  } catch (thrown) {
    meter.throwIfAborted();
    yield { path: place.path, problem: asSecureMailError(thrown) };
  } finally {
    await disk?.close();
  }
}

function rawFile(source: ByteSource, place: Place, meter: Meter): RawFile {
  const count = meter.counter(place.path);
  return {
    ...place,
    chunks: () => count(streamSource(source)),
    source: async () => source,
  };
}
