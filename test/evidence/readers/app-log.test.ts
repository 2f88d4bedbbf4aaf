import { describe, expect, test } from 'vitest';
import { SecureMailError } from '../../../src/errors.js';
import type { RecordCounts } from '../../../src/evidence/bundle-file.js';
import { defaultBudget } from '../../../src/evidence/input.js';
import { readAppLog } from '../../../src/evidence/readers/app-log.js';
import { bundleFile } from '../../support/bundle-file.js';

const t1 = '20-Nov-2026 09:12:33:310 (+0100)';
const t2 = '20-Nov-2026 09:12:35:870 (+0100)';
const t3 = '20-Nov-2026 09:20:00:000 (+0100)';
const utc1 = Date.UTC(2026, 10, 20, 8, 12, 33, 310);
const header = 'Time,Level,Module,Message';
const refused = 'Subscribing to EWS push notifications failed: HTTP status code 413';

function read(text: string, chunkSize?: number) {
  return readAppLog(bundleFile('Secure Mail/log.csv', text, chunkSize));
}

async function outcomes(text: string) {
  const { part } = await read(text);
  return part.history
    .series()
    .map(({ step, outcome, failure, count, first }) => ({ step, outcome, failure, count, line: first.line }));
}

const refusal = { step: 'ews-subscription', outcome: 'failed', failure: { kind: 'http', status: 413 } };
const unentitled = { step: 'apns-registration', outcome: 'failed', failure: { kind: 'entitlement' } };

describe('what is interpreted', () => {
  test('records of the push module', async () => {
    const text = `${header}\n${t1},ERROR,Secure Mail.APNS,${refused}\n${t2},ERROR,Secure Mail.Sync,HTTP status code 500\n`;
    expect(await outcomes(text)).toEqual([{ ...refusal, count: 1, line: 2 }]);
  });

  test('a message that commas of its own cut in pieces, where no header names the columns', async () => {
    const text = `${t1},ERROR,Secure Mail.APNS,EWS subscription failed, HTTP status code: 413 Request Entity Too Large`;
    expect(await outcomes(`${text}\n`)).toEqual([{ ...refusal, count: 1, line: 1 }]);
  });

  test('records of other modules of Secure Mail, and of unknown ones, that speak of push beyond doubt', async () => {
    for (const module of ['Secure Mail.Account', 'MDX', '']) {
      expect(await outcomes(`${header}\n${t1},ERROR,${module},${refused}\n`)).toEqual([
        { ...refusal, count: 1, line: 2 },
      ]);
    }
  });

  test('never those of another app', async () => {
    const { part, app } = await read(
      `${header}\n${t1},ERROR,Secure Web.APNS,${refused}\n${t1},INFO,Secure Hub.Core,x\n`,
    );
    expect([part.history.series(), part.pushRecords, app]).toEqual([[], 0, 'other']);
  });

  test('a column of its own may name the app', async () => {
    const rows = ['Secure Mail', 'Secure Web'].map((app) => `${t1},${app},ERROR,APNS,${refused}`);
    const { part, app } = await read(`Time,App,Level,Module,Message\n${rows.join('\n')}\n`);
    expect(part.history.series()).toMatchObject([{ ...refusal, count: 1, first: { line: 2 } }]);
    expect([part.pushRecords, app]).toEqual([1, 'secure-mail']);
  });

  test('statements on the device, the latest of each', async () => {
    const text = `${header}\n${t1},INFO,Secure Mail.APNS,Background App Refresh is disabled\n${t3},INFO,Secure Mail.APNS,Background App Refresh is disabled\n${t2},INFO,Secure Mail.APNS,Background App Refresh is disabled\n`;
    const { part } = await read(text);
    expect(part.conditions.map(({ condition, state, at }) => [condition, state, at.line])).toEqual([
      ['background-refresh', 'off', 3],
    ]);
  });

  test('complaints of the push module that nothing explains are shown, others are not', async () => {
    const complaint = (level: string, module: string) => `${t1},${level},${module},Flux capacitor unplugged`;
    const records = [
      complaint('ERROR', 'Secure Mail.APNS'),
      complaint('2', 'Secure Mail.APNS'),
      complaint('WARNING', 'WorxMail.APNS'),
      complaint('INFO', 'Secure Mail.APNS'),
      complaint('ERROR', 'Secure Mail.Sync'),
    ];
    const { unexplained } = (await read(`${header}\n${records.join('\n')}\n`)).part;
    expect(unexplained).toMatchObject({ count: 3, samples: [{ line: 2 }, { line: 3 }, { line: 4 }] });
  });

  test('of many complaints the first and the last are kept', async () => {
    const { unexplained } = (
      await read(`${header}\n${`${t1},ERROR,Secure Mail.APNS,Flux capacitor\n`.repeat(100)}`)
    ).part;
    expect(unexplained.count).toBe(100);
    expect(unexplained.samples.map(({ line }) => line)).toEqual([
      2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101,
    ]);
  });
});

describe('the entitlement error of the article', () => {
  const lines = [
    'Failed to register for remote notifications with error',
    'error.domain=NSCocoaErrorDomain, error.code=3000, error.userInfo={',
    '',
    "NSLocalizedDescription = no valid 'aps-environment' entitlement string found",
    'for application";',
  ];
  const behind = `${t2},INFO,Secure Mail.Sync,done`;

  test.each([
    ['quoted', `${t1},ERROR,Secure Mail.APNS,"${lines.join('\n').replace('"', '""')}"`],
    ['quoted, its own quote not doubled', `${t1},ERROR,Secure Mail.APNS,"${lines.join('\n')}"`],
    ['without quotes', `${t1},ERROR,Secure Mail.APNS,${lines.join('\n')}`],
    ['with a quote that never closes', `${t1},ERROR,Secure Mail.APNS,"${lines.join('\n').replace('"', '')}`],
  ])('%s is one record', async (_, record) => {
    for (const end of ['\n', '\r\n']) {
      const text = `${header}\n${record}\n${behind}\n`.replaceAll('\n', end);
      const { source, part } = await read(text, 11);
      expect(await outcomes(text)).toEqual([{ ...unentitled, count: 1, line: 2 }]);
      expect([source.records, source.rejected, part.pushRecords]).toEqual([2, 0, 1]);
      expect(part.history.series()[0]?.first.text).toContain('for application');
    }
  });
});

describe('what is counted', () => {
  test('all records, their span in time, and their place', async () => {
    const text = `${header}\n${t2},INFO,Secure Mail.UI,b\n${t1},INFO,Secure Mail.UI,a\n${t3},INFO,Secure Mail.UI,c\n${t2},INFO,Secure Mail.UI,d\n`;
    const { source, app, part } = await read(text);
    expect(source).toMatchObject({
      file: 'Secure Mail/log.csv',
      kind: 'app-log',
      records: 4,
      rejected: 0,
      problem: null,
    });
    expect([source.from, source.to?.utc]).toEqual([
      { utc: utc1, offsetMinutes: 60 },
      Date.UTC(2026, 10, 20, 8, 20),
    ]);
    expect([app, part.at.line, part.at.text]).toEqual(['secure-mail', 2, `${t2},INFO,Secure Mail.UI,b`]);
  });

  test('lines without head or tail are rejected and shown', async () => {
    const { source } = await read(`rest of a record\nthat was cut\n${t1},INFO,Secure Mail.UI,a\n`);
    expect([source.records, source.rejected]).toEqual([2, 1]);
    expect(source.rejectedSamples).toMatchObject([
      { line: 1, text: 'rest of a record\nthat was cut', time: null },
    ]);
  });

  test('a record beyond the limit is rejected, and what follows is read', async () => {
    const long = `${t1},ERROR,Secure Mail.APNS,"${'x'.repeat(defaultBudget.record)}\n${refused}"`;
    const { source } = await read(`${header}\n${long}\n${t2},ERROR,Secure Mail.APNS,${refused}\n`);
    expect([source.records, source.rejected, source.rejectedSamples[0]?.line]).toEqual([2, 1, 2]);
    expect(source.rejectedSamples[0]?.text).toHaveLength(2000);
    expect(await outcomes(`${header}\n${long}\n${t2},ERROR,Secure Mail.APNS,${refused}\n`)).toEqual([
      { ...refusal, count: 1, line: 4 },
    ]);
  });

  test('how many records were walked over, and how many of them were taken apart', async () => {
    const told: RecordCounts[] = [];
    const push = `${t1},ERROR,Secure Mail.APNS,${refused}\n`;
    const ordinary = `${t1},INFO,Secure Mail.UI,a\n`.repeat(50);
    const file = bundleFile('log.csv', `${header}\n${ordinary}${push}${ordinary}`);
    await readAppLog({ ...file, onRecords: (counts) => told.push(counts) });
    await readAppLog({
      ...bundleFile('log.txt', `${t1} INFO [Secure Mail.APNS] x\n${t1} INFO [Secure Mail.UI] y\n`),
      onRecords: (counts) => told.push(counts),
    });
    expect(told).toEqual([
      { records: 101, parsed: 1 },
      { records: 2, parsed: 1 },
    ]);
  });

  test('an empty file and a header alone hold no record', async () => {
    for (const text of ['', `${header}\n`]) {
      const { source, part, app } = await read(text);
      expect([source.records, source.rejected, source.from, part.at.line, app]).toEqual([
        0,
        0,
        null,
        1,
        'unknown',
      ]);
    }
  });

  test('a file that breaks off is read as far as it goes', async () => {
    const whole = bundleFile(
      'log.csv',
      `${header}\n${t1},ERROR,Secure Mail.APNS,${refused}\n${t2},INFO,Secure Ma`,
    );
    const broken = {
      ...whole,
      async *chunks() {
        yield* whole.chunks();
        throw new SecureMailError('ZIP_BROKEN');
      },
    };
    const { source, part } = await readAppLog(broken);
    expect([source.problem?.code, part.history.series()[0]?.count]).toEqual(['ZIP_BROKEN', 1]);
    const failing = {
      ...whole,
      chunks: () => ({
        [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new TypeError('a bug')) }),
      }),
    };
    await expect(readAppLog(failing)).rejects.toThrow('a bug');
  });
});

describe('forms of the log', () => {
  test.each([
    ['tabs', `Time\tLevel\tModule\tMessage\n${t1}\tERROR\tSecure Mail.APNS\t${refused}`],
    ['semicolons from Excel', `sep=;\nTime;Level;Module;Message\n${t1};ERROR;Secure Mail.APNS;"${refused}"`],
    ['level numbers and a log type', `Type,Level,Time,Module,Message\n2,2,${t1},Secure Mail.APNS,${refused}`],
    ['no header', `${t1},ERROR,Secure Mail.APNS,${refused}`],
    [
      'date and time apart',
      `Date,Time,Level,Module,Message\n2026-11-20,09:12:33.310+0100,ERROR,Secure Mail.APNS,${refused}`,
    ],
    ['plain text', `${t1} ERROR [Secure Mail.APNS] ${refused}`],
    [
      'plain text, continued',
      `2026-11-20T09:12:33.310+0100 ERROR [Secure Mail.APNS] EWS subscription failed\n  with HTTP status code 413`,
    ],
  ])('%s', async (_, text) => {
    const { source, part } = await read(`${text}\n`);
    expect(part.history.series()).toMatchObject([{ ...refusal, count: 1, first: { time: { utc: utc1 } } }]);
    expect([source.records, source.rejected, part.pushRecords]).toEqual([1, 0, 1]);
  });

  test('a message with delimiters but without quotes, before the other columns', async () => {
    const { source, part } = await read(
      `Message,Time,Level,Module\nx,${t2},INFO,Secure Mail.UI\n${refused}, a, b,${t1},ERROR,Secure Mail.APNS\n`,
    );
    expect(part.history.series()).toMatchObject([
      { ...refusal, count: 1, first: { line: 3, time: { utc: utc1 } } },
    ]);
    expect([source.records, source.rejected, source.from?.utc, part.pushRecords]).toEqual([2, 0, utc1, 1]);
  });

  test('the error alone, without time and module', async () => {
    const { source, part } = await read(
      "Failed to register for remote notifications with error\nerror.domain=NSCocoaErrorDomain, error.code=3000, error.userInfo={\n\nNSLocalizedDescription = no valid 'aps-environment' entitlement string found\nfor application",
    );
    expect(part.history.series()).toMatchObject([
      { ...unentitled, count: 1, first: { line: 1, time: null } },
    ]);
    expect([source.records, source.rejected]).toEqual([1, 0]);
  });

  test('two logs put together, the header in between', async () => {
    const half = `${header}\n${t1},ERROR,Secure Mail.APNS,${refused}\n`;
    const { source } = await read(half + half);
    expect([source.records, source.rejected]).toEqual([2, 0]);
  });
});
