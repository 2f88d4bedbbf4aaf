import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ReadingCounts } from '../../../src/evidence/archive/meter.js';
import { defaultBudget } from '../../../src/evidence/input.js';
import { type OpenOptions, openInputs } from '../../../src/evidence/open-inputs.js';
import { openBytes } from '../../support/opened.js';
import { buildZip, type ZipEntry } from '../../support/zip.js';

const mebibyte = 1024 * 1024;

/** What became of every file, and what it took. */
async function opening(
  bytes: Uint8Array,
  options: OpenOptions = {},
): Promise<{ files: [string, string][]; counts: ReadingCounts }> {
  let counts: ReadingCounts | null = null;
  const onCounts = (told: ReadingCounts): void => {
    counts = told;
  };
  const files = await openBytes(bytes, { ...options, onCounts });
  if (counts === null) throw new Error('nobody told the counts');
  return { files, counts };
}

function wrap(content: Buffer, turn: number): Buffer {
  return turn % 2 === 0 ? gzipSync(content) : buildZip([{ name: 'inner', content, stored: turn % 3 === 0 }]);
}

describe('archives within archives', () => {
  test('end at the nesting allowed, however deep they go on', async () => {
    let archive: Buffer = Buffer.from('core');
    for (let turn = 0; turn < 40; turn += 1) archive = wrap(archive, turn);
    const { files, counts } = await opening(archive);
    expect(files.map(([, result]) => result)).toEqual(['LIMIT_NESTING']);
    expect(counts.opened).toBe(defaultBudget.nesting + 1);
  });

  test('are opened down to the nesting allowed', async () => {
    let archive: Buffer = Buffer.from('core');
    for (let turn = 0; turn < defaultBudget.nesting; turn += 1) archive = wrap(archive, turn);
    expect((await openBytes(archive)).map(([, result]) => result)).toEqual(['core']);
  });

  test('sixteen in each of sixteen in each of sixteen share one budget of entries', async () => {
    let archive: Buffer = Buffer.alloc(10_000);
    for (let level = 0; level < 5; level += 1) {
      const content = archive;
      archive = buildZip(Array.from({ length: 16 }, (_, index) => ({ name: `${index}`, content })));
    }
    const { files, counts } = await opening(archive, { budget: { ...defaultBudget, entries: 400 } });
    expect(new Set(files.map(([, result]) => result))).toEqual(new Set(['LIMIT_NESTING', 'LIMIT_ENTRIES']));
    expect(counts.opened).toBeLessThanOrEqual(1 + 400);
    // all of it would be ten gigabytes
    expect(counts.bytes).toBeLessThan(4 * mebibyte);
  });

  test('share one budget of bytes, and what was read before stays', async () => {
    const bomb = buildZip([{ name: 'long', content: Buffer.alloc(2 * mebibyte, 'x') }]);
    const zip = buildZip(
      ['b', 'c', 'd', 'e']
        .map((name) => ({ name, content: bomb }))
        .concat({ name: 'a', content: Buffer.from('first') }),
    );
    const budget = { ...defaultBudget, inflated: 5 * mebibyte };
    const { files, counts } = await opening(zip, { budget });
    expect(
      files.map(([path, result]) => [path, result.length === 2 * mebibyte ? 'all of it' : result]),
    ).toEqual([
      ['a', 'first'],
      ['b!/long', 'all of it'],
      ['c!/long', 'all of it'],
      ['d!/long', 'LIMIT_SIZE'],
      ['e', 'LIMIT_SIZE'],
    ]);
    expect(counts.bytes).toBeLessThan(budget.inflated + 2 * mebibyte);
  });
});

describe('memory', () => {
  const large = randomBytes(mebibyte);
  const last: ZipEntry = { name: 'z.csv', content: 'last' };

  test('is shared by archives that are held at the same time, and given back after', async () => {
    const core = buildZip([{ name: 'log', content: large }]);
    const inner = buildZip([{ name: 'core.zip', content: core }]);
    const zip = buildZip([{ name: 'a.zip', content: inner }, { name: 'b.zip', content: inner }, last]);
    const { files, counts } = await opening(zip, { budget: { ...defaultBudget, memory: 2.3 * mebibyte } });
    expect(files.map(([path]) => path)).toEqual(['a.zip!/core.zip!/log', 'b.zip!/core.zip!/log', 'z.csv']);
    expect(counts.mostHeld).toBeGreaterThan(2 * mebibyte);
    expect(counts.mostHeld).toBeLessThan(2.3 * mebibyte);
    const tight = await opening(zip, { budget: { ...defaultBudget, memory: 1.9 * mebibyte } });
    expect(tight.files).toEqual([
      ['a.zip!/core.zip', 'LIMIT_SIZE'],
      ['b.zip!/core.zip', 'LIMIT_SIZE'],
      ['z.csv', 'last'],
    ]);
  });

  test('is not taken by archives that lie unpacked in others', async () => {
    const inner = buildZip([{ name: 'log', content: large, stored: true }]);
    const zip = buildZip([{ name: 'a.zip', content: inner, stored: true }, last]);
    const { files, counts } = await opening(zip, { budget: { ...defaultBudget, memory: 1000 } });
    expect(files.map(([, result]) => result.length)).toEqual([large.toString().length, 4]);
    expect(counts.mostHeld).toBeLessThan(1000);
  });

  test('is not lost to a size that nobody keeps', async () => {
    const small = buildZip([{ name: 'log', content: 'x' }]);
    const liar = { content: small, size: 0xfffffff0 };
    const zip = buildZip([
      { name: 'a.zip', ...liar },
      { name: 'b.gz', content: gzipSync('y'), size: 0xfffffff0 },
      { name: 'c.zip', content: small },
      last,
    ]);
    expect(await openBytes(zip)).toEqual([
      ['a.zip', 'ZIP_BROKEN'],
      ['b.gz', 'ZIP_BROKEN'],
      ['c.zip!/log', 'x'],
      ['z.csv', 'last'],
    ]);
  });

  test('holds lists of contents, too', async () => {
    const zip = buildZip(Array.from({ length: 100 }, (_, index) => ({ name: `${index}`, content: 'x' })));
    expect(await openBytes(zip, { budget: { ...defaultBudget, memory: 4000 } })).toEqual([
      ['bundle.zip', 'LIMIT_SIZE'],
    ]);
  });
});

describe('gzip', () => {
  const rows = 'a row\n'.repeat(3);
  const name = (bytes: Buffer): Promise<[string, string][]> =>
    openBytes(buildZip([{ name: 'x.gz', content: bytes }]));

  test('of several members is all of them', async () => {
    expect(await name(Buffer.concat([gzipSync(rows), gzipSync(''), gzipSync('end')]))).toEqual([
      ['x.gz!/x', `${rows}end`],
    ]);
  });

  test.each([
    ['zeros', Buffer.alloc(5000)],
    ['a zero and more', Buffer.from('\0and more')],
  ])('with %s behind it is read', async (_, junk) => {
    expect(await name(Buffer.concat([gzipSync(rows), junk]))).toEqual([['x.gz!/x', rows]]);
  });

  test.each<[string, (bytes: Buffer) => unknown, string]>([
    ['a wrong checksum', (bytes) => bytes.writeUInt32LE(1, bytes.length - 8), 'ZIP_CRC'],
    ['a wrong length', (bytes) => bytes.writeUInt32LE(1, bytes.length - 4), 'ZIP_BROKEN'],
    ['unknown flags', (bytes) => bytes.writeUInt8(0xe0, 3), 'ZIP_BROKEN'],
    ['no deflate data', (bytes) => bytes.writeUInt8(0xff, 10), 'ZIP_BROKEN'],
    [
      'a second member that is broken',
      (bytes) => bytes.write('\x1f\x8b\x08\xff', bytes.length - 4, 'latin1'),
      'ZIP_BROKEN',
    ],
  ])('with %s is refused', async (_, damage, code) => {
    const bytes = Buffer.from(gzipSync(rows));
    damage(bytes);
    expect(await name(bytes)).toEqual([['x.gz!/x', code]]);
  });

  test('with other bytes behind it is refused: they may be a member that is damaged', async () => {
    const opened = await name(Buffer.concat([gzipSync(rows), Buffer.from('more')]));
    expect(opened).toEqual([['x.gz!/x', 'ZIP_BROKEN']]);
  });

  test('cut anywhere is refused', async () => {
    const bytes = gzipSync(rows);
    for (let length = 3; length < bytes.length; length += 1) {
      expect(await name(bytes.subarray(0, length))).toEqual([['x.gz!/x', 'ZIP_BROKEN']]);
    }
  });

  test('of endless zeros ends at the budget', async () => {
    const part = gzipSync(Buffer.alloc(4 * mebibyte));
    const budget = { ...defaultBudget, inflated: 10 * mebibyte };
    const { files, counts } = await opening(Buffer.concat(Array.from({ length: 300 }, () => part)), {
      budget,
    });
    expect(files.map(([, result]) => result)).toEqual(['LIMIT_SIZE']);
    expect(counts.bytes).toBeLessThan(budget.inflated + mebibyte);
  });

  test.each([
    ['tar', Buffer.from(`${'\0'.repeat(257)}ustar\0`)],
    ['7-Zip', Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1')],
    ['RAR', Buffer.from('Rar!\x1a\x07', 'latin1')],
    ['xz', Buffer.from('\xfd7zXZ\0', 'latin1')],
    ['bzip2', Buffer.from('BZh91AY', 'latin1')],
    ['Zstandard', Buffer.from('\x28\xb5\x2f\xfd', 'latin1')],
    ['LZ4', Buffer.from('\x04\x22\x4d\x18', 'latin1')],
    ['compress', Buffer.from('\x1f\x9d\x90', 'latin1')],
    ['cabinet', Buffer.from('MSCF\0', 'latin1')],
  ])('within which is an archive of another kind (%s) is refused by its name', async (kind, bytes) => {
    const zip = buildZip([{ name: 'logs.gz', content: gzipSync(bytes) }]);
    for await (const file of openInputs([{ kind: 'file', name: 'x', bytes: zip }])) {
      const problem = 'problem' in file ? file.problem : null;
      expect([file.path, problem?.code, problem?.detail]).toEqual(['logs.gz!/logs', 'ZIP_METHOD', kind]);
    }
  });

  test('under a name of its kind, yet of none, is broken', async () => {
    const bytes = Buffer.from([0xff, 0, 0, 0xfe, 0x81, 0]);
    for (const path of ['x.zip', 'x.gz', 'x.tgz', 'x.tar', 'x.7z', 'x.rar']) {
      expect(await openBytes(buildZip([{ name: path, content: bytes }]))).toEqual([[path, 'ZIP_BROKEN']]);
    }
  });
});
