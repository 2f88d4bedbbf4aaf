import { buildZip, type ZipEntry, type ZipShape } from '../../support/zip.js';
import { type Attack, restReadBeside } from '../attack.js';
import { goodEntries, goodLog } from '../good-files.js';
import { fileIn } from '../write-file.js';

/** A zip of good files and this one; or of this one alone. */
function beside(
  kind: string,
  name: string,
  expected: readonly string[],
  entry: Partial<ZipEntry>,
  shape: ZipShape = {},
): Attack {
  const odd: ZipEntry = { name: 'z.csv', content: goodLog, ...entry };
  return {
    kind,
    name,
    expected,
    write: (folder) => fileIn(folder, 'bundle.zip', buildZip([...goodEntries, odd], shape)),
  };
}

function alone(kind: string, name: string, expected: readonly string[], entry: Partial<ZipEntry>): Attack {
  return {
    kind,
    name,
    expected,
    write: (folder) =>
      fileIn(folder, 'bundle.zip', buildZip([{ name: 'Diagnostics_1.csv', content: goodLog, ...entry }])),
  };
}

const checksum = 'Wrong checksum';
const encrypted = 'Encrypted';
const method = 'Unknown compression';
const sizes = 'Spoofed sizes';
const huge = 0xfffffffe;

export const lieAttacks: readonly Attack[] = [
  beside(checksum, 'of one entry', restReadBeside('ZIP_CRC'), { crc: 1 }),
  beside(checksum, 'of one stored entry', restReadBeside('ZIP_CRC'), { crc: 1, stored: true }),
  alone(checksum, 'of the only entry', ['ZIP_CRC'], { crc: 1 }),
  beside(encrypted, 'one entry', restReadBeside('ZIP_ENCRYPTED'), { flags: 0x0801 }),
  beside(encrypted, 'strongly, one entry', restReadBeside('ZIP_ENCRYPTED'), { flags: 0x0841 }),
  beside(encrypted, 'AES, one entry', restReadBeside('ZIP_ENCRYPTED'), { flags: 0x0801, method: 99 }),
  alone(encrypted, 'the only entry', ['ZIP_ENCRYPTED'], { flags: 0x0801 }),
  ...[1, 6, 9, 12, 14, 20, 93, 95, 97, 98, 0xffff].map((number) =>
    beside(method, `number ${number}`, restReadBeside('ZIP_METHOD'), { method: number }),
  ),
  alone(method, 'of the only entry', ['ZIP_METHOD'], { method: 9 }),
  beside(sizes, 'unpacked 0', restReadBeside('ZIP_BROKEN', 'ZIP_CRC'), { size: 0 }),
  beside(sizes, 'unpacked 4 GB', restReadBeside('ZIP_BROKEN'), { size: huge }),
  beside(sizes, 'unpacked one byte too few', restReadBeside('ZIP_BROKEN'), { size: goodLog.length - 1 }),
  beside(sizes, 'packed 0', restReadBeside('ZIP_BROKEN'), { compressedSize: 0 }),
  beside(sizes, 'packed 4 GB', restReadBeside('ZIP_OVERLAP', 'ZIP_BROKEN'), { compressedSize: huge }),
  beside(sizes, 'stored, sizes that differ', restReadBeside('ZIP_BROKEN'), { stored: true, size: 10 }),
  beside(sizes, 'behind the data only', ['cause-found'], { descriptor: true }),
  beside(sizes, 'all bits set without zip64', restReadBeside('ZIP_OVERLAP', 'ZIP_BROKEN'), {
    size: 0xffffffff,
    compressedSize: 0xffffffff,
    offset: 0xffffffff,
  }),
];
