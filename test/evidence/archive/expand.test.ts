import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { memorySource } from '../../../src/evidence/archive/byte-source.js';
import { expand } from '../../../src/evidence/archive/expand.js';
import { Meter } from '../../../src/evidence/archive/meter.js';
import { defaultBudget } from '../../../src/evidence/input.js';
import { buildZip } from '../../support/zip.js';

const long = Buffer.alloc(300_000, 'a line\n');

test.each([
  ['a plain file', 'nobody reads', long],
  ['a plain file', 'somebody begins to read', long],
  ['a gzip file', 'nobody reads', gzipSync(long, { level: 0 })],
  ['a gzip file', 'somebody begins to read', gzipSync(long, { level: 0 })],
  ['a gzip file that is broken', 'somebody begins to read', gzipSync(long, { level: 0 }).fill(0xff, 200_000)],
  ['a zip of its own', 'nobody reads', buildZip([{ name: 'a', content: long, stored: true }])],
])('the stream of %s which %s is closed', async (_, how, bytes) => {
  let open = 0;
  async function* stream(): AsyncGenerator<Buffer> {
    open += 1;
    try {
      for (let at = 0; at < bytes.length; at += 70_000) yield bytes.subarray(at, at + 70_000);
    } finally {
      open -= 1;
    }
  }
  const isZip = bytes.subarray(0, 2).toString() === 'PK';
  const source = isZip ? async () => memorySource(bytes) : null;
  const file = { path: 'a', prefix: 'a!/', chunks: stream, source };
  for await (const found of expand(file, 0, new Meter(defaultBudget))) {
    expect(open).toBe(1);
    if (how === 'nobody reads' || 'problem' in found) continue;
    for await (const chunk of found.chunks()) if (chunk.length > 0) break;
  }
  expect(open).toBe(0);
});
