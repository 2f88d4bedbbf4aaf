import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/evidence/evidence.js';
import type { Input } from '../../src/evidence/input.js';
import { readEvidence } from '../../src/evidence/read-evidence.js';

/* Every file here is synthetic. */

type Files = Readonly<Record<string, string | Uint8Array>>;

function policies(push: string): string {
  return `<?xml version="1.0"?>\n<MobileAppPolicies>\n <Policies>\n  <PushNotificationsEnabled>${push}</PushNotificationsEnabled>\n  <ExchangeServer>ex1.corp.example</ExchangeServer>\n </Policies>\n</MobileAppPolicies>\n`;
}
const webPolicies = policies('x').replace(
  / {2}<Push.*\n/,
  '  <AppPasscode>true</AppPasscode>\n  <NetworkAccess>NetworkAccessBlocked</NetworkAccess>\n',
);

function log(app: string, minute: number, status: number): string {
  const time = (second: number): string =>
    `20-Nov-2026 09:${String(minute).padStart(2, '0')}:${String(second).padStart(2, '0')}:310 (+0100)`;
  return [
    'Time,Level,Module,Message',
    `${time(1)},INFO,${app}.Sync,Synchronising`,
    `${time(2)},ERROR,${app}.APNS,EWS subscription failed: HTTP status code ${status}`,
    `${time(3)},INFO,${app}.APNS,Remote notification received`,
    '',
  ].join('\n');
}

function schedule(...minutes: number[]): string {
  const at = (minute: number, second: number): string =>
    `01-Dec-2016 12:${String(minute).padStart(2, '0')}:${second}:727 (+0000)`;
  return minutes
    .map(
      (minute) =>
        `Remote Notification,${at(minute, 41)},${at(minute, 44)},3,UIBackgroundFetchResultNewData\n`,
    )
    .join('');
}

function events(tenant: string, minute: number): string {
  return `Time,Operation,Status,Tenant ID,Token,Tenant ID + Token\n01-Dec-2016 12:${minute}:01:000 (+0000),Subscribe to EWS push notifications,Failed HTTP 413,${tenant},0a1b2c3d4e5f,${tenant}:0a1b2c3d4e5f\n`;
}

const secureMail: Files = {
  'Ctxlog_AppPolicies.xml': policies('true'),
  'CtxLog_APNS_Events.csv': events('4f2c1a88', 40),
  'CTXLog_backgroundFetchSchedule.csv': schedule(47, 48),
  'Diagnostics_1.csv': log('Secure Mail', 12, 413),
  'AppInfo.txt':
    "appName: Secure Mail\nappVersion: 10.5.5\ndeviceName: Jane's iPhone\nbundleId: com.citrix.securemail\n",
};
const secureWeb: Files = {
  'CTXLOG_APPPOLICIES.XML': webPolicies,
  'Diagnostics_1.csv': log('Secure Web', 30, 500),
  'CtxLog_APNS_Events.csv': events('foreign-1', 41),
  'CTXLog_backgroundFetchSchedule.csv': schedule(10),
  'AppInfo.txt': "appName: Secure Web\nappVersion: 10.5\ndeviceName: Jane's iPhone\n",
};

function below(folder: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]));
}

async function zip(files: Files): Promise<Uint8Array> {
  const archive = new JSZip();
  for (const [name, content] of Object.entries(files)) archive.file(name, content);
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

async function read(...files: Files[]): Promise<Evidence> {
  return readEvidence([{ kind: 'file', name: 'bundle.zip', bytes: await zip(Object.assign({}, ...files)) }]);
}

function file(name: string, content: string | Uint8Array): Input {
  return { kind: 'file', name, bytes: Buffer.from(content) };
}

function kinds({ sources }: Evidence): Record<string, string> {
  return Object.fromEntries(sources.map((source) => [source.file, source.kind]));
}

function pushFailures({ byKind }: Evidence): unknown[] {
  const failed = byKind['app-log']?.series.filter(({ outcome }) => outcome === 'failed') ?? [];
  return failed.map(({ failure, count }) => [failure, count]);
}

const http413 = [{ kind: 'http', status: 413 }, 1];

describe('readEvidence', () => {
  it('reads a bundle of Secure Mail alone', async () => {
    const evidence = await read(secureMail);
    expect(kinds(evidence)).toEqual({
      'AppInfo.txt': 'app-info',
      'CTXLog_backgroundFetchSchedule.csv': 'background-fetch',
      'CtxLog_APNS_Events.csv': 'apns-events',
      'Ctxlog_AppPolicies.xml': 'app-policies',
      'Diagnostics_1.csv': 'app-log',
    });
    expect(pushFailures(evidence)).toEqual([http413]);
    const { byKind } = evidence;
    expect(byKind['app-policies']).toMatchObject([
      { app: 'secure-mail', complete: true, file: 'Ctxlog_AppPolicies.xml' },
    ]);
    expect(byKind['app-log']).toMatchObject({
      pushRecords: 2,
      records: 3,
      at: { file: 'Diagnostics_1.csv', line: 2 },
    });
    expect(byKind['background-fetch']?.counts).toEqual({ 'background-fetch': 0, 'remote-notification': 2 });
    expect(byKind['apns-events']?.tenantIds.map(({ value }) => value)).toEqual(['4f2c1a88']);
    expect(byKind['app-info']?.[0]?.build).toMatchObject({ value: 'app-store', at: { line: 4 } });
    expect(evidence.identities).toEqual(
      expect.arrayContaining([
        { kind: 'host', value: 'ex1.corp.example' },
        { kind: 'device', value: "Jane's iPhone" },
        { kind: 'tenant-id', value: '4f2c1a88' },
      ]),
    );
  });

  it.each([
    ['folders', async () => ({ ...below('Secure Mail', secureMail), ...below('Secure Web', secureWeb) })],
    [
      'deep folders',
      async () => ({
        ...below('iPhone/CitrixLogs/com.citrix.mail/x', secureMail),
        ...below('iPhone/CitrixLogs/com.citrix.browser/x', secureWeb),
      }),
    ],
    [
      'folders without telling names',
      async () => ({ ...below('app1', secureMail), ...below('app2', secureWeb) }),
    ],
    [
      'archives',
      async () => ({ 'WorxMail.zip': await zip(secureMail), 'WorxWeb.zip': await zip(secureWeb) }),
    ],
    [
      'archives without telling names',
      async () => ({ 'a/1.zip': await zip(secureMail), 'a/2.zip': await zip(secureWeb) }),
    ],
    [
      'an archive inside a folder',
      async () => ({
        ...below('Secure Web', secureWeb),
        'logs.zip': await zip(below('SECUREMAIL', secureMail)),
      }),
    ],
  ])('counts of several apps in %s only Secure Mail’s', async (_, files) => {
    const evidence = await read(await files());
    expect(pushFailures(evidence)).toEqual([http413]);
    expect(evidence.byKind['app-policies']).toHaveLength(1);
    expect(evidence.byKind['app-policies']?.[0].values.get('PushNotificationsEnabled')?.value).toBe('true');
    expect(evidence.byKind['app-log']).toMatchObject({ records: 3, pushRecords: 2 });
    expect(evidence.byKind['background-fetch']?.counts['remote-notification']).toBe(2);
    expect(evidence.byKind['apns-events']?.tenantIds.map(({ value }) => value)).toEqual(['4f2c1a88']);
    expect(evidence.byKind['app-info']).toHaveLength(1);
    const foreign = evidence.sources.filter(({ kind }) => kind === 'unrecognized');
    expect(foreign).toHaveLength(5);
    expect(foreign.every(({ records, problem }) => records === 0 && problem === null)).toBe(true);
  });

  it('accepts a lone policy file of which nothing says whose it is', async () => {
    const evidence = await read({ 'p.xml': webPolicies });
    expect(evidence.byKind['app-policies']).toMatchObject([{ app: 'unknown' }]);
  });

  it('brings rotated logs together, each record once', async () => {
    const evidence = await read({
      'Diagnostics_2.csv': log('Secure Mail', 12, 413),
      'Diagnostics_1.csv': log('Secure Mail', 20, 413),
      'Diagnostics_3.csv': log('Secure Mail', 5, 500),
    });
    expect(evidence.byKind['app-log']).toMatchObject({
      records: 9,
      pushRecords: 6,
      at: { file: 'Diagnostics_3.csv', line: 2 },
    });
    expect(pushFailures(evidence)).toEqual(expect.arrayContaining([[{ kind: 'http', status: 413 }, 2]]));
    expect(new Date(evidence.byKind['app-log']?.from?.utc ?? 0).toISOString()).toBe(
      '2026-11-20T08:05:01.310Z',
    );
    expect(new Date(evidence.byKind['app-log']?.to?.utc ?? 0).toISOString()).toBe('2026-11-20T08:20:03.310Z');
  });

  it('orders wake-ups of several schedules by time, and counts a row once that stands in two', async () => {
    const { byKind } = await read({
      'a/CTXLog_backgroundFetchSchedule.csv': schedule(50, 51, 52),
      'b/CTXLog_backgroundFetchSchedule.csv': schedule(47, 50, 51),
    });
    expect(byKind['background-fetch']?.counts['remote-notification']).toBe(4);
    const starts = byKind['background-fetch']?.rows.map(({ start }) => new Date(start.utc).getUTCMinutes());
    expect(starts).toEqual([47, 50, 51, 52]);
  });

  it('counts a record once that stands in an older and a newer copy of a log', async () => {
    const older = log('Secure Mail', 12, 413);
    const newer = `${older}${log('Secure Mail', 30, 413).split('\n').slice(1).join('\n')}`;
    const evidence = await read({ 'mon/Diagnostics_1.csv': older, 'tue/Diagnostics_1.csv': newer });
    expect(pushFailures(evidence)).toEqual([[{ kind: 'http', status: 413 }, 2]]);
  });

  it('counts once what was given twice', async () => {
    const once = await read(secureMail);
    const twice = await readEvidence([
      file('bundle.zip', await zip(secureMail)),
      file('copy.zip', await zip(below('unpacked', secureMail))),
    ]);
    expect(twice.sources).toHaveLength(10);
    expect(pushFailures(twice)).toEqual(pushFailures(once));
    expect(twice.byKind['app-log']?.records).toBe(3);
    expect(twice.byKind['background-fetch']?.counts).toEqual(once.byKind['background-fetch']?.counts);
    expect(twice.byKind['app-policies']).toHaveLength(1);
  });

  it('goes on where a file cannot be read, and says why', async () => {
    const broken = await read({
      ...secureMail,
      'Ctxlog_AppPolicies.xml': '<Policies>\n<PushNotificationsEnabled>true</Policies>',
      'CtxLog_x.txt': Buffer.alloc(2000, 7),
    });
    const problems = broken.sources.filter(({ problem }) => problem !== null);
    expect(problems).toMatchObject([
      { file: 'CtxLog_x.txt', kind: 'unrecognized', records: 0, problem: { code: 'FILE_NOT_TEXT' } },
      {
        file: 'Ctxlog_AppPolicies.xml',
        kind: 'app-policies',
        records: 0,
        problem: { code: 'XML_BROKEN', message: expect.stringContaining('(line 2, column 31: ') },
      },
    ]);
    expect(broken.byKind['app-policies']).toBeUndefined();
    expect(pushFailures(broken)).toEqual([http413]);
  });

  it.each([
    ['nothing', [], 'INPUT_EMPTY'],
    ['an empty file', [file('a.csv', '')], 'INPUT_EMPTY'],
    ['broken XML', [file('Ctxlog_AppPolicies.xml', '<Policies><PushNotificationsEnabled>')], 'XML_BROKEN'],
    ['a broken archive', [file('a.zip', Buffer.from('PK\u0003\u0004broken archive'))], 'ZIP_BROKEN'],
    ['encrypted policies', [file('Ctxlog_AppPolicies.xml', Buffer.alloc(500, 3))], 'FILE_NOT_TEXT'],
  ])('refuses %s', async (_, inputs, code) => {
    await expect(readEvidence(inputs)).rejects.toMatchObject({ code });
  });

  it('takes foreign files for what they are', async () => {
    const evidence = await read({
      ...secureMail,
      'empty.csv': '',
      'photo.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
      'README.md': 'Push notifications: subscription failed? See EWS.',
      'Info.plist': '<plist><dict><key>CFBundleName</key><string>x</string></dict></plist>',
      'other.csv': 'a,b\n1,2\n',
    });
    expect(
      evidence.sources
        .filter(({ kind }) => kind === 'unrecognized')
        .map(({ file: path, problem }) => [path, problem]),
    ).toEqual([
      ['Info.plist', null],
      ['README.md', null],
      ['empty.csv', null],
      ['other.csv', null],
      ['photo.png', null],
    ]);
    expect(pushFailures(evidence)).toEqual([http413]);
    expect(kinds(await read({ 'photo.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]) }))).toEqual({
      'photo.png': 'unrecognized',
    });
  });

  it('takes no log for Secure Mail’s only because it has a Module column', async () => {
    const foreign = log('FI', 12, 413).replaceAll('FI.APNS', 'FI.GL');
    expect(kinds(await read({ 'export.csv': foreign }))).toEqual({ 'export.csv': 'unrecognized' });
    expect(kinds(await read({ 'Secure Mail/export.csv': foreign }))).toEqual({
      'Secure Mail/export.csv': 'app-log',
    });
  });

  it('takes no log of a server that sends pushes for one of the app', async () => {
    const line = '2021/03/04 10:00:11 [E] [apns] failed to push to iOS device d5c2b117: BadDeviceToken\n';
    expect(kinds(await read({ 'gorush.log': line.repeat(3) }))).toEqual({ 'gorush.log': 'unrecognized' });
  });

  it('reads odd names and a file with copied lines', async () => {
    const evidence = await read({
      'SECURE MAIL/CTXLOG_APPPOLICIES.XML': policies('false'),
      'SECURE MAIL/diag (1).CSV': log('Secure Mail', 12, 413),
      'note.txt': `Jane says:\n\n> ${log('Secure Mail', 14, 401).split('\n')[2]}\n\nand\n\n> ${schedule(47)}`,
    });
    expect(pushFailures(evidence)).toEqual(
      expect.arrayContaining([http413, [{ kind: 'http', status: 401 }, 1]]),
    );
    const note = evidence.sources.filter(({ file: path }) => path === 'note.txt');
    expect(note.map(({ kind, records }) => [kind, records])).toEqual([
      ['app-log', 1],
      ['background-fetch', 1],
    ]);
  });

  it('reads pasted text beside a bundle', async () => {
    const evidence = await readEvidence([
      file('bundle.zip', await zip(secureMail)),
      { kind: 'text', name: 'pasted text', text: 'and this:\nPushNotificationsEnabled = false' },
    ]);
    expect(evidence.byKind['app-policies']?.map(({ file: path, app }) => [path, app])).toEqual([
      ['bundle.zip!/Ctxlog_AppPolicies.xml', 'secure-mail'],
      ['pasted text', 'unknown'],
    ]);
  });

  it('does not depend on the order of files or inputs', async () => {
    const parts: Files[] = [
      below('Secure Mail', secureMail),
      below('x', { 'Diagnostics_1.csv': log('Secure Mail', 40, 413) }),
      below('Secure Web', secureWeb),
    ];
    const all = Object.entries(Object.assign({}, ...parts) as Files);
    const inputs: Input[] = [
      file('Diagnostics_1.csv', log('Secure Mail', 1, 401)),
      file('Diagnostics_2.csv', log('Secure Mail', 2, 413)),
      file('CTXLog_backgroundFetchSchedule.csv', schedule(1, 2, 3)),
      file('schedule-older.csv', schedule(1, 2)),
      file('p.xml', policies('true')),
      file('q.xml', webPolicies),
      { kind: 'text', name: 'pasted text', text: schedule(9) },
    ];
    const [inOrder, together] = [await read(Object.fromEntries(all)), await readEvidence(inputs)];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(all, { minLength: all.length }), async (shuffled) => {
        expect(await read(Object.fromEntries(shuffled))).toEqual(inOrder);
      }),
      { numRuns: 15 },
    );
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(inputs, { minLength: inputs.length }), async (shuffled) => {
        expect(await readEvidence(shuffled)).toEqual(together);
      }),
      { numRuns: 15 },
    );
  });

  it('hands on the signal and progress', async () => {
    const bytes = await zip(secureMail);
    await expect(
      readEvidence([{ kind: 'file', name: 'b.zip', bytes }], {
        signal: AbortSignal.abort(new Error('enough')),
      }),
    ).rejects.toThrow('enough');
    const seen: string[] = [];
    const big =
      log('Secure Mail', 12, 413) +
      '20-Nov-2026 09:13:01:310 (+0100),INFO,Secure Mail.Sync,x\n'.repeat(300_000);
    await readEvidence([file('Diagnostics_1.csv', big)], { onProgress: ({ file: path }) => seen.push(path) });
    expect(new Set(seen)).toEqual(new Set(['Diagnostics_1.csv']));
  });

  describe('of a folder', () => {
    let root = '';

    beforeAll(async () => {
      root = await mkdtemp(join(tmpdir(), 'evidence-'));
      for (const [name, content] of Object.entries({
        ...below('Secure Mail', secureMail),
        ...below('Secure Web', secureWeb),
        'more.zip': await zip(below('Secure Mail', { 'Diagnostics_2.csv': log('Secure Mail', 15, 413) })),
      })) {
        await mkdir(dirname(join(root, name)), { recursive: true });
        await writeFile(join(root, name), content);
      }
    });
    afterAll(() => rm(root, { recursive: true }));

    it('sees folders, archives in them and single files', async () => {
      const evidence = await readEvidence([{ kind: 'path', path: root }]);
      expect(pushFailures(evidence)).toEqual([[{ kind: 'http', status: 413 }, 2]]);
      const single = await readEvidence([
        { kind: 'path', path: join(root, 'Secure Mail/Diagnostics_1.csv') },
      ]);
      expect(kinds(single)).toEqual({ 'Diagnostics_1.csv': 'app-log' });
    });
  });
});
