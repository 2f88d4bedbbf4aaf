import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openBytes } from '../../support/opened.js';
import { buildZip, type ZipEntry } from '../../support/zip.js';

const text = 'Time,Level,Module,Message\n';

describe('entries over one another', () => {
  const codes = async (entries: readonly ZipEntry[]): Promise<string[]> =>
    (await openBytes(buildZip(entries))).map(([, result]) => result);

  test('a kernel that every entry quotes with all headers before it', async () => {
    const zeros = deflateRawSync(Buffer.alloc(1_000_000));
    const names = Array.from({ length: 50 }, (_, index) => `${String(index).padStart(2, '0')}`);
    const header = 30 + 2;
    const entries = names.map((name, index) => ({
      name,
      packed: index === names.length - 1 ? zeros : Buffer.alloc(0),
      size: 1_000_000 + header * (names.length - 1 - index),
      compressedSize: zeros.length + header * (names.length - 1 - index),
    }));
    expect(new Set(await codes(entries))).toEqual(new Set(['ZIP_OVERLAP']));
  });

  test('quoted through the length of the local extra field', async () => {
    const zip = buildZip([
      { name: 'a', content: text },
      { name: 'b', content: text },
    ]);
    zip.writeUInt16LE(zip.indexOf('PK\x03\x04', 4) - 31 + 31, 28);
    expect((await openBytes(zip)).map(([, result]) => result)).toEqual(['ZIP_OVERLAP', text]);
  });

  test('one entry listed many times', async () => {
    const entries = [
      { name: 'a', content: text },
      ...['b', 'c'].map((name) => ({ name, content: text, offset: 0 })),
    ];
    expect(await codes(entries)).toEqual(['ZIP_OVERLAP', 'ZIP_OVERLAP', 'ZIP_OVERLAP']);
  });

  test('over the list of contents, whatever lies behind it', async () => {
    const reaching = { name: 'a', content: text, stored: true, compressedSize: text.length + 20 };
    expect(await codes([reaching])).toEqual(['ZIP_OVERLAP']);
    const behind = { name: 'b', content: text, offset: 10_000 };
    const zip = buildZip([{ ...reaching, compressedSize: 300, size: 300 }, behind], {
      trailing: Buffer.alloc(20_000),
    });
    expect((await openBytes(zip)).map(([, result]) => result)).toEqual(['ZIP_OVERLAP', 'ZIP_OVERLAP']);
  });

  test('an encrypted one is still said to be encrypted', async () => {
    const entry = { content: text, flags: 1 };
    expect(
      await codes([
        { ...entry, name: 'a' },
        { ...entry, name: 'b', offset: 0 },
      ]),
    ).toEqual(['ZIP_ENCRYPTED', 'ZIP_ENCRYPTED']);
  });
});
