import { gzipSync } from 'node:zlib';
import { buildZip, type ZipEntry } from '../../support/zip.js';
import { type Attack, restReadBeside } from '../attack.js';
import { type Bomb, flatBomb, gzipOf } from '../flat-bombs.js';
import { goodEntries } from '../good-files.js';
import { zipQuine } from '../quine.js';
import { fileIn } from '../write-file.js';

const flat = 'Bombs: much in little';
const nested = 'Bombs: archives within archives';
const gigabyte = 1024 ** 3;

const line = 'a line of no log\n';
const record =
  '"20-Nov-2026 09:12:33:310 (+0000)","INFO","Secure Mail.UI","UI.m","-[UI log:]","12","Message list shown"\n';
const records = `Time,Level,Module,File,Function,Line,Message\n${record.repeat(9)}`;
/** What was read up to the limit is told. */
const beyond = ['inconclusive + LIMIT_SIZE', 'inconclusive + LIMIT_TIME'];

function bombAttack(
  kind: string,
  name: string,
  expected: readonly string[],
  bytes: () => Buffer,
  file = 'bundle.zip',
): Attack {
  return { kind, name, expected, write: (folder) => fileIn(folder, file, bytes()) };
}

export const bombAttacks: readonly Attack[] = [
  bombAttack(flat, '10 GB of zeros in a zip', ['FILE_NOT_TEXT', 'LIMIT_SIZE'], () =>
    buildZip([entryOf('z.csv', flatBomb(10 * gigabyte, '\0'))]),
  ),
  bombAttack(flat, '10 GB of text in a zip', ['LIMIT_SIZE', 'LIMIT_TIME', 'unrecognized'], () =>
    buildZip([entryOf('z.csv', flatBomb(10 * gigabyte, line))]),
  ),
  bombAttack(flat, '10 GB of log records in a zip', beyond, () =>
    buildZip([entryOf('Diagnostics_1.csv', flatBomb(10 * gigabyte, records))]),
  ),
  bombAttack(flat, '10 GB of log records behind good files', restReadBeside('LIMIT_SIZE', 'LIMIT_TIME'), () =>
    buildZip([...goodEntries, entryOf('Secure Mail/z.csv', flatBomb(10 * gigabyte, records))]),
  ),
  bombAttack(
    flat,
    '10 GB of zeros in a gzip',
    ['FILE_NOT_TEXT', 'LIMIT_SIZE'],
    () => gzipOf(flatBomb(10 * gigabyte, '\0')),
    'log.csv.gz',
  ),
  bombAttack(
    flat,
    '10 GB of text in a gzip',
    ['LIMIT_SIZE', 'LIMIT_TIME', 'unrecognized'],
    () => gzipOf(flatBomb(10 * gigabyte, line)),
    'log.csv.gz',
  ),
  bombAttack(nested, '16 × 16 × 1 GB of log records', beyond, () => grown(3, gigabyte)),
  bombAttack(nested, '16 × 16 × 16 × 16 × 16 × 32 MB (like 42.zip)', ['LIMIT_NESTING'], () =>
    grown(6, 32 * 1024 ** 2),
  ),
  bombAttack(nested, 'behind good files', restReadBeside('LIMIT_SIZE', 'LIMIT_TIME'), () =>
    buildZip([...goodEntries, { name: 'z.zip', content: grown(2, gigabyte) }]),
  ),
  bombAttack(nested, 'a zip that holds itself', ['LIMIT_NESTING'], zipQuine),
  bombAttack(nested, '1,000 levels of zip', ['LIMIT_NESTING'], () =>
    levels(1000, (inner) => buildZip([{ name: 'a.zip', content: inner, stored: true }])),
  ),
  bombAttack(
    nested,
    '1,000 levels of gzip',
    ['LIMIT_NESTING'],
    () => levels(1000, (inner) => gzipSync(inner)),
    'a.gz',
  ),
  bombAttack(
    nested,
    '10 GB of zeros, twice in gzip',
    ['FILE_NOT_TEXT', 'LIMIT_SIZE'],
    () => gzipSync(gzipOf(flatBomb(10 * gigabyte, '\0'))),
    'log.csv.gz.gz',
  ),
  bombAttack(nested, '400 MB of archive, packed in another', ['LIMIT_SIZE', 'ZIP_BROKEN'], () =>
    buildZip([
      {
        name: 'z.zip',
        content: buildZip([{ name: 'a', content: Buffer.alloc(400 * 1024 ** 2), stored: true }]),
      },
    ]),
  ),
];

/** Its size stands in a zip64 field, where sizes beyond 4 GB have to. */
function entryOf(name: string, { packed, size, crc }: Bomb): ZipEntry {
  const extra = Buffer.from([1, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  extra.writeBigUInt64LE(BigInt(size), 4);
  return { name, content: '', packed, crc, size: 0xffffffff, extra };
}

/** Archives of 16 archives, `depth` levels of them, so many bytes of log in each of the innermost. */
function grown(depth: number, leaf: number): Buffer {
  const inner =
    depth === 1
      ? entryOf('a.csv', flatBomb(leaf, records))
      : { name: 'a.zip', content: grown(depth - 1, leaf) };
  const copies = depth === 1 ? 1 : 16;
  return buildZip(
    Array.from({ length: copies }, (_, index) => ({ ...inner, name: `${index}-${inner.name}` })),
  );
}

function levels(count: number, wrap: (inner: Buffer) => Buffer): Buffer {
  let bytes = Buffer.from('a line of no log\n');
  for (let level = 0; level < count; level += 1) bytes = Buffer.from(wrap(bytes));
  return bytes;
}
