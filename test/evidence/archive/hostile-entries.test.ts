import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openBytes } from '../../support/opened.js';
import { buildZip, type ZipEntry } from '../../support/zip.js';

const text = 'Time,Level,Module,Message\n';
const long = Array.from({ length: 400_000 }, (_, index) => `${(index * 48271) % 99991}\n`).join('');
const zip64Field = (...numbers: readonly bigint[]): Buffer => {
  const field = Buffer.alloc(4 + 8 * numbers.length);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(8 * numbers.length, 2);
  numbers.forEach((number, index) => {
    field.writeBigUInt64LE(number, 4 + 8 * index);
  });
  return field;
};

/** What becomes of an entry that lies between two sound ones, which must be read whatever it is. */
async function fate(entry: Omit<ZipEntry, 'name'>): Promise<string | undefined> {
  const zip = buildZip([
    { name: '1', content: 'first' },
    { ...entry, name: '2' },
    { name: '3', content: 'last' },
  ]);
  const opened = new Map(await openBytes(zip));
  expect(opened.get('1')).toBe('first');
  expect(opened.get('3')).toBe('last');
  return opened.get('2');
}

describe('encryption', () => {
  test.each([
    ['traditional', { flags: 0x0001 }],
    ['strong', { flags: 0x0041 }],
    ['with a masked header', { flags: 0x2001 }],
    ['masked, and not said to be encrypted', { flags: 0x2000 }],
    ['AES', { flags: 0x0001, method: 99 }],
    ['AES, and not said to be encrypted', { method: 99 }],
    ['said by the local header alone', { local: { flags: 0x0001 } }],
    ['said by the local header alone, stored', { stored: true, local: { flags: 0x0041 } }],
  ])('%s', async (_, how) => {
    expect(await fate({ content: text, ...how })).toBe('ZIP_ENCRYPTED');
  });

  test('of the list of contents', async () => {
    const zip = buildZip([{ name: 'a', content: text, flags: 0x2041 }]);
    zip.write('\x9c\x02\xf3\xaa', zip.indexOf('PK\x01\x02'), 'latin1');
    expect(await openBytes(zip)).toEqual([['bundle.zip', 'ZIP_ENCRYPTED']]);
  });
});

test.each([
  ['shrunk', 1],
  ['imploded', 6],
  ['deflate64', 9],
  ['bzip2', 12],
  ['lzma', 14],
  ['zstd', 93],
  ['xz', 95],
  ['ppmd', 98],
  ['no method at all', 0xffff],
])('%s is a method that is not read', async (_, method) => {
  expect(await fate({ content: text, method })).toBe('ZIP_METHOD');
});

test('patched data are not read', async () => {
  expect(await fate({ content: text, flags: 0x0020 })).toBe('ZIP_METHOD');
});

describe('checksums are checked', () => {
  test.each([
    ['small, through jszip', { content: text }],
    ['stored', { content: text, stored: true }],
    ['large, through zlib', { content: long }],
    ['large and stored', { content: long, stored: true }],
    ['with a descriptor', { content: text, descriptor: true }],
  ])('%s', async (_, how) => {
    expect(await fate(how)).toBe(how.content);
    expect(await fate({ ...how, crc: 0 })).toBe('ZIP_CRC');
  });
});

describe('sizes that are not the truth', () => {
  const packedLength = deflateRawSync(text).length;
  const longPacked = deflateRawSync(long).length;
  const all32 = 0xffffffff;
  test.each<[string, Omit<ZipEntry, 'name'>, string]>([
    ['a byte more', { content: text, size: text.length + 1 }, 'ZIP_BROKEN'],
    ['a byte less', { content: text, size: text.length - 1 }, 'ZIP_BROKEN'],
    ['nothing', { content: text, size: 0 }, 'ZIP_BROKEN'],
    ['nothing, stored', { content: text, size: 0, stored: true }, 'ZIP_BROKEN'],
    ['nothing, packed or not', { content: text, size: 0, compressedSize: 0 }, 'ZIP_CRC'],
    ['nothing packed', { content: text, compressedSize: 0 }, 'ZIP_BROKEN'],
    ['a byte less packed', { content: text, compressedSize: packedLength - 1 }, 'ZIP_BROKEN'],
    ['much less packed', { content: long, compressedSize: longPacked - 1000 }, 'ZIP_BROKEN'],
    ['a byte less stored', { content: text, stored: true, compressedSize: 25 }, 'ZIP_BROKEN'],
    ['more packed, into a gap', { content: text, compressedSize: 60, after: Buffer.alloc(60) }, text],
    [
      'more stored, into a gap',
      { content: text, stored: true, compressedSize: 60, after: Buffer.alloc(60) },
      'ZIP_BROKEN',
    ],
    ['the greatest without an extra field', { content: text, size: all32 }, 'ZIP_BROKEN'],
    ['the greatest packed without an extra field', { content: text, compressedSize: all32 }, 'ZIP_BROKEN'],
    ['the greatest offset without an extra field', { content: text, offset: all32 }, 'ZIP_BROKEN'],
    [
      'a size of 2^63',
      { content: text, zip64: true, zip64Extra: zip64Field(2n ** 63n, BigInt(packedLength), 0n) },
      'alone: ZIP_BROKEN',
    ],
    [
      'a packed size of 2^63',
      { content: text, zip64: true, zip64Extra: zip64Field(26n, 2n ** 63n, 0n) },
      'alone: ZIP_OVERLAP',
    ],
    [
      'an offset of 2^64',
      { content: text, zip64: true, zip64Extra: zip64Field(26n, 8n, 2n ** 64n - 1n) },
      'alone: ZIP_OVERLAP',
    ],
    ['the extra field cut', { content: text, zip64: true, zip64Extra: zip64Field(26n, 28n) }, 'ZIP_BROKEN'],
    ['the extra field empty', { content: text, zip64: true, zip64Extra: zip64Field() }, 'ZIP_BROKEN'],
    [
      'a field that claims more than there is',
      { content: text, extra: Buffer.from([1, 0, 0xff, 0xff]) },
      text,
    ],
    ['another part of a split archive', { content: text, disk: 1 }, 'ZIP_BROKEN'],
  ])('%s', async (_, entry, expected) => {
    const alone = /^alone: (.*)/.exec(expected)?.[1];
    if (alone === undefined) expect(await fate(entry)).toBe(expected);
    else expect(await openBytes(buildZip([{ ...entry, name: 'a' }]))).toEqual([['a', alone]]);
  });

  test.each([
    ['longer than needed', (honest: Buffer) => Buffer.concat([honest, Buffer.alloc(8)])],
    ['twice', (honest: Buffer) => Buffer.concat([honest, zip64Field(1n, 2n, 3n)])],
  ])('an extra field %s', async (_, change) => {
    const entry = { name: 'a', content: text, zip64: true };
    const honest = zip64Field(BigInt(text.length), BigInt(deflateRawSync(text).length), 0n);
    const zip64Extra = change(honest);
    expect(await openBytes(buildZip([{ ...entry, zip64Extra }]))).toEqual([['a', text]]);
  });
});

describe('where the local header disagrees the directory counts', () => {
  test.each<[string, Omit<ZipEntry, 'name'>]>([
    ['the name', { local: { name: Buffer.from('../../x') } }],
    ['the method', { local: { method: 0 } }],
    ['an unknown method', { local: { method: 12 } }],
    ['the sizes', { local: { size: 1, compressedSize: 0xffffffff } }],
    ['the checksum', { local: { crc: 5 } }],
    ['a descriptor that is not there', { local: { flags: 0x0808 } }],
    ['longer extra fields', { localExtra: Buffer.alloc(100) }],
  ])('%s', async (_, entry) => {
    expect(await fate({ ...entry, content: text })).toBe(text);
  });

  test('which may be wrong itself', async () => {
    expect(await fate({ content: text, method: 0, local: { method: 8 } })).toBe('ZIP_BROKEN');
  });
});

describe('what is no ordinary file', () => {
  test('devices and sockets are the bytes that lie in them', async () => {
    for (const unixMode of [0o020666, 0o060660, 0o140755]) {
      expect(await fate({ content: text, unixMode })).toBe(text);
      expect(await fate({ content: '', unixMode })).toBe('');
    }
  });

  test('folders with data and links are left out', async () => {
    expect(await fate({ content: '/etc/passwd', unixMode: 0o120777 })).toBeUndefined();
    expect(await fate({ content: text, unixMode: 0o040755 })).toBeUndefined();
    expect(await openBytes(buildZip([{ name: 'logs/', content: text }]))).toEqual([
      ['bundle.zip', 'INPUT_EMPTY'],
    ]);
  });
});
