import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { defaultBudget } from '../../../src/evidence/input.js';
import { openInputs } from '../../../src/evidence/open-inputs.js';
import { openBytes, readChunks } from '../../support/opened.js';
import { buildZip, type ZipEntry } from '../../support/zip.js';

const good: ZipEntry = { name: 'good.csv', content: 'Time,Module\n' };

/** Text that hardly packs: a long file stays long. */
function noise(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48271) % 0x7fffffff;
    return String.fromCharCode(97 + (state % 26));
  }).join('');
}

describe('zips as archivers write them', () => {
  test('jszip', async () => {
    const zip = new JSZip();
    zip.file('b.txt', 'second').file('a/ü.txt', 'first');
    const bytes = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', streamFiles: true });
    expect(await openBytes(bytes)).toEqual([
      ['a/ü.txt', 'first'],
      ['b.txt', 'second'],
    ]);
  });

  const shapes = fc.record({
    prefix: fc
      .constantFrom('', '#!/bin/sh\nexit\n', 'MZ\0\x90'.repeat(100))
      .map((text) => Buffer.from(text, 'latin1')),
    offsetsIncludePrefix: fc.boolean(),
    comment: fc
      .constantFrom('', 'a comment', 'PK\x05\x06'.repeat(9))
      .map((text) => Buffer.from(text, 'latin1')),
    trailing: fc.constantFrom('', '\0'.repeat(3000), 'PK\x05\x06').map((text) => Buffer.from(text, 'latin1')),
    zip64: fc.boolean(),
  });
  const how = fc.record({
    content: fc.constantFrom('', 'short', 'a line\n'.repeat(30_000), noise(70_000)),
    stored: fc.boolean(),
    descriptor: fc.boolean(),
    zip64: fc.boolean(),
    localExtra: fc.constantFrom(0, 20).map((length) => Buffer.alloc(length)),
  });

  test('any mixture of stored and deflated, descriptors, zip64, comments, bytes before and after', async () => {
    await fc.assert(
      fc.asyncProperty(shapes, fc.array(how, { minLength: 1, maxLength: 4 }), async (shape, entries) => {
        const named = entries.map((entry, index) => ({ ...entry, name: `${index}.txt` }));
        const opened = await openBytes(buildZip(named, shape));
        expect(opened).toEqual(named.map(({ name, content }) => [name, content]));
      }),
      { numRuns: 60 },
    );
  });

  test('large entries, which do not go through jszip, are read and checked too', async () => {
    const content = noise(100_000).repeat(20);
    const packed = buildZip([
      { name: 'large.csv', content },
      { name: 'stored.csv', content, stored: true },
    ]);
    const opened = await openBytes(packed);
    expect(opened.map(([path, text]) => [path, text === content])).toEqual([
      ['large.csv', true],
      ['stored.csv', true],
    ]);
    const wrong = buildZip([{ name: 'large.csv', content, crc: 1 }]);
    expect(await openBytes(wrong)).toEqual([['large.csv', 'ZIP_CRC']]);
  });

  test('folders, links and what file managers add are left out', async () => {
    const clutter = ['__MACOSX/._a.csv', '.DS_Store', 'logs/.DS_Store', 'logs/._b.csv', 'logs/'];
    const entries: ZipEntry[] = clutter.map((name) => ({ name, content: 'x' }));
    const link: ZipEntry = { name: 'link', content: '/etc/passwd', unixMode: 0o120777 };
    expect(await openBytes(buildZip([...entries, link, good]))).toEqual([['good.csv', 'Time,Module\n']]);
  });
});

test('what was packed from a pipe is a file like others', async () => {
  const zip = buildZip([{ ...good, unixMode: 0o010600 }]);
  expect(await openBytes(zip)).toEqual([['good.csv', 'Time,Module\n']]);
});

describe('zips within zips', () => {
  const inner = buildZip([{ name: 'log.csv', content: 'inner' }]);

  test('are opened by what they are, stored or deflated', async () => {
    const outer = buildZip([
      { name: 'b.dat', content: inner },
      { name: 'a.zip', content: inner, stored: true },
      good,
    ]);
    expect(await openBytes(outer)).toEqual([
      ['a.zip!/log.csv', 'inner'],
      ['b.dat!/log.csv', 'inner'],
      ['good.csv', 'Time,Module\n'],
    ]);
  });

  test('a gzip file is opened too', async () => {
    const outer = buildZip([{ name: 'logs/events.csv.gz', content: gzipSync('rows') }]);
    expect(await openBytes(outer)).toEqual([['logs/events.csv.gz!/events.csv', 'rows']]);
  });

  test('a broken one spoils no other file', async () => {
    const cut = inner.subarray(0, inner.length - 30);
    const outer = buildZip([
      { name: 'a.zip', content: cut },
      { name: 'b.gz', content: gzipSync('x').subarray(0, 12) },
      good,
    ]);
    expect(await openBytes(outer)).toEqual([
      ['a.zip', 'ZIP_BROKEN'],
      ['b.gz!/b', 'ZIP_BROKEN'],
      ['good.csv', 'Time,Module\n'],
    ]);
  });

  test('nesting ends at the budget', async () => {
    const twice = buildZip([{ name: 'inner.zip', content: inner }]);
    const budget = { ...defaultBudget, nesting: 2 };
    expect(await openBytes(twice, { budget })).toEqual([['inner.zip!/log.csv', 'inner']]);
    const thrice = buildZip([{ name: 'twice.zip', content: twice }, good]);
    expect(await openBytes(thrice, { budget })).toEqual([
      ['good.csv', 'Time,Module\n'],
      ['twice.zip!/inner.zip', 'LIMIT_NESTING'],
    ]);
  });
});

describe('entries that cannot be read, beside one that can', () => {
  const shouldFail: [string, ZipEntry, string][] = [
    ['encrypted', { name: 'a', content: 'x', flags: 1 }, 'ZIP_ENCRYPTED'],
    ['encrypted with AES', { name: 'a', content: 'x', flags: 1, method: 99 }, 'ZIP_ENCRYPTED'],
    ['bzip2', { name: 'a', content: 'x', method: 12 }, 'ZIP_METHOD'],
    ['a wrong checksum', { name: 'a', content: 'x'.repeat(10), crc: 7 }, 'ZIP_CRC'],
    ['a wrong checksum of a long file', { name: 'a', content: 'x'.repeat(200_000), crc: 7 }, 'ZIP_CRC'],
    ['more bytes than announced', { name: 'a', content: 'x'.repeat(500_000), size: 70_000 }, 'ZIP_BROKEN'],
    ['fewer bytes than announced', { name: 'a', content: 'x'.repeat(10), size: 11 }, 'ZIP_BROKEN'],
    ['fewer stored bytes than announced', { name: 'a', content: 'xx', stored: true, size: 3 }, 'ZIP_BROKEN'],
    ['no deflate data', { name: 'a', content: 'x', packed: Buffer.from([0xff, 0xff, 0xff]) }, 'ZIP_BROKEN'],
    [
      'a local header that lies beyond the end',
      { name: 'a', content: 'x', offset: 10_000_000 },
      'ZIP_OVERLAP',
    ],
    ['data that reaches into the next', { name: 'a', content: 'x', compressedSize: 40 }, 'ZIP_OVERLAP'],
  ];

  test.each(shouldFail)('%s', async (_, entry, code) => {
    const opened = await openBytes(
      buildZip([{ name: 'first', content: '1' }, entry, { name: 'zz', content: 'z' }]),
    );
    expect(opened).toContainEqual(['a', code]);
    expect(opened).toContainEqual(['first', '1']);
    if (code !== 'ZIP_OVERLAP') expect(opened).toContainEqual(['zz', 'z']);
  });

  test('no local header where the directory says', async () => {
    const zip = buildZip([{ name: 'a', content: 'x' }, good]);
    zip.write('XX', 0, 'latin1');
    expect(await openBytes(zip)).toEqual([
      ['a', 'ZIP_BROKEN'],
      ['good.csv', 'Time,Module\n'],
    ]);
  });

  test('entries that share their data are all refused', async () => {
    const kernel = { content: 'x'.repeat(5000) };
    const zip = buildZip([
      good,
      { name: 'a', ...kernel },
      { name: 'b', ...kernel },
      { ...good, name: 'c', offset: 0 },
    ]);
    expect(await openBytes(zip)).toEqual([
      ['a', 'x'.repeat(5000)],
      ['b', 'x'.repeat(5000)],
      ['c', 'ZIP_OVERLAP'],
      ['good.csv', 'ZIP_OVERLAP'],
    ]);
  });

  test('data that the local header moves into the next entry is refused', async () => {
    const zip = buildZip([{ name: 'a', content: 'x' }, good]);
    zip.writeUInt16LE(20, 28);
    expect(await openBytes(zip)).toEqual([
      ['a', 'ZIP_OVERLAP'],
      ['good.csv', 'Time,Module\n'],
    ]);
  });

  test('what a file holds before its fault is still handed over', async () => {
    const content = 'line\n'.repeat(100_000);
    const zip = buildZip([{ name: 'a.csv', content, crc: 1 }]);
    for await (const file of openInputs([{ kind: 'file', name: 'x.zip', bytes: zip }])) {
      if ('problem' in file) throw file.problem;
      let length = 0;
      await expect(async () => {
        for await (const chunk of file.chunks()) length += chunk.length;
      }).rejects.toMatchObject({ code: 'ZIP_CRC' });
      expect(length).toBe(content.length);
    }
  });
});

test('no byte beyond the announced size is handed over', async () => {
  const announced = 300_000;
  const entries = [noise(40_000).repeat(50), 'x'.repeat(2_000_000)].map((content, index) => ({
    name: `${index}.csv`,
    content,
    size: announced,
  }));
  for await (const file of openInputs([{ kind: 'file', name: 'x.zip', bytes: buildZip(entries) }])) {
    if ('problem' in file) continue;
    let length = 0;
    await expect(async () => {
      for await (const chunk of file.chunks()) length += chunk.length;
    }).rejects.toMatchObject({ code: 'ZIP_BROKEN' });
    expect(length).toBeLessThanOrEqual(announced);
  }
});

describe('archives that are refused as a whole', () => {
  test('cut short', async () => {
    const zip = buildZip([{ name: 'a', content: 'x'.repeat(1000) }, good]);
    for (const length of [4, 40, zip.length - 60, zip.length - 1]) {
      expect(await openBytes(zip.subarray(0, length))).toEqual([['bundle.zip', 'ZIP_BROKEN']]);
    }
  });

  test('cut short with another archive inside, whose files are not taken for its own', async () => {
    const inner = buildZip([good]);
    const zip = buildZip([{ name: 'inner.zip', content: inner, stored: true }]);
    const cut = zip.subarray(0, zip.length - 70);
    expect(await openBytes(cut)).toEqual([['bundle.zip', 'ZIP_BROKEN']]);
  });

  test('a damaged list of contents', async () => {
    const zip = buildZip([good, { name: 'b', content: 'b' }]);
    zip.write('XX', zip.lastIndexOf('PK\x01\x02'), 'latin1');
    expect(await openBytes(zip)).toEqual([['bundle.zip', 'ZIP_BROKEN']]);
  });

  test('no files', async () => {
    expect(await openBytes(buildZip([]))).toEqual([['bundle.zip', 'INPUT_EMPTY']]);
    expect(await openBytes(buildZip([{ name: 'folder/' }]))).toEqual([['bundle.zip', 'INPUT_EMPTY']]);
  });

  test('any damage ends in a code, never in another error or in silence', async () => {
    const zip = buildZip([good, { name: 'b', content: 'b'.repeat(300), zip64: true }], { zip64: true });
    const damage = fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(damage, async (bytes) => {
        const damaged = Buffer.from(zip);
        for (const [at, value] of bytes) damaged[at] = value;
        const opened = await openBytes(damaged);
        expect(opened.length).toBeGreaterThan(0);
        for (const [, text] of opened) expect(text).not.toBe('INTERNAL');
      }),
      { numRuns: 300 },
    );
  });
});

describe('names', () => {
  test('can do no harm and stay apart', async () => {
    const names = [
      '../../etc/passwd',
      '/etc/passwd',
      'C:\\logs\\a.csv',
      '..\\..\\a.csv',
      'a\0b',
      '__proto__',
      '..',
      '',
    ];
    const opened = await openBytes(buildZip(names.map((name, index) => ({ name, content: String(index) }))));
    expect(opened).toEqual([
      ['__proto__', '5'],
      ['a.csv', '3'],
      ['a\ufffdb', '4'],
      ['etc/passwd', '0'],
      ['etc/passwd (2)', '1'],
      ['logs/a.csv', '2'],
      ['unnamed', '6'],
      ['unnamed (2)', '7'],
    ]);
  });

  test('of two entries both are read, in the order of the archive', async () => {
    const twice = [1, 2, 3].map((turn) => ({ name: 'logs/x.csv', content: String(turn) }));
    expect(await openBytes(buildZip(twice))).toEqual([
      ['logs/x.csv', '1'],
      ['logs/x (2).csv', '2'],
      ['logs/x (3).csv', '3'],
    ]);
  });

  test('may look like a path within a nested archive', async () => {
    const inner = buildZip([{ name: 'x', content: 'inner' }]);
    const zip = buildZip([
      { name: 'a.zip', content: inner },
      { name: 'a.zip!/x', content: 'outer' },
    ]);
    expect(await openBytes(zip)).toEqual([
      ['a.zip!/x', 'inner'],
      ['a.zip!/x (2)', 'outer'],
    ]);
  });

  test('without the UTF-8 flag are read as UTF-8 where they are, else in code page 437', async () => {
    const zip = buildZip([
      { name: Buffer.from('ü.csv'), flags: 0 },
      { name: Buffer.from([0x81, 0x2e, 0x63]), flags: 0 },
    ]);
    expect((await openBytes(zip)).map(([path]) => path)).toEqual(['ü.c', 'ü.csv']);
  });
});

describe('budgets', () => {
  const bomb = { name: 'bomb.csv', content: Buffer.alloc(30_000_000) };

  test('what is unpacked is counted, whatever the archive announces', async () => {
    const budget = { ...defaultBudget, inflated: 1_000_000 };
    const zip = buildZip([good, { ...bomb, name: 'z.csv', size: 500_000 }, bomb]);
    expect(await openBytes(zip, { budget })).toEqual([
      ['bomb.csv', 'LIMIT_SIZE'],
      ['good.csv', 'LIMIT_SIZE'],
      ['z.csv', 'LIMIT_SIZE'],
    ]);
  });

  test('reading a file twice counts once', async () => {
    const content = 'x'.repeat(300_000);
    const budget = { ...defaultBudget, inflated: 310_000 };
    const zip = buildZip([{ name: 'a', content }]);
    for await (const file of openInputs([{ kind: 'file', name: 'x', bytes: zip }], { budget })) {
      if ('problem' in file) throw file.problem;
      for (let turn = 0; turn < 3; turn += 1) expect((await readChunks(file)).length).toBe(content.length);
    }
  });

  test('packed bytes are counted over nested archives', async () => {
    const inner = buildZip([{ name: 'x', content: noise(5000) }]);
    const zip = buildZip([{ name: 'a.zip', content: inner }, good]);
    const budget = { ...defaultBudget, compressed: zip.length + inner.length - 1 };
    expect(await openBytes(zip, { budget })).toEqual([
      ['a.zip', 'LIMIT_SIZE'],
      ['good.csv', 'Time,Module\n'],
    ]);
    expect(await openBytes(zip, { budget: { ...budget, compressed: zip.length - 1 } })).toEqual([
      ['bundle.zip', 'LIMIT_SIZE'],
    ]);
  });

  test('entries are counted over nested archives', async () => {
    const inner = buildZip(['1', '2', '3'].map((name) => ({ name, content: name })));
    const zip = buildZip([
      { name: 'a.zip', content: inner },
      { name: 'z.csv', content: 'z' },
    ]);
    expect(await openBytes(zip, { budget: { ...defaultBudget, entries: 4 } })).toEqual([
      ['a.zip', 'LIMIT_ENTRIES'],
      ['z.csv', 'z'],
    ]);
    expect(await openBytes(zip, { budget: { ...defaultBudget, entries: 1 } })).toEqual([
      ['bundle.zip', 'LIMIT_ENTRIES'],
    ]);
  });
});
