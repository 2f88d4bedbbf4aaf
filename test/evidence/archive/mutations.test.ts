import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SecureMailError } from '../../../src/errors.js';
import type { ReadingCounts } from '../../../src/evidence/archive/meter.js';
import { type Budget, defaultBudget, type Input } from '../../../src/evidence/input.js';
import { readEvidence } from '../../../src/evidence/read-evidence.js';
import { bundleFiles } from '../../../src/workspace/samples/bundle.js';
import { openAll } from '../../support/opened.js';
import { buildZip, type ZipEntry } from '../../support/zip.js';

/* Every archive here is synthetic. */

const budget: Budget = {
  ...defaultBudget,
  compressed: 4 * 1024 * 1024,
  inflated: 2 * 1024 * 1024,
  entries: 100,
  memory: 1024 * 1024,
};
/** What one entry may give at once before anybody can count it. */
const burst = 2 * 1024 * 1024;

const files = [...bundleFiles({ ordinary: 20 })];
const shapes: ZipEntry[] = files.map(([name, content], index) => ({
  name,
  content,
  stored: index % 3 === 0,
  descriptor: index % 2 === 0,
  zip64: index % 4 === 1,
}));
const plain = buildZip(shapes);
const inner: ZipEntry[] = [
  { name: 'Secure Mail.zip', content: plain },
  { name: 'stored.zip', content: plain, stored: true },
  { name: 'log.csv.gz', content: gzipSync(files[0]?.[1] ?? '') },
];
const archives: readonly Buffer[] = [
  plain,
  buildZip(inner, { zip64: true, comment: Buffer.from('a comment') }),
  gzipSync(plain),
  buildZip(shapes.slice(0, 2), { prefix: Buffer.from('Time,Module\n') }),
  buildZip([{ name: 'zeros.csv', content: Buffer.alloc(3_000_000, 'x') }, ...shapes]),
];

/** One change to an archive; positions are fractions of its length, or count from its end, where the lists are. */
const place = fc.oneof(
  fc
    .double({ min: 0, max: 1, noNaN: true })
    .map((part) => (length: number) => Math.floor(part * (length - 1))),
  fc.nat(600).map((back) => (length: number) => Math.max(0, length - 1 - back)),
  fc.nat(60).map((at) => (length: number) => Math.min(at, length - 1)),
);
type Mutation = (bytes: Buffer) => Buffer;
const values = fc.constantFrom(0, 1, 8, 99, 0x7f, 0x80, 0xfe, 0xff);
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, fc.oneof(values, fc.nat(255))).map(([at, value]) => (bytes: Buffer) => {
    const changed = Buffer.from(bytes);
    changed[at(bytes.length)] = value;
    return changed;
  }),
  fc.tuple(place, fc.nat(7)).map(([at, bit]) => (bytes: Buffer) => {
    const changed = Buffer.from(bytes);
    changed[at(bytes.length)] = (changed[at(bytes.length)] ?? 0) ^ (1 << bit);
    return changed;
  }),
  fc.tuple(place, values, fc.constantFrom(2, 4, 8)).map(([at, value, count]) => (bytes: Buffer) => {
    const start = at(bytes.length);
    return Buffer.from(bytes).fill(value, start, Math.min(bytes.length, start + count));
  }),
  place.map((at) => (bytes: Buffer) => bytes.subarray(0, at(bytes.length))),
  place.map((at) => (bytes: Buffer) => bytes.subarray(at(bytes.length))),
  fc.tuple(place, place).map(([from, to]) => (bytes: Buffer) => {
    return Buffer.concat([bytes.subarray(0, from(bytes.length)), bytes.subarray(to(bytes.length))]);
  }),
  fc.tuple(place, place, fc.constantFrom(...archives)).map(([from, to, other]) => (bytes: Buffer) => {
    return Buffer.concat([bytes.subarray(0, from(bytes.length)), other.subarray(to(other.length))]);
  }),
);
const mutated = fc
  .tuple(fc.constantFrom(...archives), fc.array(mutation, { minLength: 1, maxLength: 4 }))
  .map(([archive, mutations]) =>
    mutations.reduce((bytes, mutate) => (bytes.length > 0 ? mutate(bytes) : bytes), archive),
  );

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mutations-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** The codes of all that went wrong. */
async function codesOf(input: Input, onCounts: (counts: ReadingCounts) => void): Promise<string[]> {
  try {
    const { sources } = await readEvidence([input], { budget, onCounts });
    return sources.flatMap(({ problem }) => problem?.code ?? []);
  } catch (thrown) {
    if (!(thrown instanceof SecureMailError)) throw thrown;
    return [thrown.code];
  }
}

test('whatever was done to an archive, it is read or refused with a code, within the budget', async () => {
  await fc.assert(
    fc.asyncProperty(mutated, async (bytes) => {
      const told: ReadingCounts[] = [];
      const codes = await codesOf({ kind: 'file', name: 'bundle.zip', bytes }, (counts) => told.push(counts));
      expect(codes).not.toContain('INTERNAL');
      expect(told.length).toBe(1);
      expect(told[0]?.bytes).toBeLessThan(2 * budget.inflated + burst);
      expect(told[0]?.mostHeld).toBeLessThanOrEqual(budget.memory);
    }),
    { numRuns: Number(process.env.RUNS ?? 250) },
  );
}, 3_600_000);

test('from disk comes the same as from memory', async () => {
  await fc.assert(
    fc.asyncProperty(mutated, async (bytes) => {
      const path = join(folder, 'bundle.zip');
      await writeFile(path, bytes);
      const onDisk = await openAll([{ kind: 'path', path }], { budget });
      expect(onDisk).toEqual(await openAll([{ kind: 'file', name: 'bundle.zip', bytes }], { budget }));
    }),
    { numRuns: Number(process.env.RUNS ?? 60) },
  );
}, 3_600_000);
