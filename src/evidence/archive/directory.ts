import { SecureMailError } from '../../errors.js';
import { type ByteSource, readExactly } from './byte-source.js';
import { centralLength, readRecord } from './central-record.js';
import { centralSignature, type DirectoryPlace, findDirectory } from './end-record.js';
import type { Entry } from './entry.js';
import type { Meter } from './meter.js';
import { limitRegions } from './overlap.js';

/** Far beyond what the allowed number of entries needs, and little enough to hold in memory. In bytes. */
const largestDirectory = 32 * 1024 * 1024;

/**
 * Reads an archive's central directory without touching its data: every entry, in a fixed order, those that
 * cannot be read with the reason why. Throws ZIP_BROKEN where there is no sound directory, and LIMIT_ENTRIES.
 */
export async function readDirectory(source: ByteSource, meter: Meter): Promise<Entry[]> {
  const place = await findDirectory(source);
  if (place === null) throw new SecureMailError('ZIP_BROKEN', 'its list of contents is missing');
  if (place.size > largestDirectory) throw new SecureMailError('LIMIT_ENTRIES');
  const bytes = await readExactly(source, place.start, place.size);
  const entries = limitRegions(readRecords(bytes, place, meter), place.start);
  return entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.headerStart - b.headerStart));
}

function readRecords(bytes: Buffer, place: DirectoryPlace, meter: Meter): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at < bytes.length; ) {
    const record = bytes.subarray(at);
    if (record.length < centralLength || !record.subarray(0, 4).equals(centralSignature)) {
      throw new SecureMailError('ZIP_BROKEN', 'its list of contents is damaged');
    }
    meter.addEntries(1);
    const { entry, length } = readRecord(record, place.base);
    entries.push(entry);
    at += length;
  }
  return entries;
}
