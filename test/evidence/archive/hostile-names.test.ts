import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openBytes } from '../../support/opened.js';
import { buildZip, type ZipEntry } from '../../support/zip.js';

const text = 'Time,Level,Module,Message\n';

describe('names', () => {
  const names = async (entries: readonly ZipEntry[]): Promise<string[]> =>
    (await openBytes(buildZip(entries))).map(([path]) => path);

  test('of objects, of other cases, and of the same letters', async () => {
    const all = ['constructor', '__proto__', 'toString', 'A.csv', 'a.csv', 'a.CSV', 'a.csv'];
    expect(await names(all.map((name) => ({ name, content: text })))).toEqual([
      'A.csv',
      '__proto__',
      'a.CSV',
      'a.csv',
      'a (2).csv',
      'constructor',
      'toString',
    ]);
  });

  test('that are very long keep their end', async () => {
    const [path] = await names([
      { name: `${'x/'.repeat(30_000)}Secure Mail/Diagnostics_1.csv`, content: text },
    ]);
    expect(path).toMatch(/^(?:x\/){18}Secure Mail\/Diagnostics_1\.csv$/);
    const [wide] = await names([{ name: `${'y'.repeat(65_000)}.csv`, content: text }]);
    expect(wide).toMatch(/^y{496}\.csv$/);
  });

  test('of the Unicode path field are as harmless', async () => {
    const plain = Buffer.from('a.csv');
    const path = Buffer.from('../../\u202eetc\0/passwd');
    const extra = Buffer.concat([Buffer.from([0x75, 0x70, 5 + path.length, 0, 1]), Buffer.alloc(4), path]);
    extra.writeUInt32LE(crc32(plain), 5);
    expect(await names([{ name: plain, content: text, extra }])).toEqual(['\ufffdetc\ufffd/passwd']);
  });
});
