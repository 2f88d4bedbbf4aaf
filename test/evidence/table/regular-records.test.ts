import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutOf } from '../../../src/evidence/table/layout.js';
import { RecordColumns } from '../../../src/evidence/table/record-columns.js';
import { type RawRecord, RecordWalker } from '../../../src/evidence/table/record-walker.js';
import { type TableStyle, tableStyles, writeTable } from '../../support/table-text.js';

/* All logs here are synthetic. The scanner, slow and sure, is what the shortcut is held against. */

const article = '01-Dec-2016 12:40:02:101 (+0000)';
const iso = '2016-12-01T12:40:02.101+0530';
const headers = [
  'Time,Level,Module,Message',
  'Level,Module,Time,Line,Message',
  'Time,App,Level,Module,Message',
  'Time,Message,Level,Module',
  'Module,Time,Level',
];

/** What the shortcut must leave to the scanner, and what it may take. */
const pieces = fc.constantFrom(
  article,
  iso,
  '01-Dec-2016 12:40:59:999 (+0000)',
  '2016-12-01T12:40:60.000+0530',
  '2016-12-01 12:40',
  'INFO',
  'ERROR',
  'Secure Mail.APNS',
  'Secure Mail',
  ',',
  '"',
  '""',
  '",',
  ',"',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '"\n',
  '#',
  'Time,Level',
  'text ü€',
  `\n${article},INFO,Secure Mail.Sync,text`,
  `\n${iso},INFO,Secure Mail.Sync,"two\nlines"`,
  `\n"${iso}","INFO","Secure Mail.Sync","a ""word"""`,
);
const noise = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

interface Told extends Omit<RawRecord, 'bytes' | 'regular'> {
  readonly text: string;
  readonly time: unknown;
  readonly cells: readonly string[];
}

function walk(text: string, shortcut: boolean, chunk: number, limit = 1024 * 1024): [Told[], number] {
  const layout = layoutOf(text.slice(0, 65_536), 'app-log');
  const columns = new RecordColumns(layout, ['level', 'module', 'app']);
  const records: Told[] = [];
  let regular = 0;
  const walker = new RecordWalker(
    layout,
    limit,
    (raw) => {
      columns.locate(raw);
      const { bytes, regular: known, ...rest } = raw;
      const cells = (['level', 'module', 'app'] as const).map((role) => columns.text(role));
      const clock = columns.clock();
      const time = columns.time();
      expect(clock?.utc).toBe(time?.utc);
      const place = { start: 0, end: rest.end - rest.start };
      records.push({ ...rest, ...place, time, cells, text: bytes.toString('utf8', rest.start, rest.end) });
      if (known !== null) regular += 1;
    },
    shortcut,
  );
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += chunk) walker.push(Buffer.from(bytes.subarray(at, at + chunk)));
  walker.end();
  return [records, regular];
}

const chunks = fc.integer({ min: 1, max: 300 });

test('whatever the text, the shortcut changes nothing', () => {
  const limits = fc.constantFrom(60, 200, 1024 * 1024);
  fc.assert(
    fc.property(fc.constantFrom(...headers), noise, chunks, limits, (header, text, chunk, limit) => {
      const log = `${header}\n${text}\n`;
      expect(walk(log, true, chunk, limit)[0]).toEqual(walk(log, false, 65_536, limit)[0]);
    }),
    { numRuns: Number(process.env.RUNS ?? 1500) },
  );
});

describe('a log in any dialect', () => {
  const names = headers.map((header) => header.split(','));
  const times = fc
    .date({
      min: new Date('2016-01-01T00:00:00Z'),
      max: new Date('2026-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().replace('Z', '+0530'));
  const messages = fc
    .array(fc.constantFrom('word ', ',', '"', '\n', `\n${iso},INFO,Secure Mail.Sync,no record`, 'ü'), {
      maxLength: 6,
    })
    .map((parts) => `A ${parts.join('')}z`);
  const rows = fc.array(fc.record({ Time: times, Message: messages }), { minLength: 3, maxLength: 20 });

  const written = (
    columns: readonly string[],
    data: readonly Record<string, string>[],
    style: TableStyle,
  ) => {
    const constant = { Level: 'INFO', Module: 'Secure Mail.Sync', App: 'Secure Mail', Line: '12' };
    const cells = data.map((row) => columns.map((name) => ({ ...constant, ...row })[name] ?? ''));
    return writeTable([columns, ...cells], style).text;
  };

  test('is walked the same with the shortcut and without', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), rows, tableStyles, chunks, (columns, data, style, chunk) => {
        const log = written(columns, data, style);
        expect(walk(log, true, chunk)[0]).toEqual(walk(log, false, 65_536)[0]);
      }),
      { numRuns: Number(process.env.RUNS ?? 500) },
    );
  });

  test('is walked by the shortcut but for its last record', () => {
    fc.assert(
      fc.property(rows, tableStyles, (data, style) => {
        const log = written(['Time', 'Level', 'Module', 'Message'], data, style);
        expect(walk(log, true, 65_536)[1]).toBe(data.length - 1);
      }),
      { numRuns: 100 },
    );
  });
});

describe('what the shortcut leaves to the scanner', () => {
  const first = `${iso},INFO,Secure Mail.Sync,`;

  test.each([
    [
      'quotes behind one that was found to be a slip',
      `Time,Level,Module,Message\n${first}"never closed\n${first}"""two\nlines"\n${first}end\n`,
    ],
    [
      'comments that look like records',
      `# a comment\nLevel,Module,Time,Message\nINFO,Sync,${iso},one\n#INFO,Sync,${iso},two\nINFO,Sync,${iso},three\n`,
    ],
    [
      'line ends before the time',
      `Level,Module,Time,Message\nINFO,Sync,${iso},one\n"IN\nFO",Sync,${iso},two\nINFO,Sync,${iso},three\n`,
    ],
  ])('%s', (_, log) => {
    expect(walk(log, true, 65_536)[0]).toEqual(walk(log, false, 65_536)[0]);
  });
});
