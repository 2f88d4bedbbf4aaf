import { describe, expect, test } from 'vitest';
import { defaultBudget } from '../../../src/evidence/input.js';
import { openBytes } from '../../support/opened.js';
import { buildZip, type ZipEntry, type ZipShape } from '../../support/zip.js';

const entries: readonly ZipEntry[] = [
  { name: 'a.csv', content: 'Time,Module\n' },
  { name: 'b.csv', content: 'b'.repeat(5000) },
];
const read = entries.map(({ name, content }) => [name, content]);
const broken = [['bundle.zip', 'ZIP_BROKEN']];
const far = 2n ** 63n;

describe('the end record', () => {
  test.each<[string, ZipShape, unknown]>([
    ['counts too many', { count: 60_000 }, read],
    ['counts none', { count: 0 }, read],
    ['counts ten million', { zip64: true, count64: 10_000_000n }, read],
    ['counts 2^63', { zip64: true, count64: far }, read],
    ['has a directory of 4 GiB', { directorySize: 0xfffffffe }, broken],
    ['has a directory of 2^63 bytes', { zip64: true, directorySize64: far }, broken],
    ['has an empty directory', { directorySize: 0 }, broken],
    ['has a directory cut within a record', { directorySize: 60 }, broken],
    ['has a directory that begins beyond the file', { directoryOffset: 0xfffffffe }, broken],
    ['has a directory at 2^63', { zip64: true, directoryOffset64: far }, broken],
    ['is that of the second part of an archive', { disk: 1 }, broken],
    ['is that of the last of many parts', { zip64: true, disk64: 0xfffffffe }, broken],
    ['has the longest comment', { comment: Buffer.alloc(0xffff, 'x') }, read],
    [
      'has the longest comment, and bytes behind',
      { comment: Buffer.alloc(0xffff), trailing: Buffer.alloc(9000) },
      read,
    ],
    ['stands too far from the end', { trailing: Buffer.alloc(200_000) }, broken],
    ['claims to be large, and nothing says where', { directorySize: 0xffffffff, count: 0xffff }, broken],
    ['has a locator that points beyond the file', { zip64: true, locator: 2n ** 40n }, read],
    ['has a locator that points to 2^63', { zip64: true, locator: far }, read],
    ['has a locator that points to the first entry', { zip64: true, locator: 0n }, read],
    ['has records apart', { hole: Buffer.alloc(7) }, broken],
    [
      'has records apart by one of another kind',
      { hole: Buffer.from('PK\x05\x05\x02\0ab', 'latin1') },
      broken,
    ],
  ])('%s', async (_, shape, expected) => {
    expect(await openBytes(buildZip(entries, shape))).toEqual(expected);
  });

  test('has a locator that points at itself', async () => {
    const honest = buildZip(entries, { zip64: true });
    const locator = BigInt(honest.lastIndexOf('PK\x06\x07'));
    expect(await openBytes(buildZip(entries, { zip64: true, locator }))).toEqual(read);
  });

  test('of several the last counts, unless it leads nowhere', async () => {
    const fake = Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18, 0x11)]);
    expect(await openBytes(buildZip(entries, { comment: fake }))).toEqual(read);
    const other = buildZip([{ name: 'other', content: 'x' }]);
    expect(await openBytes(buildZip(entries, { comment: other }))).toEqual(read);
  });

  test('a comment stuffed with end records costs no more than some looks', async () => {
    const stuffed = Buffer.from('PK\x05\x06'.repeat(16_000), 'latin1');
    expect(await openBytes(buildZip(entries, { comment: stuffed }))).toEqual(broken);
  });
});

test('cut anywhere an archive is refused with a code, or is none', async () => {
  const zip = buildZip(entries, { zip64: true });
  for (let length = 1; length < zip.length; length += 1) {
    const [[path, result] = [], ...others] = await openBytes(zip.subarray(0, length));
    expect(others).toEqual([]);
    expect(path).toBe('bundle.zip');
    expect(result).toBe(length < 4 ? 'PK\x03'.slice(0, length) : 'ZIP_BROKEN');
  }
});

describe('many entries', () => {
  const many = (count: number): Buffer =>
    buildZip(
      Array.from({ length: count }, (_, index) => ({ name: `logs/${index}.csv`, content: '', stored: true })),
    );

  test('up to the budget are read, and no more', async () => {
    const budget = { ...defaultBudget, entries: 300 };
    expect((await openBytes(many(300), { budget })).length).toBe(300);
    expect(await openBytes(many(301), { budget })).toEqual([['bundle.zip', 'LIMIT_ENTRIES']]);
  });

  test('a hundred thousand are refused', async () => {
    expect(await openBytes(many(100_000))).toEqual([['bundle.zip', 'LIMIT_ENTRIES']]);
  });

  test('a list of contents of more bytes than any that is allowed is refused unread', async () => {
    const shape = { directorySize: 33 * 1024 * 1024, comment: Buffer.alloc(0) };
    const padded = Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.alloc(33 * 1024 * 1024 - 4)]);
    const end = buildZip([], { ...shape, directoryOffset: 0 });
    expect(await openBytes(Buffer.concat([padded, end]))).toEqual([['bundle.zip', 'LIMIT_ENTRIES']]);
  });
});

describe('archives behind other bytes', () => {
  const noise = Array.from({ length: 999 }, (_, at) => String.fromCharCode((at * 48271) % 251)).join('');
  const log = 'Time,Module\n20-Nov-2026 09:12:33:310 (+0000),Secure Mail\n'.repeat(3);

  test.each([true, false])(
    'a log that an archive is appended to is read as well',
    async (offsetsIncludePrefix) => {
      const zip = buildZip(entries, { prefix: Buffer.from(log), offsetsIncludePrefix });
      expect(await openBytes(zip)).toEqual([['bundle.zip', log], ...read]);
      const outer = buildZip([{ name: 'x.csv', content: zip, stored: true }]);
      expect(await openBytes(outer)).toEqual([
        ['x.csv', log],
        ['x.csv!/a.csv', 'Time,Module\n'],
        ['x.csv!/b.csv', 'b'.repeat(5000)],
      ]);
    },
  );

  test('of two archives in one file one is read, as others read it', async () => {
    const [first, second] = ['1', '2'].map((name) => ({ name, content: name }));
    if (first === undefined || second === undefined) throw new Error('two entries');
    const behindLog = buildZip([first], { prefix: Buffer.from(log) });
    expect(await openBytes(buildZip([second], { prefix: behindLog }))).toEqual([['2', '2']]);
    expect(await openBytes(buildZip([second], { prefix: buildZip([first]) }))).toEqual([['1', '1']]);
  });

  test.each(['#!/bin/sh\nexit\n', 'MZ\x90\0\x03\0', '\x7fELF\x02\x01', noise])(
    'programs and other bytes are passed over',
    async (prefix) => {
      const zip = buildZip(entries, { prefix: Buffer.from(prefix, 'latin1') });
      expect(await openBytes(zip)).toEqual(read);
    },
  );

  test('a mark of split archives in front of a whole one does no harm', async () => {
    const zip = buildZip(entries, {
      prefix: Buffer.from('PK\x07\x08', 'latin1'),
      offsetsIncludePrefix: true,
    });
    expect(await openBytes(zip)).toEqual(read);
  });
});
