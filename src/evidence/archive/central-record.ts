import { type ErrorCode, SecureMailError } from '../../errors.js';
import type { Entry } from './entry.js';
import { decodeName, harmlessPath, unicodePathField } from './entry-name.js';

/** A record of the central directory without name, extra fields and comment: APPNOTE.TXT 4.3.12. In bytes. */
export const centralLength = 46;
/** A local header without name and extra field: 4.3.7. */
export const localLength = 30;

/** Bits of the general purpose flag, 4.4.4: encrypted, patched data, strong encryption, masked header. */
export const encryptedBits = 0x0001 | 0x0040 | 0x2000;
const patchedBit = 0x0020;

/** 4.4.5. */
const methods: ReadonlyMap<number, Entry['method']> = new Map([
  [0, 'stored'],
  [8, 'deflated'],
]);

/** Stands where the method would, and the method in an extra field: 4.5.10 and the AE-x scheme of WinZip. */
const aesMethod = 99;

/** The extra field of large archives, 4.5.3, and the value that says a number stands there. */
const zip64Field = 0x0001;
const inZip64Field = 0xffffffff;
const partInZip64Field = 0xffff;

/** Reads the record that begins at the first byte; `base` is added to its offset. */
export function readRecord(record: Buffer, base: number): { entry: Entry; length: number } {
  const [nameEnd, extraLength] = [centralLength + record.readUInt16LE(28), record.readUInt16LE(30)];
  const length = nameEnd + extraLength + record.readUInt16LE(32);
  if (length > record.length) throw new SecureMailError('ZIP_BROKEN', 'its list of contents is damaged');
  const name = record.subarray(centralLength, nameEnd);
  const extra = record.subarray(nameEnd, nameEnd + extraLength);
  const text = decodeName(name, extraField(extra, unicodePathField));
  const { isWhole, ...numbers } = readNumbers(record, extra, base);
  const { method, problem } = readMethod(record);
  const dataLength = isWhole ? numbers.compressedSize : 0;
  const leastEnd = numbers.headerStart + localLength + name.length + dataLength;
  const kind = { isFile: isFile(record, text), method, crc: record.readUInt32LE(16) };
  const limits = { leastEnd, limit: leastEnd, problem: isWhole ? problem : 'ZIP_BROKEN' } as const;
  return { entry: { path: harmlessPath(text), ...kind, ...numbers, ...limits }, length };
}

function readMethod(record: Buffer): { method: Entry['method']; problem: ErrorCode | null } {
  const [flags, number] = [record.readUInt16LE(8), record.readUInt16LE(10)];
  const method = methods.get(number) ?? 'other';
  if ((flags & encryptedBits) !== 0 || number === aesMethod) return { method, problem: 'ZIP_ENCRYPTED' };
  return { method, problem: method === 'other' || (flags & patchedBit) !== 0 ? 'ZIP_METHOD' : null };
}

interface Numbers extends Pick<Entry, 'size' | 'compressedSize' | 'headerStart'> {
  /** Whether all of them are there, and the data lie in this file and not in another part of a split archive. */
  readonly isWhole: boolean;
}

/** The numbers that do not fit into the record stand in the extra field, in this order. */
function readNumbers(record: Buffer, extra: Buffer, base: number): Numbers {
  const large = extraField(extra, zip64Field) ?? Buffer.alloc(0);
  let at = 0;
  const read = (start: number): number => {
    const number = record.readUInt32LE(start);
    if (number !== inZip64Field) return number;
    at += 8;
    return at > large.length ? number : Number(large.readBigUInt64LE(at - 8));
  };
  const [size, compressedSize, offset] = [read(24), read(20), read(42)];
  const isWhole = at <= large.length && [0, partInZip64Field].includes(record.readUInt16LE(34));
  return { size, compressedSize, headerStart: base + offset, isWhole };
}

function extraField(extra: Buffer, id: number): Buffer | null {
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === id) return extra.subarray(at + 4, end);
    at = end;
  }
  return null;
}

/** Systems whose file mode stands in the upper half of the attributes, 4.4.2: Unix and macOS. */
const unixSystems = [3, 19];
const modeOfKind = 0xf000;
const folderMode = 0x4000;
const linkMode = 0xa000;
const dosDirectory = 0x10;

/** Not a folder and not a symbolic link, which would hold nothing but a path. */
function isFile(record: Buffer, name: string): boolean {
  const [system, attributes] = [record.readUInt8(5), record.readUInt32LE(38)];
  const kind = unixSystems.includes(system) ? (attributes >>> 16) & modeOfKind : 0;
  if (/[/\\]$/u.test(name) || kind === folderMode || kind === linkMode) return false;
  return kind !== 0 || (attributes & dosDirectory) === 0;
}
