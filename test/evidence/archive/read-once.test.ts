import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { ReadingCounts } from '../../../src/evidence/archive/meter.js';
import { readEvidence } from '../../../src/evidence/read-evidence.js';
import { bundle, bundleFiles } from '../../../src/workspace/samples/bundle.js';
import { buildZip } from '../../support/zip.js';

/* Every bundle here is synthetic. */

async function countsOf(bytes: Uint8Array): Promise<ReadingCounts> {
  const told: ReadingCounts[] = [];
  await readEvidence([{ kind: 'file', name: 'bundle.zip', bytes }], {
    onCounts: (counts) => told.push(counts),
  });
  const [counts] = told;
  if (counts === undefined || told.length > 1) throw new Error('counts are told once');
  return counts;
}

const plan = { ordinary: 9_000, logFileCount: 1, otherApp: true } as const;

function sizeOf(files: Iterable<Buffer>): number {
  return [...files].reduce((sum, { length }) => sum + length, 0);
}

test('every file of a bundle is inflated once', async () => {
  const zip = await bundle(plan);
  const files = bundleFiles(plan);
  const { bytes, opened, reopened } = await countsOf(zip);
  expect(Math.max(...[...files.values()].map(({ length }) => length))).toBeGreaterThan(1024 * 1024);
  expect([opened, reopened]).toEqual([1 + files.size, 0]);
  expect(bytes).toBeLessThanOrEqual(zip.length + sizeOf(files.values()));
});

test('and so is one that lies in an archive within the bundle', async () => {
  const { opened, reopened } = await countsOf(await bundle({ ...plan, layout: 'nested' }));
  expect([opened, reopened]).toEqual([2 + bundleFiles(plan).size, 0]);
});

test('a log that may be a note is looked into for excerpts without being inflated again', async () => {
  const log = [...bundleFiles(plan)].find(([path]) => path.endsWith('Diagnostics_1.csv'))?.[1];
  if (log === undefined) throw new Error('no log');
  expect(log.length).toBeGreaterThan(1024 * 1024);
  for (const content of [log, log.subarray(0, 300_000)]) {
    const zip = buildZip([
      { name: 'Secure Mail/Diagnostics.txt', content },
      { name: 'Secure Mail/Diagnostics_2.txt.gz', content: gzipSync(content) },
    ]);
    const { opened, reopened } = await countsOf(zip);
    expect([opened, reopened]).toEqual([4, 0]);
  }
});
