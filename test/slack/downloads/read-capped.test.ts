import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { readCapped } from '../../../src/slack/downloads/read-capped.js';

const parts = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 20 });
const body = (chunks: readonly Uint8Array[]) => Readable.from(chunks);

it('puts the parts together whatever was announced, up to the limit and not a byte beyond', async () => {
  await fc.assert(
    fc.asyncProperty(parts, fc.nat(2000), async (chunks, expected) => {
      const whole = Buffer.concat(chunks);
      const limit = whole.length;
      expect(await readCapped(body(chunks), { limit, expected })).toEqual(whole);
      if (limit === 0) return;
      const reading = readCapped(body(chunks), { limit: limit - 1, expected });
      await expect(reading).rejects.toMatchObject({ code: 'LIMIT_SIZE' });
    }),
    { numRuns: 200 },
  );
});

it('tells of each part', async () => {
  const heard = vi.fn();
  await readCapped(body([Buffer.from('a'), Buffer.from('b')]), { limit: 2, heard });
  expect(heard).toHaveBeenCalledTimes(2);
});

it('costs little more than the bytes, in however small parts they come', async () => {
  const bytes = await readCapped(
    (async function* () {
      for (let at = 0; at < 200_000; at += 1) yield new Uint8Array([at]);
    })(),
    { limit: 1_000_000 },
  );
  expect(bytes.length).toBe(200_000);
  expect(bytes.buffer.byteLength).toBeLessThan(600_000);
});
