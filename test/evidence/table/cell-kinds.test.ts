import { expect, test } from 'vitest';
import { kindOfCell } from '../../../src/evidence/table/cell.js';
import { CellKinds } from '../../../src/evidence/table/cell-kinds.js';

const cells = [
  'INFO',
  'Secure Mail.APNS',
  '20-Nov-2026 09:12:33:310 (+0000)',
  '42',
  '',
  'Background Fetch',
  'UIBackgroundFetchResultNewData',
  'a message of several words that nobody knows',
];

test('a cell is what it is, asked for the first time or again', () => {
  const kinds = new CellKinds();
  for (const cell of [...cells, ...cells]) expect(kinds.of(cell)).toBe(kindOfCell(cell));
});

test('it stays so when there were more cells than are remembered', () => {
  const kinds = new CellKinds();
  for (let index = 0; index < 5000; index += 1) expect(kinds.of(`name ${index}`)).toBeNull();
  for (const cell of cells) expect(kinds.of(cell)).toBe(kindOfCell(cell));
});
