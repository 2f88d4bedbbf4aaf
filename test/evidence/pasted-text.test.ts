import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/evidence/evidence.js';
import { looksLikeEvidence } from '../../src/evidence/pasted-text.js';
import { readEvidence } from '../../src/evidence/read-evidence.js';

/* Every excerpt here is synthetic. */
const entitlement = `Error Domain=NSCocoaErrorDomain Code=3000 "no valid 'aps-environment' entitlement string found for application" UserInfo={NSLocalizedDescription=no valid 'aps-environment' entitlement string found for application}`;
const tooLarge =
  '"20-Nov-2026 09:12:33:310 (+0100)","ERROR","Secure Mail.APNS","EWS subscription failed: HTTP status code 413"';
const refused =
  '"20-Nov-2026 09:14:33:310 (+0100)","ERROR","Secure Mail.APNS","EWS subscription failed: HTTP status code 401"';
const push =
  'Remote Notification,01-Dec-2016 12:47:41:727 (+0000),01-Dec-2016 12:47:44:488 (+0000),2,UIBackgroundFetchResultNewData';
const fetchRow =
  'BackgroundFetch,01-Dec-2016 12:47:19:310 (+0000),01-Dec-2016 12:47:34:826 (+0000),15,UIBackgroundFetchResultNewData';
const event =
  '01-Dec-2016 12:40:01:000 (+0000),Subscribe to EWS push notifications,Failed HTTP 413,4f2c1a88,0a1b2c3d4e5f,4f2c1a88:0a1b2c3d4e5f';
const policy = '<PushNotificationsEnabled>true</PushNotificationsEnabled>';

function read(text: string): Promise<Evidence> {
  return readEvidence([{ kind: 'text', name: 'pasted text', text }]);
}

function kinds({ sources }: Evidence): string[] {
  return sources.map(({ kind }) => kind);
}

function failures({ byKind }: Evidence): unknown[] {
  return (byKind['app-log']?.series ?? []).map(({ step, failure, first }) => [
    step,
    failure?.kind,
    first.line,
  ]);
}

describe('readEvidence of pasted text', () => {
  it('reads a log line without header, and keeps its line', async () => {
    const evidence = await read(`Hi all,\n\n${tooLarge}\n\nAny idea?`);
    expect(failures(evidence)).toEqual([['ews-subscription', 'http', 3]]);
    expect(evidence.sources).toMatchObject([
      { file: 'pasted text', kind: 'app-log', records: 1, rejected: 0 },
    ]);
  });

  it.each([
    ['fenced', `see\n\`\`\`\n${tooLarge}\n\`\`\`\nthanks`, 3],
    ['fenced on the line itself', `see\n\`\`\`${tooLarge}\`\`\`\nthanks`, 2],
    [
      'cut at its beginning',
      `see\n...Secure Mail.APNS,"EWS subscription failed with HTTP status code 413`,
      2,
    ],
    ['fenced with a language', `\`\`\`csv\n${tooLarge}\n\`\`\``, 2],
    ['between backticks', `see\n\`${tooLarge}\``, 2],
    ['quoted', `see\n> ${tooLarge}\n> \nthanks`, 2],
    ['quoted as Slack escapes it', `see\n&gt; ${tooLarge}\nthanks`, 2],
    ['indented', `    ${tooLarge}\n`, 1],
    ['as an item of a list', `- ${tooLarge}`, 1],
    ['as grep shows it', `Secure Mail/Diagnostics_1.csv:1204:${tooLarge}`, 1],
    ['with typographic quotes', tooLarge.replaceAll('","', '”,“').replace(/^"/, '“').replace(/"$/, '”'), 1],
    ['with tabs', tooLarge.replaceAll('"', '').replaceAll(',', '\t'), 1],
    ['with semicolons', tooLarge.replaceAll(',', ';'), 1],
    [
      'without columns',
      '20-Nov-2026 09:12:33:310 (+0100) ERROR [Secure Mail.APNS] EWS subscription failed: HTTP status code 413',
      1,
    ],
    ['in CRLF', `a\r\n\r\n${tooLarge}\r\n`, 3],
    ['below its header', `Time,Level,Module,Message\n${tooLarge}`, 2],
    ['wrapped', tooLarge.replace('failed: ', 'failed:\n'), 1],
  ])('reads a log line %s', async (_, text, line) => {
    expect(failures(await read(text))).toEqual([['ews-subscription', 'http', line]]);
  });

  it('reads lines of a log apart from the talk between them', async () => {
    const evidence = await read(
      `First:\n${tooLarge}\nand then it failed with an authentication error:\n${refused}\nboth failed`,
    );
    expect(failures(evidence)).toEqual([
      ['ews-subscription', 'http', 4],
      ['ews-subscription', 'http', 2],
    ]);
    expect(evidence.byKind['app-log']?.series.map(({ first }) => first.text)).toEqual([refused, tooLarge]);
  });

  it.each([
    ['an error as iOS states it', entitlement, 1],
    ['the same amid talk', `Hi, I see this:\n\n${entitlement}\n\nwhat now?`, 3],
    [
      'an error over several lines',
      "Failed to register for remote notifications with error\nerror.domain=NSCocoaErrorDomain, error.code=3000, error.userInfo={\n\nNSLocalizedDescription = no valid 'aps-environment' entitlement string found\nfor application\";",
      1,
    ],
    ['the module', `ERROR,Secure Mail.APNS,${entitlement}`, 1],
    ['the module in brackets', `hello\n[Secure Mail.APNS] ${entitlement}`, 2],
  ])('counts records without time that carry %s', async (_, text, line) => {
    const evidence = await read(text);
    expect(failures(evidence)).toEqual([['apns-registration', 'entitlement', line]]);
    expect(evidence.byKind['app-log']?.series[0]?.first.time).toBeNull();
    expect(evidence.byKind['app-log']).toMatchObject({ pushRecords: 1, records: 1, from: null });
  });

  it('keeps records without time apart', async () => {
    const lines = [
      'Secure Mail.APNS,EWS subscription failed: HTTP 413',
      'Secure Mail.APNS,EWS subscription failed: HTTP 401',
    ];
    expect(failures(await read(lines.join('\n')))).toEqual([
      ['ews-subscription', 'http', 2],
      ['ews-subscription', 'http', 1],
    ]);
  });

  it.each([
    ['as they are', `${fetchRow}\n${push}`, 2],
    ['quoted', `> ${fetchRow}\n> ${push}`, 2],
    ['with their separators lost', `${fetchRow}\n${push}`.replaceAll(',', ''), 2],
    ['below a header', `Type,Start,End,Seconds,Result\n${fetchRow}\n\n${push}`, 4],
    ['wrapped', `${fetchRow}\n${push.replace('),01-Dec', '),\n01-Dec')}`, 2],
    ['wrapped twice', `${fetchRow.replace(',15', '\n,15')}\n${push}`, 3],
  ])('reads rows of the schedule %s', async (_, text, line) => {
    const { byKind } = await read(text);
    expect(byKind['background-fetch']?.counts).toEqual({ 'background-fetch': 1, 'remote-notification': 1 });
    expect(byKind['background-fetch']?.rows.map(({ result, seconds }) => [result, seconds])).toEqual([
      ['new-data', 15],
      ['new-data', 2],
    ]);
    expect(byKind['background-fetch']?.rows[1]?.at.line).toBe(line);
  });

  it('reads rows of the events file', async () => {
    const { byKind } = await read(`please look:\n${event}`);
    expect(byKind['apns-events']?.series).toMatchObject([
      { step: 'ews-subscription', failure: { status: 413 }, first: { line: 2 } },
    ]);
    expect(byKind['apns-events']?.tenantIds.map(({ value }) => value)).toEqual(['4f2c1a88']);
  });

  it.each([
    ['an element', policy, 1],
    ['an element amid talk', `I see\n${policy} in the file`, 2],
    ['an element as Slack escapes it', `I see\n${policy.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}`, 2],
    [
      'a cut document',
      `<?xml version="1.0"?>\n<MobileAppPolicies>\n<Policies>\n${policy}\n<PushNotificationsTenantId>ab`,
      4,
    ],
    ['columns of spaces', 'our policies:\nPushNotificationsEnabled      true', 2],
    ['a line', 'our policies:\n• PushNotificationsEnabled = true', 2],
    ['base64', `here:\n${Buffer.from(`<Policies>${policy}</Policies>`).toString('base64')}`, 2],
  ])('reads policies from %s', async (_, text, line) => {
    const [policies] = (await read(text)).byKind['app-policies'] ?? [];
    expect(policies?.values.get('PushNotificationsEnabled')).toMatchObject({ value: 'true', at: { line } });
    expect([...(policies?.values.keys() ?? [])]).toEqual(['PushNotificationsEnabled']);
  });

  it('knows a whole policy file that was pasted', async () => {
    const [policies] =
      (await read(`here:\n<MobileAppPolicies>\n<Policies>\n${policy}\n</Policies>\n</MobileAppPolicies>`))
        .byKind['app-policies'] ?? [];
    expect(policies).toMatchObject({ complete: true, at: { line: 3 } });
  });

  it('resolves the links that Slack makes', async () => {
    const [policies] =
      (
        await read(
          'PushNotificationsListenerServiceHostName: <https://us-east-1.pushreg.xm.citrix.com|us-east-1.pushreg.xm.citrix.com>\nExchangeServer=<http://mail.corp.example>',
        )
      ).byKind['app-policies'] ?? [];
    expect(policies?.values.get('PushNotificationsListenerServiceHostName')?.value).toBe(
      'us-east-1.pushreg.xm.citrix.com',
    );
    expect(policies?.values.get('ExchangeServer')?.value).toBe('http://mail.corp.example');
  });

  it('reads several kinds in one message', async () => {
    const evidence = await read(
      `Hi\n\n${tooLarge}\n${push}\n${event}\n\n${policy}\n\nappName: Secure Mail\nappVersion: 10.5.5\nThanks`,
    );
    expect(kinds(evidence)).toEqual([
      'apns-events',
      'app-info',
      'app-log',
      'app-policies',
      'background-fetch',
    ]);
  });

  it('refuses a document type only where there are policies', async () => {
    await expect(read(`<!DOCTYPE a [<!ENTITY b "true">]>\n${policy}`)).rejects.toMatchObject({
      code: 'XML_DOCTYPE',
    });
    expect(kinds(await read('<!DOCTYPE html>\n<p>hello'))).toEqual(['unrecognized']);
  });

  it('holds a whole XML document to its rules', async () => {
    await expect(
      read(`<?xml version="1.0"?>\n<Policies>\n<A>1</B>\n${policy}</Policies>`),
    ).rejects.toMatchObject({ code: 'XML_BROKEN', detail: expect.stringMatching(/^line 3, column /) });
  });

  it('reads a log that was piped in whole', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, index) =>
        `20-Nov-2026 09:12:33:310 (+0100),INFO,Secure Mail.Sync,a.m,f,${index},nothing to see here`,
    );
    const evidence = await read(
      [
        'Time,Level,Module,File,Function,Line,Message',
        ...rows,
        tooLarge.replaceAll('"', '').replace('APNS,', 'APNS,a.m,f,1,'),
      ].join('\n'),
    );
    expect(evidence.sources).toMatchObject([{ kind: 'app-log', records: 20_001 }]);
    expect(failures(evidence)).toEqual([['ews-subscription', 'http', 20_002]]);
  });

  it('calls talk unrecognized, and nothing empty', async () => {
    expect(kinds(await read('push does not work, the subscription failed'))).toEqual(['unrecognized']);
    await expect(read('')).rejects.toMatchObject({ code: 'INPUT_EMPTY' });
    await expect(read(' \n\t\n')).rejects.toMatchObject({ code: 'INPUT_EMPTY' });
  });
});

describe('looksLikeEvidence', () => {
  it.each([
    entitlement,
    tooLarge,
    push,
    event,
    policy,
    `Hi\n> ${push.replaceAll(',', '')}`,
    'PushNotificationsEnabled: false',
    'appName: Secure Mail\nosVersion: 10.2',
    '01-Dec-2016 12:47:41:727 (+0000) INFO Secure Mail.APNS Remote notification received',
    '<PushNotificationsTenantId/>',
    '[Secure Mail.APNS] subscription failed',
  ])('takes %j', (text) => {
    expect(looksLikeEvidence(text)).toBe(true);
  });

  it.each([
    '',
    'Nov 20 09:12:33 iPhone Chatter[512] <Error>: Error Domain=NSCocoaErrorDomain Code=3000 "no valid aps-environment entitlement string found for application"',
    'push does not work since yesterday, error 413 when subscribing?',
    'The push subscription failed again. Is it the listener service?',
    'We filter on Secure Mail.APNS in Excel and see that the EWS subscription failed with HTTP 413',
    'Secure Mail.APNS, what is it? The subscription failed',
    'Is PushNotificationsEnabled true on your side? And NetworkAccess: any idea?',
    'You have to set PushNotificationsEnabled = true in the console',
    'Background App Refresh is off on her phone',
    'Remote Notification rows stopped at 01-Dec-2016 12:47',
    '2026-11-20 09:12 user says push subscription failed\n2026-11-20 09:40 reinstalled, EWS error again',
    '> Jane wrote at 2026-11-20 09:12:33:\n> it failed, HTTP 500 from the push service',
    'Exception in thread "main" java.lang.RuntimeException: push notification failed\n\tat com.example.Push.send(Push.java:12)',
    '2026-11-20 09:12:33.310 ERROR [main] c.e.room.Connector - EWS subscription failed: 413',
    '2026-11-20T09:12:33.310Z ERROR apns: failed to send push notification to device token abc: BadDeviceToken\n    at Object.<anonymous> (/srv/node_modules/apn/index.js:1:2)',
    'Nov 20 09:12:33 mail postfix/smtpd[123]: connect from unknown',
    'Error Domain=NSURLErrorDomain Code=-1001 "The request timed out." UserInfo={NSErrorFailingURLStringKey=https://api.example.com/v1}',
    '{"level":"error","msg":"subscription failed","time":"2026-11-20T09:12:33Z"}',
    'Date,Time,Level\n2026-11-20,09:12:33,ERROR',
    '<html><body>push</body></html>',
    'App version: 23.5\nOS version: iOS 17\nDevice model: iPhone 14',
    'Name: Jane\nEmail: jane@corp.example\nError: push subscription failed',
  ])('leaves %j alone', (text) => {
    expect(looksLikeEvidence(text)).toBe(false);
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        (text) => typeof looksLikeEvidence(text) === 'boolean',
      ),
    );
    for (const piece of [
      '<a ',
      '"',
      '{(',
      '> ',
      'Secure Mail.',
      'ERROR ',
      'a=',
      '01-Dec-2016 12:47:41 ',
      '\n"',
      'PushNotificationsEnabled=',
      '&lt;',
      'x'.repeat(40),
      '\tERROR\n',
      'Error Domain=\n',
      '<http://',
    ])
      expect(typeof looksLikeEvidence(piece.repeat(90_000 / piece.length))).toBe('boolean');
  });
});
