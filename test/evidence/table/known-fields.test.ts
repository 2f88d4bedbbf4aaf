import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { KnownFields } from '../../../src/evidence/table/known-fields.js';
import { layoutOf } from '../../../src/evidence/table/layout.js';
import { RecordParser } from '../../../src/evidence/table/parse-records.js';
import { RecordWalker } from '../../../src/evidence/table/record-walker.js';
import { tableStyles, writeTable } from '../../support/table-text.js';

/* All logs here are synthetic. */

const headers = [
  ['Time', 'Level', 'Module', 'Message'],
  ['Time', 'Level', 'Module', 'File', 'Message'],
  ['Level', 'Time', 'Module', 'App', 'Message'],
  ['Time', 'Message', 'Level', 'Module'],
  ['Time', 'Level', 'Module', 'Message', 'Line'],
];
const rows = fc.array(
  fc.record({
    Time: fc.constantFrom('2016-12-01T12:40:02.101+0530', '2016-12-01T12:40:03.101+0530'),
    Level: fc.constantFrom('INFO', 'ERROR', '"INFO"'),
    Module: fc.constantFrom('Secure Mail.APNS', 'Secure Mail.Sync', `Secure Mail.${'x'.repeat(200)}`),
    App: fc.constantFrom('Secure Mail', 'Secure Web'),
    File: fc.constantFrom('a.m', 'b,c.m', '"'),
    Line: fc.constantFrom('1', '2'),
    Message: fc.constantFrom('one', ' one', 'one, two', '"one"', 'one\ntwo', 'y'.repeat(2000)),
  }),
  { minLength: 3, maxLength: 40 },
);

/** What is read of every record, and how many were split. */
function read(text: string, isKept: boolean): [unknown[], number] {
  const layout = layoutOf(text, 'app-log');
  const told: unknown[] = [];
  const parser = new RecordParser(
    layout,
    (cells, { text: whole, line }) => {
      const { level = -1, module = -1, app = -1, message = -1 } = layout.columns;
      told.push([line, whole, ...[level, module, app, message].map((column) => cells[column])]);
    },
    isKept ? new KnownFields(layout) : null,
  );
  const walker = new RecordWalker(layout, 1024 * 1024, (raw) => {
    parser.add(raw, null);
    if (told.length % 3 === 0) parser.flush();
  });
  walker.push(Buffer.from(text));
  walker.end();
  parser.flush();
  return [told, parser.parsed];
}

test('fields that are known from another record are those that the record has', () => {
  fc.assert(
    fc.property(fc.constantFrom(...headers), rows, tableStyles, (columns, data, style) => {
      const cells = data.map((row) => columns.map((name) => row[name as keyof typeof row] ?? ''));
      const { text } = writeTable([columns, ...cells], style);
      expect(read(text, true)[0]).toEqual(read(text, false)[0]);
    }),
    { numRuns: Number(process.env.RUNS ?? 500) },
  );
});

test('what is said again and again is split once', () => {
  const line = (second: number) =>
    `2016-12-01T12:40:${10 + second}.101+0530,INFO,Secure Mail.APNS,${second},"one, two"\n`;
  const lines = Array.from({ length: 40 }, (_, second) => line(second)).join('');
  const text = `Time,Level,Module,Line,Message\n${lines}`;
  // one before it is known, and the last, behind which no record begins
  expect([read(text, true)[1], read(text, false)[1]]).toEqual([2, 40]);
});
