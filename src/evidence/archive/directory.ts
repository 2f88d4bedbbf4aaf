import { SecureMailError } from '../../errors.js';
import { type ByteSource, readExactly } from './byte-source.js';
import { centralLength, encryptedBits, localLength, readRecord } from './central-record.js';
import { centralSignature, type DirectoryPlace, findDirectory } from './end-record.js';
import type { Entry } from './entry.js';
import type { Meter } from './meter.js';
import { limitRegions } from './overlap.js';
import { localHeaderSignature } from './signatures.js';

/** Far beyond what the allowed number of entries needs, and little enough to hold in memory. In bytes. */
const largestDirectory = 32 * 1024 * 1024;

/** An archive's list of contents. */
export interface Directory {
  readonly entries: readonly Entry[];
  /** Where the archive itself begins in its file, in bytes. */
  readonly start: number;
}

/**
 * Reads an archive's central directory without touching its data: every entry, in a fixed order, those that
 * cannot be read with the reason why. Throws ZIP_BROKEN where there is no sound directory, ZIP_ENCRYPTED where
 * it is itself encrypted, LIMIT_ENTRIES and LIMIT_SIZE.
 */
export async function readDirectory(source: ByteSource, meter: Meter): Promise<Directory> {
  const place = await findDirectory(source);
  if (place === null) return refuseWithoutDirectory(source);
  if (place.size > largestDirectory) throw new SecureMailError('LIMIT_ENTRIES');
  const entries = limitRegions(await readPlace(source, place, meter), place.start);
  const start = entries.reduce((least, { headerStart }) => Math.min(least, headerStart), place.start);
  return { entries: entries.sort(compareEntries), start };
}

function compareEntries(a: Entry, b: Entry): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : a.headerStart - b.headerStart;
}

/** Strong encryption hides the list of contents (APPNOTE.TXT 7.3), and says so in the headers of the entries. */
async function refuseWithoutDirectory(source: ByteSource): Promise<never> {
  const header = await source.read(0, localLength);
  const isHeader = header.length === localLength && header.subarray(0, 4).equals(localHeaderSignature);
  if (isHeader && (header.readUInt16LE(6) & encryptedBits) !== 0) throw new SecureMailError('ZIP_ENCRYPTED');
  throw new SecureMailError('ZIP_BROKEN', 'its list of contents is missing');
}

async function readPlace(source: ByteSource, place: DirectoryPlace, meter: Meter): Promise<Entry[]> {
  const hold = meter.hold();
  try {
    hold.add(place.size);
    return readRecords(await readExactly(source, place.start, place.size), place, meter);
  } finally {
    hold.release();
  }
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
