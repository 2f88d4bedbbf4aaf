import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DiskSource } from '../../../src/evidence/archive/disk-source.js';
import { seeded } from '../../../src/workspace/samples/random.js';

const size = 1024 * 1024 + 7;
const bytes = Buffer.from(Array.from({ length: size }, (_, index) => (index * 31 + (index >>> 8)) & 0xff));
let folder = '';
let disk: DiskSource;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'securemail-disk-'));
  await writeFile(join(folder, 'file'), bytes);
  disk = await DiskSource.open(join(folder, 'file'));
});

afterAll(async () => {
  await disk.close();
  await rm(folder, { recursive: true });
});

test('whatever is read after one another, it is what stands there', async () => {
  const random = seeded(7);
  let at = 0;
  for (let turn = 0; turn < 2000; turn += 1) {
    const length = random.below(random.pick([40, 4000, 300_000]));
    const start = random.below(3) > 0 ? at : random.below(size);
    const read = await disk.read(start, length);
    expect(read.equals(bytes.subarray(start, start + length))).toBe(true);
    at = (start + length) % size;
  }
});

test('at the end there are fewer bytes than asked for, and behind it none', async () => {
  expect((await disk.read(size - 5, 30)).length).toBe(5);
  expect((await disk.read(size, 30)).length).toBe(0);
  expect((await disk.read(size + 100, 30)).length).toBe(0);
});
