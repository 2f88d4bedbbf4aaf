import { describe, expect, test } from 'vitest';
import { isAppModule, isKnownModule, kindOfCell } from '../../../src/evidence/table/cell.js';
import { levelOf, levelOfWord } from '../../../src/evidence/table/level.js';
import { fetchResultIn, wakeUpKind, wakeUpKindIn } from '../../../src/evidence/table/wake-up-words.js';

describe('levels', () => {
  test.each([
    ['CRITICAL', 'CRITICAL'],
    ['Error', 'ERROR'],
    ['warn', 'WARNING'],
    ['[INFO]', 'INFO'],
    ['DETAIL', 'DETAIL'],
    ['DEBUG10', 'DEBUG'],
    ['1', 'CRITICAL'],
    ['2', 'ERROR'],
    ['5', 'DETAIL'],
    ['6', 'DEBUG'],
    ['15', 'DEBUG'],
    ['2 (ERROR)', 'ERROR'],
    ['3-Warning', 'WARNING'],
    ['0', null],
    ['16', null],
    ['Diagnostic', null],
    ['error in line 5', null],
    ['', null],
  ])('%j is %s', (cell, level) => {
    expect(levelOf(cell)).toBe(level);
  });

  test('a number is no level word', () => {
    expect(levelOfWord('2')).toBeNull();
  });
});

describe('wake-ups', () => {
  test.each([
    ['BackgroundFetch', 'background-fetch'],
    ['background app refresh', 'background-fetch'],
    ['BGAppRefreshTask', 'background-fetch'],
    ['Remote Notification', 'remote-notification'],
    ['remoteNotification', 'remote-notification'],
    ['PUSH NOTIFICATION', 'remote-notification'],
    ['Remote notification was not received', null],
    ['fetch', null],
  ])('%j is %s', (cell, kind) => {
    expect(wakeUpKind(cell)).toBe(kind);
  });

  test('where a kind is due, less will do', () => {
    expect([wakeUpKindIn('Fetch (background)'), wakeUpKindIn('push'), wakeUpKindIn('timer')]).toEqual([
      'background-fetch',
      'remote-notification',
      null,
    ]);
  });

  test.each([
    ['UIBackgroundFetchResultNewData', 'new-data'],
    ['UIBackgroundFetchResultNoData', 'no-data'],
    ['UIBackgroundFetchResult.failed', 'failed'],
    ['No Data', 'no-data'],
    ['Failed', 'failed'],
    ['0', 'new-data'],
    ['2', 'failed'],
    ['7', 'unknown'],
    ['', 'unknown'],
  ])('result %j is %s', (cell, result) => {
    expect(fetchResultIn(cell)).toBe(result);
  });
});

describe('modules', () => {
  test.each([
    'Secure Mail.APNS',
    'WorxMail.APNS',
    'SecureMail.Push',
    'Secure Web.Network',
    'Secure Mail',
    'APNS',
    'com.citrix.mail.APNS',
  ])('%s is one', (cell) => {
    expect(isKnownModule(cell)).toBe(true);
  });

  test.each([
    'Secure Mail launched',
    'Files',
    'push',
    'app.views',
    'Secure Mail.APNS said: hello, all of you',
    '',
  ])('%j is none', (cell) => {
    expect(isKnownModule(cell)).toBe(false);
  });

  test('a bundle id alone makes no log', () => {
    expect(isAppModule('com.citrix.mail.ios')).toBe(false);
  });
});

test.each([
  ['01-Dec-2016 12:47:19:310 (+0000)', 'time'],
  ['2016-12-01T12:47:19.310+0000', 'time'],
  ['ERROR', 'level'],
  ['Secure Mail.APNS', 'module'],
  ['Remote Notification', 'wake-up'],
  ['UIBackgroundFetchResultNewData', 'fetch-result'],
  ['Failed', null],
  ['12', null],
  ['Subscription failed', null],
])('the cell %j is %s by its content', (cell, kind) => {
  expect(kindOfCell(cell)).toBe(kind);
});
