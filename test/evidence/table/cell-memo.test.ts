import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CellMemo } from '../../../src/evidence/table/cell-memo.js';

test('a cell means what its own text means, whatever was read before it', () => {
  const cells = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.'), maxLength: 6 }), {
    maxLength: 200,
  });
  fc.assert(
    fc.property(cells, (texts) => {
      const memo = new CellMemo((text) => `<${text}>`);
      for (const text of texts) {
        const bytes = Buffer.from(`,${text},`);
        expect(memo.of(bytes, 1, 1 + text.length)).toBe(`<${text.trim()}>`);
      }
    }),
  );
});

test('a cell is read once', () => {
  const read: string[] = [];
  const memo = new CellMemo((text) => read.push(text));
  const bytes = Buffer.from('Secure Mail.UI,Secure Mail.UI');
  expect([memo.of(bytes, 0, 14), memo.of(bytes, 15, 29)]).toEqual([1, 1]);
});
