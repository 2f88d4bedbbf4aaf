import { expect, test } from 'vitest';
import { readTable } from './read-table.js';

const t1 = '20-Nov-2026 09:12:33:310 (+0100)';
const t2 = '20-Nov-2026 09:12:35:870 (+0100)';
const header = 'Time,Level,Module,Message,Line';

function messages(records: string): (string | undefined)[] {
  const { layout, rows } = readTable(`${header}\n${records}`, 'app-log');
  return rows.map(({ cells }) => cells[layout.columns.message ?? -1]);
}

test('delimiters in a message without quotes stay in it, and the columns behind it keep their places', () => {
  const { rows } = readTable(`${header}\n${t1},ERROR,Secure Mail.APNS,a, b,, c,17\n`, 'app-log');
  expect(rows[0]?.cells).toEqual([t1, 'ERROR', 'Secure Mail.APNS', 'a, b,, c', '17']);
});

test('one record that is not well-formed changes nothing for those beside it', () => {
  expect(
    messages(
      `${t1},INFO,M,"a ""b""",1\n${t1},INFO,M,"x "y" z",2\n${t2},INFO,M,5" screen,3\n${t2},INFO,M,"c\nd",4\n`,
    ),
  ).toEqual(['a "b"', 'x "y" z', '5" screen', 'c\nd']);
});

test('continued records and others keep their order', () => {
  expect(
    messages(`${t1},INFO,M,one\nmore,1\n${t2},INFO,M,two,2\n${t2},INFO,M,three\n\nmore, and more,3\n`),
  ).toEqual(['one\nmore', 'two', 'three\n\nmore, and more']);
});

test('short records have fewer cells', () => {
  const { rows } = readTable(`${header}\n${t1},INFO\n${t2}\n`, 'app-log');
  expect(rows.map(({ cells }) => cells.length)).toEqual([2, 1]);
});

test('more records than one batch holds come out whole and in order', () => {
  const records = Array.from(
    { length: 5000 },
    (_, index) => `${t1},INFO,M,"message ${index} ${'x'.repeat(100)}",${index}`,
  );
  const { rows } = readTable(`${header}\n${records.join('\n')}\n`, 'app-log', 1000);
  expect(rows.map(({ cells }) => Number(cells[4]))).toEqual(records.map((_, index) => index));
  expect(rows.at(-1)?.line).toBe(5001);
});
