import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableStyles, writeTable } from '../../support/table-text.js';
import { readTable } from './read-table.js';

const names = { time: 'Time', level: 'Level', module: 'Module', message: 'Message', code: 'Line' };
type Name = keyof typeof names;

const times = fc
  .date({ min: new Date('2016-01-01T00:00:00Z'), max: new Date('2026-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const fragments = [
  'Subscription failed',
  ' ',
  ',',
  ';',
  '\t',
  '|',
  '"',
  '""',
  '\n',
  '\n\n',
  '\n"',
  '\n,',
  '5" screen',
  "it's",
  'ü€😀',
  '#',
  '\n2016-12-01T12:00:00.000+0000,ERROR,Secure Mail.APNS,no record,1',
  '\n"2016-12-01T12:00:00.000+0000";"ERROR";"Secure Mail.APNS";"no record";"1"',
];
const messages = fc
  .array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 8 })
  .map((parts) => `Message ${parts.join('')}end`);

const rows = fc.array(
  fc.record({
    time: times.map((time) => time.replace('Z', '+0530')),
    level: fc.constantFrom('ERROR', 'INFO', 'DEBUG3', 'WARNING'),
    module: fc.constantFrom('Secure Mail.APNS', 'Secure Mail.Sync', 'MDX.Core'),
    message: messages,
    code: fc.integer({ min: 16, max: 4000 }).map(String),
  }),
  { minLength: 3, maxLength: 12 },
);
const orders = fc.shuffledSubarray(Object.keys(names) as Name[], { minLength: 5, maxLength: 5 });

test('a table in any dialect and column order is read back, cell by cell and line by line', () => {
  fc.assert(
    fc.property(
      rows,
      orders,
      tableStyles,
      fc.boolean(),
      fc.integer({ min: 1, max: 200 }),
      (data, order, style, hasHeader, chunk) => {
        const records = data.map((row) => order.map((name) => row[name]));
        const all = hasHeader ? [order.map((name) => names[name]), ...records] : records;
        const { text, lines } = writeTable(all, style);
        const read = readTable(text, 'app-log', chunk);
        expect(read.rows.map(({ line }) => line)).toEqual(lines.slice(hasHeader ? 1 : 0));
        for (const [index, row] of data.entries()) {
          const cells = read.rows[index]?.cells ?? [];
          const cell = (name: 'time' | 'level' | 'module' | 'message') =>
            cells[read.layout.columns[name] ?? -1];
          expect([cell('time'), cell('level'), cell('module')]).toEqual([row.time, row.level, row.module]);
          expect(cell('message')?.replaceAll('\r\n', '\n')).toBe(row.message);
        }
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 300) },
  );
});
