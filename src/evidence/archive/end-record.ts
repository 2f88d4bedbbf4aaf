import { SecureMailError } from '../../errors.js';
import type { ByteSource } from './byte-source.js';
import { localHeaderSignature } from './signatures.js';

/** Where an archive's central directory stands. Positions are bytes from the start of the source. */
export interface DirectoryPlace {
  readonly start: number;
  readonly size: number;
  /** To be added to every offset of the archive: what stands before its first byte. */
  readonly base: number;
}

/** Signatures of APPNOTE.TXT 4.3.16, 4.3.15, 4.3.14 and 4.3.12. */
const endSignature = Buffer.from('PK\x05\x06', 'latin1');
const locatorSignature = Buffer.from('PK\x06\x07', 'latin1');
const end64Signature = Buffer.from('PK\x06\x06', 'latin1');
export const centralSignature = Buffer.from('PK\x01\x02', 'latin1');

const endLength = 22;
const locatorLength = 20;
const end64Length = 56;

/** The longest comment, and as much again for bytes that follow the archive. */
const tailLength = 2 * 0xffff + endLength;

/** A tail stuffed with signatures must not cost more than this many looks. */
const mostCandidates = 64;

/**
 * Finds the central directory from the end of the archive; null where there is none. Throws ZIP_BROKEN where it
 * is that of a split archive, of which this is one part.
 */
export async function findDirectory(source: ByteSource): Promise<DirectoryPlace | null> {
  const tailStart = Math.max(0, source.size - tailLength);
  const tail = await source.read(tailStart, source.size - tailStart);
  let at = tail.lastIndexOf(endSignature);
  for (let turn = 0; at >= 0 && turn < mostCandidates; turn += 1) {
    const place = await readEnd(source, tail.subarray(at, at + endLength), tailStart + at);
    if (place !== null) return place;
    at = at === 0 ? -1 : tail.lastIndexOf(endSignature, at - 1);
  }
  return null;
}

async function readEnd(source: ByteSource, end: Buffer, endStart: number): Promise<DirectoryPlace | null> {
  if (end.length < endLength) return null;
  const facts = (await readEnd64(source, endStart)) ?? {
    size: end.readUInt32LE(12),
    offset: end.readUInt32LE(16),
    end: endStart,
    isWhole: end.readUInt16LE(4) === 0 && end.readUInt16LE(6) === 0,
  };
  const place = await placeDirectory(source, facts);
  if (place !== null && !facts.isWhole) {
    throw new SecureMailError('ZIP_BROKEN', 'it is one part of a split archive, whose others are missing');
  }
  return place;
}

interface EndFacts {
  readonly size: number;
  /** As written, from the archive's own first byte. */
  readonly offset: number;
  /** Where the directory ends at the latest. */
  readonly end: number;
  /** Whether archive and directory are in one part, the first. */
  readonly isWhole: boolean;
}

async function readEnd64(source: ByteSource, endStart: number): Promise<EndFacts | null> {
  const locator = await readMarked(source, endStart - locatorLength, locatorLength, locatorSignature);
  if (locator === null) return null;
  const before = endStart - locatorLength - end64Length;
  for (const start of new Set([Number(locator.readBigUInt64LE(8)), before])) {
    const record = start > before ? null : await readMarked(source, start, end64Length, end64Signature);
    if (record === null) continue;
    return {
      size: Number(record.readBigUInt64LE(40)),
      offset: Number(record.readBigUInt64LE(48)),
      end: start,
      isWhole: record.readUInt32LE(16) === 0 && record.readUInt32LE(20) === 0,
    };
  }
  return null;
}

/** The directory stands where the record says, or, with other bytes before the archive, right before the record. */
async function placeDirectory(source: ByteSource, facts: EndFacts): Promise<DirectoryPlace | null> {
  const { size, offset, end } = facts;
  for (const start of new Set([offset, end - size])) {
    if (start < offset || start + size > end || !(await isDirectory(source, start, facts))) continue;
    return start > offset && (await beginsWithEntry(source)) ? null : { start, size, base: start - offset };
  }
  return null;
}

/** An empty directory has no bytes to know it by: it stands right before the record, or is none. */
async function isDirectory(
  source: ByteSource,
  start: number,
  { size, offset, end }: EndFacts,
): Promise<boolean> {
  if (size === 0) return offset === end;
  return (await readMarked(source, start, centralSignature.length, centralSignature)) !== null;
}

/** Such a file is itself an archive, cut short; the directory found is that of an archive inside it. */
async function beginsWithEntry(source: ByteSource): Promise<boolean> {
  return (await readMarked(source, 0, 4, localHeaderSignature)) !== null;
}

/** So many bytes that begin with the signature; null where other bytes stand. */
async function readMarked(
  source: ByteSource,
  start: number,
  length: number,
  signature: Buffer,
): Promise<Buffer | null> {
  if (start < 0) return null;
  const bytes = await source.read(start, length);
  return bytes.length === length && bytes.subarray(0, signature.length).equals(signature) ? bytes : null;
}
