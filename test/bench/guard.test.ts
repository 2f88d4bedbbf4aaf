import { parse } from 'csv-parse/sync';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ReadingCounts } from '../../src/evidence/archive/meter.js';
import { readEvidence } from '../../src/evidence/read-evidence.js';
import { splitFields } from '../../src/evidence/table/split-fields.js';
import { sizes } from './input/bundle-plans.js';
import { packBundle } from './input/write-bundle.js';

/* What reading costs, in counts that no machine changes. The bundle is synthetic. */

vi.mock('csv-parse/sync', { spy: true });
vi.mock('../../src/evidence/table/split-fields.js', { spy: true });

const [plan] = sizes;
if (plan === undefined) throw new Error('there is no bundle');
const { facts, zip } = await packBundle(plan);
/** So much of the archive itself is looked at, in bytes. */
const archiveHead = 256 * 1024;
/** Of the log 3 % are of the push module. */
const mostParsed = 0.035;
/** By which a file is recognised: the beginning of each, however long it is. */
const mostSampled = 600;

async function read(): Promise<ReadingCounts> {
  const told: ReadingCounts[] = [];
  const inputs = [{ kind: 'file', name: 'bundle.zip', bytes: zip }] as const;
  const { sources } = await readEvidence(inputs, { onCounts: (counts) => told.push(counts) });
  const logs = sources.filter(({ kind }) => kind === 'app-log');
  expect(logs.reduce((sum, { records }) => sum + records, 0)).toBe(facts.records);
  const [counts] = told;
  if (counts === undefined) throw new Error('counts are told');
  return counts;
}

beforeEach(() => {
  vi.mocked(parse).mockClear();
  vi.mocked(splitFields).mockClear();
});

test('every file of a bundle is inflated once, and none is held', async () => {
  const { bytes, mostHeld, opened, reopened } = await read();
  expect([opened, reopened]).toEqual([1 + facts.files, 0]);
  expect(bytes).toBeGreaterThanOrEqual(facts.bytes);
  expect(bytes).toBeLessThanOrEqual(facts.bytes + archiveHead);
  expect(mostHeld).toBeLessThan(archiveHead);
});

test('only records that can matter are split into fields, beside the beginning of each file', async () => {
  await read();
  const batches = vi.mocked(parse).mock.results.filter(({ type }) => type === 'return');
  const parsed = batches.reduce((sum, { value }) => sum + value.length, 0);
  const sampled = vi.mocked(splitFields).mock.calls.length;
  expect(parsed + sampled).toBeGreaterThan(0);
  expect(parsed / facts.records).toBeLessThan(mostParsed);
  expect(sampled / facts.files).toBeLessThan(mostSampled);
});
