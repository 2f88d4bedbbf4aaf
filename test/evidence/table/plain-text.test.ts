import { describe, expect, test } from 'vitest';
import { findTimestamps } from '../../../src/evidence/table/find-timestamps.js';
import { readPlainPrefix } from '../../../src/evidence/table/plain-prefix.js';

const old = '01-Dec-2016 12:47:19:310 (+0000)';
const iso = '2016-12-01T12:47:19.310+0000';
const utc = Date.UTC(2016, 11, 1, 12, 47, 19, 310);

describe('timestamps in a text', () => {
  test.each([
    ['with words around', `BackgroundFetch ${old} then ${iso} end`, 2],
    ['with nothing between', `BackgroundFetch${old}${old}15UIBackgroundFetchResultNewData`, 2],
    ['in ISO form with nothing between', `Remote Notification${iso}${iso}15New`, 2],
    ['behind other numbers', `17 42 1.5 [99] ${iso}`, 1],
    ['none', 'no time 12:00, 2016', 0],
  ])('%s', (_, text, count) => {
    const found = findTimestamps(Buffer.from(text), 2);
    expect(found.map(({ moment }) => moment.utc)).toEqual(Array(count).fill(utc));
  });

  test('are not looked for without end', () => {
    expect(findTimestamps(Buffer.from(`${'1 '.repeat(100)}${iso}`), 2)).toEqual([]);
  });
});

describe('what stands before a message', () => {
  test.each([
    [`${iso} ERROR [Secure Mail.APNS] Error Domain=x`, 'ERROR', 'Secure Mail.APNS', 'Error Domain=x'],
    [`[${iso}] [Secure Mail.APNS] [WARNING]: text`, 'WARNING', 'Secure Mail.APNS', 'text'],
    [`${old} Secure Mail.APNS INFO text`, 'INFO', 'Secure Mail.APNS', 'text'],
    [`${old} | DETAIL | WorxMail.Push | text | more`, 'DETAIL', 'WorxMail.Push', 'text | more'],
    [`${old} - text without more`, null, null, 'text without more'],
    [`${old} DEBUG3 text`, 'DEBUG', null, 'text'],
    [`${old} an error of some kind`, null, null, 'an error of some kind'],
    ['ERROR [Secure Mail.APNS] text', 'ERROR', 'Secure Mail.APNS', 'text'],
  ])('%s', (record, level, module, message) => {
    const prefix = readPlainPrefix(record);
    expect([prefix.level, prefix.module, record.slice(prefix.end)]).toEqual([level, module, message]);
    expect(prefix.time?.utc ?? utc).toBe(utc);
  });
});
