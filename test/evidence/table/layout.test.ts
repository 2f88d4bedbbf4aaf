import { describe, expect, test } from 'vitest';
import { dialectOf, namedDelimiter } from '../../../src/evidence/table/dialect.js';
import { layoutOf } from '../../../src/evidence/table/layout.js';

const t1 = '20-Nov-2026 09:12:33:310 (+0100)';
const t2 = '20-Nov-2026 09:12:35:870 (+0100)';
const log = [
  ['Time', 'Level', 'Module', 'Message'],
  [t1, 'INFO', 'Secure Mail.APNS', 'hello, world'],
  [t2, 'ERROR', 'Secure Mail.Sync', 'it; failed | once'],
];

describe('dialects', () => {
  test.each([',', ';', '\t', '|'] as const)('%j between quoted and bare fields', (delimiter) => {
    const quoted = log.map((row) => row.map((cell) => `"${cell}"`).join(delimiter)).join('\n');
    const bare = log
      .map((row) => row.map((cell) => cell.replaceAll(/[,;|]/g, '')).join(delimiter))
      .join('\r\n');
    for (const text of [quoted, bare]) {
      const { dialect, columns, skip } = layoutOf(text, 'app-log');
      expect(dialect).toEqual({ delimiter, quote: '"', padded: false });
      expect(columns).toEqual({ time: 0, level: 1, module: 2, message: 3 });
      expect(skip).toBe(1);
    }
  });

  test('apostrophes for quotes', () => {
    const text = log.map((row) => row.map((cell) => `'${cell}'`).join(',')).join('\n');
    expect(layoutOf(text, 'app-log').dialect.quote).toBe("'");
  });

  test('spaces behind delimiters', () => {
    const text = log.map((row) => row.map((cell) => `"${cell}"`).join(', ')).join('\n');
    expect(layoutOf(text, 'app-log').dialect.padded).toBe(true);
  });

  test.each([
    ['sep=;', ';'],
    ['"sep=,"', ','],
    ['SEP=\t', '\t'],
    ['sep=x', null],
    ['separator=;', null],
  ])('the line %j names the delimiter %j', (line, delimiter) => {
    expect(namedDelimiter(line)).toBe(delimiter);
  });

  test('a line for Excel settles the delimiter and is skipped', () => {
    const { dialect, skip, columns } = layoutOf(
      `sep=|\r\n\r\n${log.map((row) => row.join('|')).join('\r\n')}`,
      'app-log',
    );
    expect([dialect.delimiter, skip, columns.module]).toEqual(['|', 3, 2]);
  });

  test('the dialect of no lines is plain', () => {
    expect(dialectOf([], ',')).toEqual({ delimiter: ',', quote: '"', padded: false });
  });

  test.each([
    ['a comma before milliseconds', '2026-11-20 09:12:33,310 ERROR [Secure Mail.APNS] no, never\n'.repeat(3)],
    [
      'commas in plain messages',
      '2026-11-20T09:12:33.310+0100 ERROR [Secure Mail.APNS] no, never, ever\n'.repeat(3),
    ],
    ['lost separators', `BackgroundFetch${t1}${t2}2UIBackgroundFetchResultNewData\n`.repeat(3)],
  ])('%s are no columns', (_, text) => {
    expect(layoutOf(text, 'app-log').dialect.delimiter).toBeNull();
  });
});

describe('what stands before the records', () => {
  test('comments, a title and empty lines are skipped', () => {
    const text = `# exported by a device\n# twice\n\nSecure Mail log\n\n${log.map((row) => row.join(',')).join('\n')}`;
    expect(layoutOf(text, 'app-log')).toMatchObject({
      skip: 6,
      comments: true,
      headerLine: 'Time,Level,Module,Message',
    });
  });

  test('a header behind a comment mark is a header', () => {
    expect(layoutOf(`#Time,Level,Module,Message\n${t1},INFO,Secure Mail.UI,x\n`, 'app-log')).toMatchObject({
      skip: 1,
      comments: false,
      columns: { time: 0, level: 1, module: 2, message: 3 },
    });
  });

  test('the rest of a record that rotation cut is no header', () => {
    const text = `rest, of\na record\n${t1},INFO,Secure Mail.APNS,x\n${t2},INFO,Secure Mail.UI,y`;
    expect(layoutOf(text, 'app-log')).toMatchObject({
      skip: 0,
      headerLine: null,
      columns: { time: 0, module: 2 },
    });
  });

  test('a header in another language is known by its place', () => {
    const text = `Zeit;Stufe;Baustein;Text\n${t1};FEHLER;Secure Mail.APNS;x\n${t2};INFO;Secure Mail.UI;y`;
    expect(layoutOf(text, 'app-log')).toMatchObject({ skip: 1, columns: { time: 0, module: 2, message: 3 } });
  });
});

describe('columns without a header', () => {
  test.each([
    [
      'app-log',
      [`${t1},2,Secure Mail.APNS,Subscription failed`],
      { time: 0, level: 1, module: 2, message: 3 },
    ],
    [
      'app-log',
      [`Subscription failed at last;Secure Mail.APNS;${t1};ERROR`],
      { message: 0, module: 1, time: 2, level: 3 },
    ],
    [
      'app-log',
      [`2026-11-20,09:12:33.310,INFO,Secure Mail.APNS,x`],
      { date: 0, clock: 1, level: 2, module: 3, message: 4 },
    ],
    [
      'app-log',
      [
        `${t1},INFO,Secure Mail.UI,View.m,-[View load],17,all is loaded now`,
        `${t2},INFO,MDX,Net.m,-[Net go],18,x`,
      ],
      { time: 0, level: 1, module: 2, message: 6 },
    ],
    [
      'apns-events',
      [`${t1},Subscribe,Failed,12345678-a,token1234,12345678-a:token1234`],
      { time: 0, operation: 1, status: 2, tenant: 3, token: 4, combined: 5 },
    ],
    [
      'apns-events',
      [`tenant-1|token-22|tenant-1/token-22|${t1}|Success|Subscribe`],
      { combined: 2, time: 3, status: 4, operation: 5 },
    ],
    [
      'background-fetch',
      [`BackgroundFetch,${t1},${t2},2,UIBackgroundFetchResultNewData`],
      { 'wake-up': 0, start: 1, end: 2, seconds: 3, result: 4 },
    ],
    ['background-fetch', [`${t1},${t2},Remote Notification`], { start: 0, end: 1, 'wake-up': 2 }],
  ] as const)('%s: %s', (kind, lines, columns) => {
    expect(layoutOf(lines.join('\n'), kind).columns).toEqual(columns);
  });
});

test('a column that its header names wrongly is found by its cells', () => {
  const text = `Type,Time,Module,Message\n${t1},ERROR,Secure Mail.APNS,x\n${t2},INFO,Secure Mail.APNS,y\n`;
  expect(layoutOf(text, 'app-log').columns).toMatchObject({ time: 0, level: 1 });
});

test('the style of quoting is learnt: all, none, or mixed', () => {
  const bare = `Time,Level,Module,Message\n${t1},INFO,Secure Mail.UI,x\n`;
  const quoted = `"Time","Level","Module","Message"\n"${t1}","INFO","Secure Mail.UI","x"\n`;
  const mixed = `${bare}"${t2}",INFO,Secure Mail.UI,x\n`;
  expect([bare, quoted, mixed].map((text) => layoutOf(text, 'app-log').time.quoted)).toEqual([
    false,
    true,
    null,
  ]);
});
