import { asSecureMailError, SecureMailError } from '../../errors.js';
import type { BundleFile, UnreadableFile } from '../bundle-file.js';
import { detectEncoding } from '../encoding.js';
import { asBundleFile } from './as-bundle-file.js';
import { findDirectory } from './end-record.js';
import { gzipContents } from './gzip-contents.js';
import type { Meter } from './meter.js';
import { OpenedFile, type RawHead } from './opened-file.js';
import type { RawFile } from './raw-file.js';
import { type FileKind, isWebPage, kindOfFile } from './signatures.js';
import { zipContents } from './zip-contents.js';

type OpenedFiles = AsyncGenerator<BundleFile | UnreadableFile>;

/** A file on its own, or everything that lies in it when it is an archive; `depth` counts the archives around it. */
export async function* expand(file: RawFile, depth: number, meter: Meter): OpenedFiles {
  const opened = new OpenedFile(file);
  try {
    meter.check();
    yield* expandKind(opened, await opened.head(), depth, meter);
  } catch (thrown) {
    meter.throwIfAborted();
    yield { path: file.path, problem: asSecureMailError(thrown) };
  } finally {
    await opened.close();
  }
}

async function* expandKind(file: OpenedFile, head: RawHead, depth: number, meter: Meter): OpenedFiles {
  const kind = await findKind(file, head.bytes);
  if (typeof kind === 'object') throw new SecureMailError('ZIP_METHOD', kind.foreign);
  if (kind === 'other') yield asBundleFile(file, head);
  else yield* expandArchive(file, kind, depth + 1, meter);
}

async function* expandArchive(file: RawFile, kind: 'zip' | 'gzip', depth: number, meter: Meter): OpenedFiles {
  meter.checkNesting(depth);
  for await (const inner of kind === 'zip' ? zipContents(file, meter) : gzipContents(file, meter)) {
    if ('problem' in inner) yield inner;
    else yield* expand(inner, depth, meter);
  }
}

/** By its first bytes; a zip may also follow other bytes, such as a program that unpacks it. */
async function findKind(file: RawFile, head: Buffer): Promise<FileKind> {
  const kind = kindOfFile(head);
  if (kind !== 'other') return kind;
  if (file.source !== null && (await findDirectory(await file.source())) !== null) return 'zip';
  if (/\.(?:zip|t?gz|tar|7z|rar)$/iu.test(file.path)) refuseNoArchive(head);
  return 'other';
}

/** Text under the name of an archive is read as text; what is neither is said to be broken. */
function refuseNoArchive(head: Buffer): void {
  if (head.length === 0) throw new SecureMailError('INPUT_EMPTY');
  if (isWebPage(head)) throw new SecureMailError('ZIP_BROKEN', 'it is a web page, not an archive');
  if (detectEncoding(head).charset === 'binary') throw new SecureMailError('ZIP_BROKEN');
}
