import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { inflateNatively } from '../../src/evidence/archive/native-inflate.js';
import { readEvidence } from '../../src/evidence/read-evidence.js';

it('lets the event loop go round once for each file at least', async () => {
  const files = Array.from({ length: 40 }, (_, index) => ({
    kind: 'file' as const,
    name: `AppInfo-${index}.txt`,
    bytes: Buffer.from('appName: Secure Mail\nappVersion: 24.10.0\nappBuild: 1842\n'),
  }));
  let turns = 0;
  let goesOn = true;
  const turn = () => {
    turns += 1;
    if (goesOn) setImmediate(turn);
  };
  setImmediate(turn);
  await readEvidence(files);
  goesOn = false;
  expect(turns).toBeGreaterThanOrEqual(files.length);
});

it('inflates in chunks that take a thread less than a millisecond or two, so that what arrives waits no longer', async () => {
  const packed = deflateRawSync(Buffer.alloc(4 * 1024 * 1024, 'ordinary line\n'));
  const sizes: number[] = [];
  for await (const chunk of inflateNatively(inChunks(packed))) sizes.push(chunk.length);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(256 * 1024);
});

async function* inChunks(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
