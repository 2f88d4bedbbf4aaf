import { describe, expect, test } from 'vitest';
import { recogniseTable } from '../../../src/evidence/table/recognise-table.js';

const t1 = '20-Nov-2026 09:12:33:310 (+0100)';
const t2 = '20-Nov-2026 09:12:35:870 (+0100)';
const iso = '2026-11-20T09:12:33.310+0100';
const tenant = 'b7b5c3f0-8a14-4c62-9d0b-5a7f3c1e2d44';
const token = '9f8e7d6c5b4a39281706f5e4d3c2b1a0';

describe('the diagnostics log', () => {
  test.each([
    [
      'the usual header',
      `Time,Level,Module,File,Function,Line,Message\n${t1},INFO,Secure Mail.APNS,a.m,f,1,hello`,
    ],
    [
      'quotes, semicolons',
      `"Timestamp";"Severity";"Source";"Description"\r\n"${iso}";"ERROR";"WorxMail.APNS";"x"`,
    ],
    ['no header', `${t1},ERROR,Secure Mail.APNS,Subscription failed\n${t2},INFO,Secure Mail.Sync,done`],
    ['a single record', `${iso}\tERROR\tSecure Mail.APNS\tEWS subscription failed: HTTP 413`],
    [
      'JSON whose commas and names are those of another header',
      `${t1};ERROR;Secure Mail.APNS;{"operation":"subscribe","state":"completed","error":{"status":413,"reason":"x"}}`,
    ],
    ['another app alone', `Time,Level,Module,Message\n${t1},INFO,Secure Web.Network,loaded`],
    [
      'modules nobody knows, but the own form of time',
      `Time,Level,Module,Message\n${t1},INFO,Core,loaded\n${t2},DETAIL,Net,x`,
    ],
    ['numbers for levels', `Zeit;Stufe;Modul;Text\n${t1};2;Secure Mail.APNS;Fehler`],
    [
      'date and time apart',
      'Date,Time,Level,Module,Message\n2026-11-20,09:12:33.310,ERROR,Secure Mail.APNS,x',
    ],
    ['a header of which only Module is known', `a,b,Module,c\n${iso},3,Secure Mail.Calendar,x`],
    [
      'an orphan first',
      `rest of a message, cut off\n by rotation\n${t1},INFO,Secure Mail.Sync,x\n${t2},INFO,Secure Mail.UI,y`,
    ],
    ['plain text in brackets', `${iso} ERROR [Secure Mail.APNS] Subscription failed, code 413`],
    ['plain text with bars', `${t1} | ERROR | Secure Mail.APNS | Subscription failed`],
    ['plain text with spaces', `${t1} Secure Mail.APNS ERROR Subscription failed, then\n nothing`],
    [
      'the bare error of the article',
      "Failed to register for remote notifications with error\nerror.domain=NSCocoaErrorDomain, error.code=3000, error.userInfo={\n\nNSLocalizedDescription = no valid 'aps-environment' entitlement string found\nfor application\";",
    ],
  ])('%s', (_, head) => {
    expect(recogniseTable(head, 'whatever.dat')).toBe('app-log');
  });
});

describe('the events file', () => {
  const combined = `${tenant}_${token}`;
  test.each([
    [
      'headings',
      `Date and Time,Operation,Completion Status,Tenant ID,Listener Service Token,Tenant ID + Token\n${t1},Subscribe,Success,${tenant},${token},${combined}`,
    ],
    [
      'headings with underscores, other order',
      `tenant_id;token;operation;status;timestamp\n${tenant};${token};Validate subscription;Failed;${iso}`,
    ],
    ['no header', `${t1},Subscribe to push notifications,Failed,${tenant},${token},${combined}`],
    [
      'no header, tabs, tokens missing',
      `${t1}\tTenant ID retrieval\tHTTP 500\t\t\n${t2}\tTenant ID retrieval\tSuccess\t\t`,
    ],
    [
      'two columns for the time',
      `Date,Time,Operation,Result,Tenant,Token\n2026-11-20,09:12:33,Subscribe,OK,${tenant},${token}`,
    ],
    ['an error level as status', `${t1},Subscribe,Error,${tenant},${token},${combined}`],
    [
      'a column for the app, and operations nobody knows',
      `Time,App,Operation,Status,Listener token\n${t1},Secure Mail,Do it,Done,${token}`,
    ],
    ['a header alone', 'Time,Operation,Status,Tenant ID,Listener Token,Tenant ID and Listener Token\n'],
  ])('%s', (_, head) => {
    expect(recogniseTable(head, 'whatever.dat')).toBe('apns-events');
  });
});

describe('the background fetch schedule', () => {
  test.each([
    ['commas', `BackgroundFetch,${t1},${t2},2,UIBackgroundFetchResultNewData`],
    ['quotes', `"Remote Notification","${iso}","${iso}","2","UIBackgroundFetchResultFailed"`],
    ['a header', `Type;Start;End;Seconds;Result\nRemote Notification;${t1};${t2};2;NewData`],
    ['other columns first', `start,end,kind\n${iso},${iso},Background Fetch`],
    [
      'lost separators',
      `BackgroundFetch${t1}${t2}15UIBackgroundFetchResultNewData\nRemote Notification${t1}${t2}2UIBackgroundFetchResultNewData`,
    ],
    ['spaces for separators', `Remote Notification  ${t1}  ${t2}  2  UIBackgroundFetchResultNewData`],
    ['words around it', `This is what I have:\nRemote Notification${t1}${t2}2UIBackgroundFetchResultNewData`],
  ])('%s', (_, head) => {
    expect(recogniseTable(head, 'whatever.dat')).toBe('background-fetch');
  });
});

describe('names', () => {
  test.each([
    ['CtxLog_APNS_Events.csv', 'apns-events'],
    ['a.zip!/Secure Mail/CTXLOG_apns_events.CSV', 'apns-events'],
    ['CTXLog_backgroundFetchSchedule.csv', 'background-fetch'],
    ['x/backgroundfetchschedule.txt', 'background-fetch'],
    ['CtxLog_APNS_Events.xml', null],
    ['Diagnostics.csv', null],
  ])('%s decides where the content is silent', (path, kind) => {
    expect(recogniseTable('', path)).toBe(kind);
    expect(recogniseTable('something,nobody,knows\n1,2,3\n', path)).toBe(kind);
  });

  test('the content wins over the name', () => {
    const log = `Time,Level,Module,Message\n${t1},INFO,Secure Mail.APNS,hello`;
    expect(recogniseTable(log, 'CTXLog_backgroundFetchSchedule.csv')).toBe('app-log');
    expect(
      recogniseTable(
        `BackgroundFetch,${t1},${t2},2,UIBackgroundFetchResultNewData`,
        'CtxLog_APNS_Events.csv',
      ),
    ).toBe('background-fetch');
  });
});

describe('files of others', () => {
  test.each([
    ['Apache', '127.0.0.1 - - [10/Oct/2000:13:55:36 -0700] "GET /apache_pb.gif HTTP/1.0" 200 2326\n'],
    [
      'IIS',
      '#Software: Microsoft Internet Information Services 10.0\n#Fields: date time s-ip cs-method cs-uri-stem sc-status\n2026-11-20 09:12:33 10.0.0.1 POST /EWS/Exchange.asmx 413\n',
    ],
    [
      'syslog',
      'Nov 20 09:12:33 host sshd[123]: Failed password for root\nNov 20 09:12:34 host cron[9]: job, done\n',
    ],
    ['RFC 5424', '<34>1 2026-11-20T09:12:33.310Z host app - ID47 - failed, error\n'],
    [
      'CBS',
      '2026-11-20 09:12:33, Info                  CBS    Loaded Servicing Stack v10.0\n2026-11-20 09:12:34, Error                 CBS    Failed, code 0x800f081f\n',
    ],
    ['logcat', '11-20 09:12:33.310  1234  5678 E Mail: sync failed, retry\n'],
    ['logcat with a year', '2026-11-20 09:12:33.310  1234  5678 E PushService: push notification failed\n'],
    [
      'Python',
      'timestamp,level,module,message\n2026-11-20 09:12:33,INFO,app.views,request done\n2026-11-20 09:12:34,ERROR,app.db,lost\n',
    ],
    ['log4j', '2026-11-20 09:12:33,310 ERROR [main] com.example.App - it failed, badly\n'],
    ['an Excel sheet', 'Name;Type;Start;End;Status\nAnna;Holiday;2026-11-20 09:00;2026-11-21 09:00;OK\n'],
    [
      'apps of a fleet',
      'Device,App,Bundle ID,Installed\nphone 1,Secure Mail,com.citrix.mail.ios,2026-11-20 09:12\n',
    ],
    [
      'a newsletter',
      'Date,Operation,Status\n2026-11-20 09:12:33,Subscribe,Success\n2026-11-20 09:13:33,Unsubscribe,Success\n',
    ],
    [
      'sign-ins',
      'Date (UTC),Request ID,User,Tenant ID,Operation,Status,Token issuer\n2026-11-20T09:12:33Z,1,a@example.com,t1,Sign-in,Success,Azure\n',
    ],
    [
      'Event Viewer',
      'Level,Date and Time,Source,Event ID,Task Category\nWarning,20/11/2026 09:12:33,MSExchange Web Services,6,Core,"A notification for subscription [x] against endpoint [https://us-east-1.mailboxlistener.xm.citrix.com] couldn\'t be sent."\n',
    ],
    [
      'Event Viewer, tabs',
      'Level\tDate and Time\tSource\tEvent ID\tTask Category\nWarning\t2026-11-20 09:12:33\tMSExchange Web Services\t6\tCore\tA notification\n',
    ],
    [
      'Get-WinEvent',
      '#TYPE System.Diagnostics.Eventing.Reader.EventLogRecord\n"TimeCreated","Id","LevelDisplayName","ProviderName","Message"\n"2026-11-20 09:12:33","6","Warning","MSExchange Web Services","x"\n',
    ],
    [
      'Event Viewer without its header',
      'Warning,2026-11-20 09:12:33,MSExchange Web Services,6,Core,"A notification for subscription"\n',
    ],
    [
      'policies',
      '<?xml version="1.0"?>\n<MobileAppPolicies><Policies><PushNotificationsEnabled>true</PushNotificationsEnabled></Policies></MobileAppPolicies>\n',
    ],
    ['pasted policies', 'PushNotificationsEnabled = true\nPushNotificationsTenantId = abc, def\n'],
    ['app info', 'appName: Secure Mail\nappVersion: 10.5.5\nosVersion: 10.1, 10.2\n'],
    ['JSON', '{"time": "2026-11-20T09:12:33.310+0100", "module": "Secure Mail.APNS"}\n'],
    ['talk', 'Push is broken, I think, since Monday. Remote notifications do not arrive, who can help?\n'],
    ['nothing', ''],
  ])('%s', (_, head) => {
    expect(recogniseTable(head, 'export.csv')).toBeNull();
  });
});
