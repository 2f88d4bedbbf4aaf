import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { bundle, bundleFiles } from '../../../src/workspace/samples/bundle.js';
import { columnSets } from '../../../src/workspace/samples/dialect.js';

const row = { at: '09:12:33.310', operation: 'Subscribe', status: 'Success' };
const wakeUp = { at: '12:47:19.310', kind: 'BackgroundFetch' as const, ms: 15_516 };
const text = (files: Map<string, Buffer>, path: string): string => files.get(path)?.toString() ?? '';

describe('bundle', () => {
  it('writes the schedule as the article shows it', () => {
    const files = bundleFiles({ wakeUps: [wakeUp], day: '2016-12-01' });
    expect(text(files, 'Secure Mail/CTXLog_backgroundFetchSchedule.csv')).toBe(
      'BackgroundFetch,01-Dec-2016 12:47:19:310 (+0000),01-Dec-2016 12:47:34:826 (+0000),15,UIBackgroundFetchResultNewData\n',
    );
  });

  it('writes tenant ID, token and both together behind each event', () => {
    const files = bundleFiles({
      events: [row],
      dialect: { time: 'iso', offsetMinutes: 330, delimiter: ';' },
    });
    expect(text(files, 'Secure Mail/CtxLog_APNS_Events.csv')).toMatch(
      /^2026-11-20T14:42:33\.310\+0530;Subscribe;Success;([0-9a-f]{32});([0-9a-f]{40});\1:\2\n$/,
    );
  });

  it('quotes what needs quotes and keeps line breaks inside', () => {
    const log = [{ at: '09:00', level: 'ERROR' as const, message: 'a "b"\nc, d' }];
    const files = bundleFiles({ log, dialect: { columns: columnSets.short } });
    const lines = text(files, 'Secure Mail/Diagnostics_1.csv').split('\n');
    expect(lines[0]).toBe('Timestamp,Category,Module,Thread,Message');
    expect(lines[1]).toMatch(
      /^20-Nov-2026 09:00:00:000 \(\+0000\),ERROR,Secure Mail\.APNS,0x[0-9a-f]+,"a ""b""$/,
    );
    expect(lines[2]).toBe('c, d"');
  });

  it.each([
    ['utf-8-bom', 'efbbbf'],
    ['utf-16le', 'fffe'],
    ['utf-16be', 'feff'],
  ] as const)('begins %s files with their mark, tables only', (encoding, mark) => {
    const files = bundleFiles({ events: [row], dialect: { encoding } });
    expect(files.get('Secure Mail/CtxLog_APNS_Events.csv')?.toString('hex').startsWith(mark)).toBe(true);
    expect(text(files, 'Secure Mail/Ctxlog_AppPolicies.xml')).toMatch(/^<\?xml/);
  });

  it('rotates: the newest file has the lowest number, or the date in its name', () => {
    const log = [
      { at: '09:00', message: 'old' },
      { at: '10:00', message: 'new' },
    ];
    const numbered = bundleFiles({ log, logFileCount: 2 });
    expect(text(numbered, 'Secure Mail/Diagnostics_2.csv')).toContain('old');
    expect(text(numbered, 'Secure Mail/Diagnostics_1.csv')).toContain('new');
    const dated = bundleFiles({ log, logFileCount: 2, dialect: { logNames: 'dated' } });
    expect([...dated.keys()]).toContain('Secure Mail/Diagnostics/CtxLog_2026-11-20-10-00-00+0000.csv');
  });

  it('leaves out what is null, changes or drops single policies', () => {
    const files = bundleFiles({
      events: null,
      wakeUps: null,
      log: null,
      info: null,
      policies: { PushNotificationsEnabled: null, ExchangeServer: 'a&b' },
    });
    expect([...files.keys()]).toEqual(['Secure Mail/Ctxlog_AppPolicies.xml']);
    const xml = text(files, 'Secure Mail/Ctxlog_AppPolicies.xml');
    expect(xml).not.toContain('PushNotificationsEnabled');
    expect(xml).toContain('<ExchangeServer>a&amp;b</ExchangeServer>');
  });

  it.each([
    ['plist', '<key>PushNotificationsEnabled</key>\n\t<true/>'],
    ['base64', 'PD94bWw'],
  ] as const)('writes policies as %s too', (policyForm, expected) => {
    expect(text(bundleFiles({ policyForm }), 'Secure Mail/Ctxlog_AppPolicies.xml')).toContain(expected);
  });

  it('nests the app in a zip of its own', async () => {
    const outer = await JSZip.loadAsync(await bundle({ layout: 'nested', otherApp: true }));
    const inner = await outer.file('Secure Mail.zip')?.async('uint8array');
    expect(Object.keys((await JSZip.loadAsync(inner ?? new Uint8Array())).files)).toContain(
      'Ctxlog_AppPolicies.xml',
    );
    expect(Object.keys(outer.files)).toContain('Secure Hub/AppInfo.txt');
  });
});
