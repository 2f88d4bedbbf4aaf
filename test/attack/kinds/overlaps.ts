import { deflateRawSync } from 'node:zlib';
import { buildZip, type ZipEntry } from '../../support/zip.js';
import { type Attack, restReadBeside } from '../attack.js';
import { flatBomb } from '../flat-bombs.js';
import { goodEntries } from '../good-files.js';
import { fileIn } from '../write-file.js';

const kind = 'Entries over one another';

export const overlapAttacks: readonly Attack[] = [
  {
    kind,
    name: '5,000 entries that share 64 MB of text',
    expected: ['ZIP_OVERLAP'],
    write: (folder) => fileIn(folder, 'bundle.zip', sharedKernel(5000)),
  },
  {
    kind,
    name: '1,000 entries that quote the header of the next',
    expected: ['ZIP_OVERLAP'],
    write: (folder) => fileIn(folder, 'bundle.zip', quotedHeaders(1000)),
  },
  {
    kind,
    name: 'two entries over one another beside good ones',
    expected: restReadBeside('ZIP_OVERLAP'),
    write: (folder) => fileIn(folder, 'bundle.zip', buildZip([...goodEntries, ...twins()])),
  },
  {
    kind,
    name: 'an entry that reaches into the directory',
    expected: restReadBeside('ZIP_OVERLAP'),
    write: (folder) =>
      fileIn(
        folder,
        'bundle.zip',
        buildZip([
          ...goodEntries,
          { name: 'z.csv', stored: true, content: 'z', compressedSize: 200, size: 200 },
        ]),
      ),
  },
];

function sharedKernel(count: number): Buffer {
  const bomb = flatBomb(64 * 1024 * 1024, 'a line of text\n');
  const kernel: ZipEntry = { name: '0.csv', content: '', ...bomb, compressedSize: bomb.packed.length };
  const others = Array.from({ length: count - 1 }, (_, index) => ({
    ...kernel,
    name: `${index + 1}.csv`,
    packed: Buffer.alloc(0),
    offset: 0,
  }));
  return buildZip([kernel, ...others]);
}

/** Every entry's stored block holds the local header of the next, as in the flat zip bombs of 2019. */
function quotedHeaders(count: number): Buffer {
  const kernel = deflateRawSync(Buffer.alloc(20_000_000, 'a line of text\n'));
  const headerLength = 30 + 8;
  return buildZip(
    Array.from({ length: count }, (_, index) => ({
      name: `${index}`.padStart(8, '0'),
      content: '',
      packed: index === count - 1 ? kernel : Buffer.alloc(5),
      compressedSize: (count - 1 - index) * (headerLength + 5) + kernel.length,
      size: 20_000_000 + (count - 1 - index) * headerLength,
    })),
  );
}

function twins(): readonly ZipEntry[] {
  const start = buildZip(goodEntries).indexOf('PK\u0001\u0002', 0, 'latin1');
  const log = 'Time,Level,Message\n'.repeat(100);
  return [
    { name: 'twin-1.csv', content: log, stored: true },
    { name: 'twin-2.csv', content: log, stored: true, packed: Buffer.alloc(0), offset: start },
  ];
}
