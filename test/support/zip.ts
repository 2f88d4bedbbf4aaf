import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a zip that is built by hand; what is left out is what an honest archiver would write. */
export interface ZipEntry {
  readonly name: string | Buffer;
  readonly content?: string | Buffer;
  /** Default: deflated. */
  readonly stored?: boolean;
  /** General purpose flag; bit 11, UTF-8, is set unless this says otherwise. */
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
  readonly size?: number;
  readonly compressedSize?: number;
  /** The packed bytes, as they are to stand in the archive. */
  readonly packed?: Buffer;
  /** Where the directory says the local header stands. */
  readonly offset?: number;
  /** Sizes stand after the data, not in the local header. */
  readonly descriptor?: boolean;
  /** Sizes and offset stand in the extra field. */
  readonly zip64?: boolean;
  /** Extra fields of the directory and of the local header. */
  readonly extra?: Buffer;
  readonly localExtra?: Buffer;
  readonly unixMode?: number;
  /** What the local header says in place of what the directory does. */
  readonly local?: Partial<Pick<Facts, 'flags' | 'method' | 'crc' | 'size' | 'compressedSize'>> & {
    readonly name?: Buffer;
  };
  /** The extra field of large archives, in place of an honest one. */
  readonly zip64Extra?: Buffer;
  /** The part of a split archive that the entry is said to lie in. */
  readonly disk?: number;
  /** Bytes that no entry lays claim to, before this one and after it. */
  readonly before?: Buffer;
  readonly after?: Buffer;
}

export interface ZipShape {
  readonly prefix?: Buffer;
  /** Whether the offsets count from the first byte of the prefix rather than of the archive. */
  readonly offsetsIncludePrefix?: boolean;
  readonly comment?: Buffer;
  readonly trailing?: Buffer;
  readonly zip64?: boolean;
  /** What the end record says in place of the truth. */
  readonly count?: number;
  readonly directorySize?: number;
  readonly directoryOffset?: number;
  readonly disk?: number;
  /** The same of the end record of large archives. */
  readonly count64?: bigint;
  readonly directorySize64?: bigint;
  readonly directoryOffset64?: bigint;
  readonly disk64?: number;
  /** Where the locator says that record stands. */
  readonly locator?: bigint;
  /** Bytes between the records of the directory. */
  readonly hole?: Buffer;
}

const none = Buffer.alloc(0);
const utf8Flag = 0x0800;
const descriptorFlag = 0x0008;
const all32 = 0xffffffff;

/** A zip, honest or not. */
export function buildZip(entries: readonly ZipEntry[], shape: ZipShape = {}): Buffer {
  const prefix = shape.prefix ?? Buffer.alloc(0);
  let at = shape.offsetsIncludePrefix ? prefix.length : 0;
  const data: Buffer[] = [];
  const central: Buffer[] = [];
  for (const entry of entries) {
    const [before, after] = [entry.before ?? none, entry.after ?? none];
    const facts = factsOf(entry, at + before.length);
    const local = localPart(entry, { ...facts, ...entry.local });
    data.push(before, local, after);
    central.push(centralRecord(entry, facts), shape.hole ?? none);
    at += before.length + local.length + after.length;
  }
  const directory = Buffer.concat(central.slice(0, -1));
  const end = endRecords(entries.length, directory.length, at, shape);
  return Buffer.concat([prefix, ...data, directory, end, shape.trailing ?? Buffer.alloc(0)]);
}

interface Facts {
  readonly name: Buffer;
  readonly packed: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly compressedSize: number;
  readonly offset: number;
}

function factsOf(entry: ZipEntry, at: number): Facts {
  const content = Buffer.from(entry.content ?? '');
  const packed = entry.packed ?? (entry.stored ? content : deflateRawSync(content));
  return {
    name: Buffer.from(entry.name),
    packed,
    flags: (entry.flags ?? utf8Flag) | (entry.descriptor ? descriptorFlag : 0),
    method: entry.method ?? (entry.stored ? 0 : 8),
    crc: entry.crc ?? crc32(content),
    size: entry.size ?? content.length,
    compressedSize: entry.compressedSize ?? packed.length,
    offset: entry.offset ?? at,
  };
}

function localPart(entry: ZipEntry, facts: Facts): Buffer {
  const extra = entry.localExtra ?? Buffer.alloc(0);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(facts.flags, 6);
  header.writeUInt16LE(facts.method, 8);
  if (!entry.descriptor) writeSizes(header, 14, facts);
  header.writeUInt16LE(facts.name.length, 26);
  header.writeUInt16LE(extra.length, 28);
  const descriptor = Buffer.alloc(entry.descriptor ? 16 : 0);
  if (entry.descriptor) {
    descriptor.writeUInt32LE(0x08074b50, 0);
    writeSizes(descriptor, 4, facts);
  }
  return Buffer.concat([header, facts.name, extra, facts.packed, descriptor]);
}

function writeSizes(bytes: Buffer, at: number, facts: Facts): void {
  bytes.writeUInt32LE(facts.crc, at);
  bytes.writeUInt32LE(facts.compressedSize, at + 4);
  bytes.writeUInt32LE(facts.size, at + 8);
}

function centralRecord(entry: ZipEntry, facts: Facts): Buffer {
  const zip64 = entry.zip64 ? (entry.zip64Extra ?? zip64Extra(facts)) : none;
  const extra = Buffer.concat([zip64, entry.extra ?? none]);
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt8(entry.unixMode === undefined ? 0 : 3, 5);
  record.writeUInt16LE(facts.flags, 8);
  record.writeUInt16LE(facts.method, 10);
  writeSizes(record, 16, facts);
  record.writeUInt16LE(facts.name.length, 28);
  record.writeUInt16LE(extra.length, 30);
  record.writeUInt16LE(entry.disk ?? 0, 34);
  record.writeUInt32LE(((entry.unixMode ?? 0) << 16) >>> 0, 38);
  record.writeUInt32LE(facts.offset, 42);
  if (entry.zip64) for (const at of [20, 24, 42]) record.writeUInt32LE(all32, at);
  return Buffer.concat([record, facts.name, extra]);
}

function zip64Extra({ size, compressedSize, offset }: Facts): Buffer {
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  [size, compressedSize, offset].forEach((number, index) => {
    extra.writeBigUInt64LE(BigInt(number), 4 + 8 * index);
  });
  return extra;
}

function endRecords(count: number, size: number, offset: number, shape: ZipShape): Buffer {
  const comment = shape.comment ?? Buffer.alloc(0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(shape.disk ?? 0, 4);
  end.writeUInt16LE(shape.disk ?? 0, 6);
  const said = shape.count ?? (shape.zip64 ? 0xffff : count & 0xffff);
  end.writeUInt16LE(said, 8);
  end.writeUInt16LE(said, 10);
  end.writeUInt32LE(shape.directorySize ?? (shape.zip64 ? all32 : size), 12);
  end.writeUInt32LE(shape.directoryOffset ?? (shape.zip64 ? all32 : offset), 16);
  end.writeUInt16LE(comment.length, 20);
  const before = shape.zip64 ? zip64End(count, size, offset, shape) : Buffer.alloc(0);
  return Buffer.concat([before, end, comment]);
}

function zip64End(count: number, size: number, offset: number, shape: ZipShape): Buffer {
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt32LE(shape.disk64 ?? 0, 16);
  record.writeUInt32LE(shape.disk64 ?? 0, 20);
  record.writeBigUInt64LE(shape.count64 ?? BigInt(count), 24);
  record.writeBigUInt64LE(shape.count64 ?? BigInt(count), 32);
  record.writeBigUInt64LE(shape.directorySize64 ?? BigInt(size), 40);
  record.writeBigUInt64LE(shape.directoryOffset64 ?? BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(shape.locator ?? BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator]);
}
