import { describe, expect, test } from 'vitest';
import { wakeUpsKept } from '../../../src/evidence/evidence.js';
import { readBackgroundFetch } from '../../../src/evidence/readers/background-fetch.js';
import { bundleFile } from '../../support/bundle-file.js';

const start = '01-Dec-2016 12:47:19:310 (+0000)';
const end = '01-Dec-2016 12:47:34:826 (+0000)';
const iso = ['2016-12-01T12:47:19.310+0000', '2016-12-01T12:47:34.826+0000'];
const startUtc = Date.UTC(2016, 11, 1, 12, 47, 19, 310);
const endUtc = Date.UTC(2016, 11, 1, 12, 47, 34, 826);

function read(text: string) {
  return readBackgroundFetch(bundleFile('CTXLog_backgroundFetchSchedule.csv', text, 13));
}

describe('one row, however written', () => {
  test.each([
    ['commas', `BackgroundFetch,${start},${end},15,UIBackgroundFetchResultNewData`],
    ['semicolons and quotes', `"BackgroundFetch";"${start}";"${end}";"15";"UIBackgroundFetchResultNewData"`],
    ['tabs', `BackgroundFetch\t${start}\t${end}\t15\tUIBackgroundFetchResultNewData`],
    ['separators lost', `BackgroundFetch${start}${end}15UIBackgroundFetchResultNewData`],
    ['separators lost, ISO form', `BackgroundFetch${iso.join('')}15UIBackgroundFetchResultNewData`],
    ['spaces', `BackgroundFetch ${start} ${end} 15 UIBackgroundFetchResultNewData`],
    ['other spelling', `Background Fetch,${iso.join(',')},15 s,new data`],
    [
      'a header in other order',
      `Result,Seconds,Completed,Started,Type\nNewData,15,${end},${start},Background App Refresh`,
    ],
    ['end before start', `BackgroundFetch,${end},${start},15,UIBackgroundFetchResultNewData`],
    [
      'CRLF and an empty row',
      `BackgroundFetch,${start},${end},15,UIBackgroundFetchResultNewData\r\n,,,,\r\n`,
    ],
  ])('%s', async (_, text) => {
    const { source, part } = await read(`${text}\n`);
    expect(part.rows).toMatchObject([
      {
        kind: 'background-fetch',
        start: { utc: startUtc },
        end: { utc: endUtc },
        seconds: 15,
        result: 'new-data',
        at: { time: { utc: startUtc } },
      },
    ]);
    expect([source.records, source.rejected]).toEqual([1, 0]);
  });

  test('what is missing stays open', async () => {
    const { part } = await read(`Type,Start,End,Seconds,Result\nRemote Notification,${start},,,\n`);
    expect(part.rows).toMatchObject([
      { kind: 'remote-notification', end: null, seconds: null, result: 'unknown' },
    ]);
  });

  test('a short row ends early', async () => {
    const { part } = await read(
      `Type,Start,End,Seconds,Result\nRemote Notification,${start},${end},15,x\nRemote Notification,${start}\n`,
    );
    expect(part.rows).toHaveLength(2);
  });
});

test('the rows of the article', async () => {
  const rows = [
    'BackgroundFetch01-Dec-2016 12:47:19:310 (+0000)01-Dec-2016 12:47:34:826 (+0000)15UIBackgroundFetchResultNewData',
    'Remote Notification01-Dec-2016 12:47:41:727 (+0000)01-Dec-2016 12:47:44:488 (+0000)2UIBackgroundFetchResultNewData',
    'Remote Notification01-Dec-2016 12:48:01:026 (+0000)01-Dec-2016 12:48:03:345 (+0000)2UIBackgroundFetchResultNoData',
    'BackgroundFetch01-Dec-2016 12:55:41:483 (+0000)01-Dec-2016 12:56:09:489 (+0000)28UIBackgroundFetchResultFailed',
  ];
  const { source, part, app, kind } = await read(rows.join('\n'));
  expect(part.rows.map(({ kind, seconds, result, at }) => [kind, seconds, result, at.line])).toEqual([
    ['background-fetch', 15, 'new-data', 1],
    ['remote-notification', 2, 'new-data', 2],
    ['remote-notification', 2, 'no-data', 3],
    ['background-fetch', 28, 'failed', 4],
  ]);
  expect(part.counts).toEqual({ 'background-fetch': 2, 'remote-notification': 2 });
  expect([app, kind, source.records, source.from?.utc, source.to?.utc]).toEqual([
    'secure-mail',
    'background-fetch',
    4,
    startUtc,
    Date.UTC(2016, 11, 1, 12, 55, 41, 483),
  ]);
});

test('a row that is none is rejected and shown', async () => {
  const { source, part } = await read(
    `BackgroundFetch,${start},${end},15,x\nTimer,${start},${end},15,x\nnonsense\n`,
  );
  expect([source.records, source.rejected, part.rows.length]).toEqual([2, 1, 1]);
  expect(source.rejectedSamples).toMatchObject([{ line: 2, text: `Timer,${start},${end},15,x\nnonsense` }]);
});

test('an empty file and a header alone stand for themselves', async () => {
  expect((await read('')).part).toMatchObject({ rows: [], at: { line: 1, text: '' } });
  expect((await read('Type,Start,End,Seconds,Result\n')).part.at).toMatchObject({
    line: 1,
    text: 'Type,Start,End,Seconds,Result',
  });
});

test('of very many rows the latest are kept and all are counted', async () => {
  const row = (index: number) =>
    `Remote Notification,${new Date(startUtc + index * 1000).toISOString()},,1,NewData\n`;
  const count = 2 * wakeUpsKept + 100;
  const { part } = await readBackgroundFetch(
    bundleFile(
      'x.csv',
      `Type,Start,End,Seconds,Result\n${Array.from({ length: count }, (_, index) => row(index)).join('')}`,
    ),
  );
  expect([part.rows.length, part.counts['remote-notification'], part.rows.at(-1)?.start.utc]).toEqual([
    wakeUpsKept,
    count,
    startUtc + (count - 1) * 1000,
  ]);
});
