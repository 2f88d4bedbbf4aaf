import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chunkedSource } from '../../../src/evidence/archive/byte-source.js';

test('bytes in pieces read as they would in one', async () => {
  const pieces = fc.array(fc.uint8Array({ minLength: 1, maxLength: 9 }), { maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(pieces, fc.nat(90), fc.nat(90), async (chunks, start, length) => {
      const source = chunkedSource(chunks.map((chunk) => Buffer.from(chunk)));
      const all = Buffer.concat(chunks);
      expect(source.size).toBe(all.length);
      expect(await source.read(start, length)).toEqual(all.subarray(start, start + length));
    }),
  );
});
