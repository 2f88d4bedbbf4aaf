import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headLimit } from '../../src/evidence/bundle-file.js';
import { defaultBudget, type Input, type Progress } from '../../src/evidence/input.js';
import { openInputs } from '../../src/evidence/open-inputs.js';
import { openAll, openBytes, readChunks } from '../support/opened.js';
import { buildZip } from '../support/zip.js';

let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'open-inputs-'));
});

afterAll(async () => {
  await rm(root, { recursive: true });
});

async function put(path: string, content: string | Uint8Array): Promise<string> {
  const place = join(root, path);
  await mkdir(dirname(place), { recursive: true });
  await writeFile(place, content);
  return place;
}

function atPath(path: string): Input {
  return { kind: 'path', path };
}

const html = '<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>';

describe('one input', () => {
  test('a file comes under its name', async () => {
    const path = await put('one/log.csv', 'a,b\n');
    expect(await openAll([atPath(path)])).toEqual([['log.csv', 'a,b\n']]);
  });

  test('a folder comes file by file, sorted, without its own name', async () => {
    await put('bundle/Secure Mail/b.csv', 'b');
    await put('bundle/Secure Mail/a.csv', 'a');
    await put('bundle/Secure Mail.txt', 'c');
    await put('bundle/.DS_Store', 'x');
    await put('bundle/logs.zip', buildZip([{ name: 'in.csv', content: 'zipped' }]));
    expect(await openAll([atPath(join(root, 'bundle'))])).toEqual([
      ['Secure Mail.txt', 'c'],
      ['Secure Mail/a.csv', 'a'],
      ['Secure Mail/b.csv', 'b'],
      ['logs.zip!/in.csv', 'zipped'],
    ]);
  });

  test('links within a folder are not followed', async () => {
    const secret = await put('outside/secret.txt', 'secret');
    await put('linked/log.csv', 'log');
    await symlink(secret, join(root, 'linked/file'));
    await symlink(dirname(secret), join(root, 'linked/folder'));
    await symlink('.', join(root, 'linked/loop'));
    expect(await openAll([atPath(join(root, 'linked'))])).toEqual([['log.csv', 'log']]);
  });

  test('a link that is given itself is followed', async () => {
    const path = await put('target/log.csv', 'log');
    await symlink(path, join(root, 'target/link.csv'));
    expect(await openAll([atPath(join(root, 'target/link.csv'))])).toEqual([['link.csv', 'log']]);
  });

  test('a zip is known by its bytes, not by its name', async () => {
    const path = await put('named/logs.txt', buildZip([{ name: 'in.csv', content: 'zipped' }]));
    expect(await openAll([atPath(path)])).toEqual([['in.csv', 'zipped']]);
    expect(await openBytes(Buffer.from('just text'))).toEqual([['bundle.zip', 'just text']]);
  });

  test('a gzip file comes under its inner name', async () => {
    const path = await put('gz/events.csv.gz', gzipSync('rows'));
    expect(await openAll([atPath(path)])).toEqual([['events.csv', 'rows']]);
  });

  test('a gzip file with a wrong checksum says so', async () => {
    const bytes = gzipSync('rows');
    bytes.writeUInt32LE(1, bytes.length - 8);
    expect(await openBytes(bytes)).toEqual([['bundle.zip', 'ZIP_CRC']]);
  });

  test('text is text, whatever it looks like', async () => {
    expect(await openAll([{ kind: 'text', name: 'message', text: 'PK\x03\x04 ä' }])).toEqual([
      ['message', 'PK\x03\x04 ä'],
    ]);
  });

  test('text in another encoding comes as UTF-8', async () => {
    const zip = buildZip([{ name: 'a.csv', content: Buffer.from('\ufeffä,b\r\n', 'utf16le') }]);
    expect(await openBytes(zip)).toEqual([['a.csv', 'ä,b\r\n']]);
  });
});

describe('several inputs', () => {
  test('are kept apart by their names, whatever their order', async () => {
    const folder = dirname(await put('several/logs/a.csv', 'a'));
    const zip = await put('several/b.zip', buildZip([{ name: 'a.csv', content: 'b' }]));
    const file = await put('several/c.csv', 'c');
    const inputs = [atPath(folder), atPath(zip), atPath(file)];
    const expected = [
      ['b.zip!/a.csv', 'b'],
      ['c.csv', 'c'],
      ['logs/a.csv', 'a'],
    ];
    expect(await openAll(inputs)).toEqual(expected);
    expect(await openAll(inputs.toReversed())).toEqual(expected);
  });

  test('of the same name are numbered', async () => {
    const first = await put('same/1/log.csv', 'first');
    const second = await put('same/2/log.csv', 'second');
    expect(await openAll([atPath(second), atPath(first)])).toEqual([
      ['log.csv', 'first'],
      ['log (2).csv', 'second'],
    ]);
  });
});

describe('what cannot be read', () => {
  test('a path that does not exist stops everything', async () => {
    const inputs = [{ kind: 'text', name: 'a', text: 'a' } as const, atPath(join(root, 'missing.zip'))];
    await expect(openAll(inputs)).rejects.toMatchObject({ code: 'INPUT_NOT_FOUND' });
    const below = await put('plain.txt', 'x');
    await expect(openAll([atPath(join(below, 'x'))])).rejects.toMatchObject({ code: 'INPUT_NOT_FOUND' });
  });

  test.each([
    ['a web page instead of the archive', Buffer.from(html), 'ZIP_BROKEN'],
    ['nothing', Buffer.alloc(0), 'INPUT_EMPTY'],
    [
      'bytes that are neither archive nor text',
      Buffer.from([0xff, 0x00, 0x00, 0xfe, 0x81, 0x00]),
      'ZIP_BROKEN',
    ],
    ['7-Zip', Buffer.from('7z\xbc\xaf\x27\x1c\0\x04', 'latin1'), 'ZIP_METHOD'],
    ['RAR', Buffer.from('Rar!\x1a\x07\x01\0', 'latin1'), 'ZIP_METHOD'],
    ['tar within gzip', gzipSync(Buffer.from(`${'\0'.repeat(257)}ustar\0`)), 'ZIP_METHOD'],
  ])('%s has a code', async (_, bytes, code) => {
    expect((await openBytes(bytes)).map(([, text]) => text)).toEqual([code]);
  });

  test('a web page under another name is a text like others', async () => {
    expect(await openAll([{ kind: 'file', name: 'page.html', bytes: Buffer.from(html) }])).toEqual([
      ['page.html', html],
    ]);
  });

  test('empty files, folders and texts have a code; an empty file among others is ordinary', async () => {
    const empty = await put('empties/folder/empty.csv', '');
    expect(await openAll([atPath(empty)])).toEqual([['empty.csv', 'INPUT_EMPTY']]);
    expect(await openAll([atPath(dirname(empty))])).toEqual([['empty.csv', '']]);
    await mkdir(join(root, 'empties/none'));
    expect(await openAll([atPath(join(root, 'empties/none'))])).toEqual([['none', 'INPUT_EMPTY']]);
    expect(await openAll([{ kind: 'text', name: 'message', text: '' }])).toEqual([
      ['message', 'INPUT_EMPTY'],
    ]);
  });

  test('a path that the file system refuses', async () => {
    await expect(openAll([atPath(join(root, 'x'.repeat(300)))])).rejects.toMatchObject({
      code: 'INPUT_UNREADABLE',
    });
  });

  test('a folder of too many files is refused', async () => {
    for (const name of ['1', '2', '3']) await put(`many/${name}`, name);
    const budget = { ...defaultBudget, entries: 2 };
    expect(await openAll([atPath(join(root, 'many'))], { budget })).toEqual([['many', 'LIMIT_ENTRIES']]);
  });
});

describe('large files', () => {
  const line = 'a line of the log, with ä\n';
  const content = line.repeat(400_000);

  test('are streamed from disk, their head being their beginning', async () => {
    const path = await put('large/log.csv', content);
    for await (const file of openInputs([atPath(path)])) {
      if ('problem' in file) throw file.problem;
      expect(file.head.length).toBeLessThanOrEqual(headLimit);
      expect(file.head.length).toBeGreaterThan(headLimit - 4);
      expect(content.startsWith(file.head.toString())).toBe(true);
      expect((await readChunks(file)).toString() === content).toBe(true);
    }
  });

  test('report their progress every few megabytes', async () => {
    const seen: Progress[] = [];
    const zip = buildZip([{ name: 'log.csv', content }]);
    await openBytes(zip, { onProgress: (progress) => seen.push(progress) });
    const size = Buffer.byteLength(content);
    expect(seen.length).toBe(Math.floor(size / (4 * 1024 * 1024)));
    expect(seen.every(({ file, bytes }) => file === 'log.csv' && bytes <= size)).toBe(true);
  });

  test('may be left alone after any chunk', async () => {
    const zip = buildZip([
      { name: 'a.csv', content },
      { name: 'b.csv', content: 'b' },
    ]);
    const paths: string[] = [];
    for await (const file of openInputs([{ kind: 'file', name: 'x.zip', bytes: zip }])) {
      paths.push(file.path);
      if ('problem' in file) throw file.problem;
      for await (const chunk of file.chunks()) if (chunk.length > 0) break;
    }
    expect(paths).toEqual(['a.csv', 'b.csv']);
  });

  test.each([
    ['a plain file', Buffer.from(content)],
    ['a zip', buildZip([{ name: 'log.csv', content }])],
    ['a zip of stored files', buildZip([{ name: 'log.csv', content, stored: true }])],
    ['a gzip file', gzipSync(content, { level: 0 })],
  ])('an abort ends the reading of %s within a chunk', async (name, bytes) => {
    const path = await put(`abort/${name}`, bytes);
    const controller = new AbortController();
    let length = 0;
    const reading = async (): Promise<void> => {
      for await (const file of openInputs([atPath(path)], { signal: controller.signal })) {
        if ('problem' in file) throw file.problem;
        for await (const chunk of file.chunks()) {
          length += chunk.length;
          controller.abort(new Error('enough'));
        }
      }
    };
    await expect(reading()).rejects.toThrow('enough');
    expect(length).toBeLessThan(content.length / 2);
  });

  test('an abort between files, or before the first, ends everything', async () => {
    const zip = buildZip([
      { name: 'a', content: 'a' },
      { name: 'b', content: 'b' },
    ]);
    const aborted = openAll([{ kind: 'file', name: 'x.zip', bytes: zip }], {
      signal: AbortSignal.abort(new Error('no')),
    });
    await expect(aborted).rejects.toThrow('no');
  });
});
