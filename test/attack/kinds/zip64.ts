import { buildZip } from '../../support/zip.js';
import { type Attack, restReadBeside } from '../attack.js';
import { goodEntries, goodLog } from '../good-files.js';
import { fileIn } from '../write-file.js';

const kind = 'Oddities of zip64 and of the end record';

function zip64Attack(name: string, expected: readonly string[], bytes: () => Buffer): Attack {
  return { kind, name, expected, write: (folder) => fileIn(folder, 'bundle.zip', bytes()) };
}

const wide = goodEntries.map((entry) => ({ ...entry, zip64: true }));

/** The archive with a number of its zip64 end record, of 8 bytes, overwritten. */
function withEnd64(at: number, value: bigint): Buffer {
  const zip = buildZip(wide, { zip64: true });
  zip.writeBigUInt64LE(value, zip.indexOf('PK\u0006\u0006', 0, 'latin1') + at);
  return zip;
}

export const zip64Attacks: readonly Attack[] = [
  zip64Attack('an honest one', ['cause-found'], () => buildZip(wide, { zip64: true })),
  zip64Attack('2^63 entries announced', ['cause-found', 'ZIP_BROKEN'], () => withEnd64(32, 2n ** 63n)),
  zip64Attack('a directory of 2^64-1 bytes', ['ZIP_BROKEN', 'LIMIT_ENTRIES'], () =>
    withEnd64(40, 2n ** 64n - 1n),
  ),
  zip64Attack('a directory at 2^62', ['ZIP_BROKEN'], () => withEnd64(48, 2n ** 62n)),
  zip64Attack('an end record of 2^63 bytes', ['cause-found', 'ZIP_BROKEN'], () => withEnd64(4, 2n ** 63n)),
  zip64Attack('a locator that points beyond the file', ['cause-found', 'ZIP_BROKEN'], () => {
    const zip = buildZip(wide, { zip64: true });
    zip.writeBigUInt64LE(2n ** 60n, zip.indexOf('PK\u0006\u0007', 0, 'latin1') + 8);
    return zip;
  }),
  zip64Attack('an extra field cut short', restReadBeside('ZIP_BROKEN', 'ZIP_OVERLAP'), () =>
    buildZip([
      ...goodEntries,
      { name: 'z.csv', content: goodLog, size: 0xffffffff, extra: Buffer.from([1, 0, 8, 0, 1, 2]) },
    ]),
  ),
  zip64Attack('an extra field longer than the record', ['ZIP_BROKEN', 'cause-found'], () =>
    buildZip([...goodEntries, { name: 'z.csv', content: goodLog, extra: Buffer.from([1, 0, 0xff, 0xff]) }]),
  ),
  zip64Attack('a comment full of end records', ['cause-found', 'ZIP_BROKEN'], () =>
    buildZip(goodEntries, { comment: Buffer.alloc(65_000, 'PK\u0005\u0006', 'latin1') }),
  ),
  zip64Attack('no entries', ['INPUT_EMPTY'], () => buildZip([])),
  zip64Attack('cut in the middle', ['ZIP_BROKEN'], () => {
    const zip = buildZip(goodEntries);
    return zip.subarray(0, zip.length / 2);
  }),
  zip64Attack('its first byte lost', ['cause-found', 'ZIP_BROKEN'], () => buildZip(goodEntries).subarray(1)),
  zip64Attack('10 MB of end records', ['ZIP_BROKEN', 'ZIP_ENCRYPTED', 'FILE_NOT_TEXT'], () =>
    Buffer.concat([
      Buffer.from('PK\u0003\u0004', 'latin1'),
      Buffer.alloc(10_000_000, 'PK\u0005\u0006', 'latin1'),
    ]),
  ),
];
