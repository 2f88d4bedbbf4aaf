import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OpenedFile } from '../../../src/evidence/archive/opened-file.js';
import type { RawFile } from '../../../src/evidence/archive/raw-file.js';

const mebibyte = 1024 * 1024;

interface Fixture {
  readonly file: OpenedFile;
  /** How often the file was begun, and how many streams of it are open. */
  readonly begun: () => number;
  readonly open: () => number;
}

/** A file that comes in these pieces, and may break off after them. */
function fileOf(pieces: readonly Buffer[], fault: Error | null = null): Fixture {
  let [begun, open] = [0, 0];
  async function* stream(): AsyncGenerator<Buffer> {
    begun += 1;
    open += 1;
    try {
      for (const piece of pieces) yield piece;
      if (fault !== null) throw fault;
    } finally {
      open -= 1;
    }
  }
  const raw: RawFile = { path: 'a', prefix: 'a!/', chunks: stream, source: null };
  return { file: new OpenedFile(raw), begun: () => begun, open: () => open };
}

async function read(file: OpenedFile, most = Number.POSITIVE_INFINITY): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of file.chunks()) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > most) break;
  }
  return Buffer.concat(chunks);
}

test('whoever knows a file by its head goes on with the same stream', async () => {
  const pieces = Array.from({ length: 50 }, (_, index) => Buffer.alloc(100_000, index));
  const { file, begun, open } = fileOf(pieces);
  const { bytes, whole } = await file.head();
  expect([bytes.length, whole]).toEqual([65_536, false]);
  expect((await read(file)).equals(Buffer.concat(pieces))).toBe(true);
  expect(begun()).toBe(1);
  expect((await read(file, mebibyte)).length).toBeGreaterThan(mebibyte);
  expect(begun()).toBe(1);
  expect((await read(file)).equals(Buffer.concat(pieces))).toBe(true);
  expect(begun()).toBe(2);
  await file.close();
  expect(open()).toBe(0);
});

test('a fault comes again wherever it came', async () => {
  const { file, begun } = fileOf([Buffer.from('short')], new Error('broken'));
  for (let turn = 0; turn < 3; turn += 1) await expect(read(file)).rejects.toThrow('broken');
  await expect(file.head()).rejects.toThrow('broken');
  expect(begun()).toBe(1);
});

test('no stream stays open once it is closed, and it may be read again', async () => {
  const { file, begun, open } = fileOf([Buffer.alloc(100_000, 1), Buffer.alloc(100_000, 2)]);
  await file.head();
  expect(open()).toBe(1);
  await file.close();
  expect(open()).toBe(0);
  expect((await read(file)).length).toBe(200_000);
  await file.close();
  expect([begun(), open()]).toEqual([2, 0]);
});

test('any readings, given up anywhere and at the same time, get the same bytes in order', async () => {
  const sizes = fc.array(fc.constantFrom(0, 1, 1000, 40_000, 400_000), { maxLength: 8 });
  const readings = fc.array(
    fc.record({ most: fc.constantFrom(-1, 0, 70_000, 1e6, 2e6, 1e9), alone: fc.boolean() }),
    {
      maxLength: 5,
    },
  );
  await fc.assert(
    fc.asyncProperty(sizes, readings, async (lengths, turns) => {
      const pieces = lengths.map((length, index) => Buffer.alloc(length, index + 1));
      const all = Buffer.concat(pieces);
      const { file, open } = fileOf(pieces);
      const together: Promise<Buffer>[] = [];
      for (const { most, alone } of turns) {
        const reading = read(file, most);
        if (alone) await reading;
        together.push(reading);
      }
      for (const [index, bytes] of (await Promise.all(together)).entries()) {
        expect(bytes.equals(all.subarray(0, bytes.length))).toBe(true);
        expect(bytes.length).toBeGreaterThanOrEqual(Math.min(all.length, (turns[index]?.most ?? 0) + 1));
      }
      await file.close();
      expect(open()).toBe(0);
    }),
    { numRuns: 100 },
  );
});
