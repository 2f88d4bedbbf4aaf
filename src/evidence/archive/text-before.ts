import { headLimit } from '../bundle-file.js';
import { detectEncoding } from '../encoding.js';
import { type ByteSource, rangeOf } from './byte-source.js';

/** Programs that unpack what follows them, of Unix and Windows; a part of a split archive, or an entry nobody lists. */
const noTextStarts = ['#!', '\x7fELF', 'MZ', 'PK'];

/** What stands before an archive's first byte, if that is text of its own; otherwise null. */
export async function textBefore(source: ByteSource, archiveStart: number): Promise<ByteSource | null> {
  if (archiveStart === 0) return null;
  const head = await source.read(0, Math.min(archiveStart, headLimit));
  const text = head.toString('latin1', 0, 4);
  if (noTextStarts.some((start) => text.startsWith(start))) return null;
  return detectEncoding(head).charset === 'binary' ? null : rangeOf(source, 0, archiveStart);
}
