import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/evidence/recognise.js';

function kindOf(text: string, path = 'x.txt'): string | null {
  return recognise(Buffer.from(text), path);
}
const policies =
  '<MobileAppPolicies><Policies><PushNotificationsEnabled>true</PushNotificationsEnabled></Policies></MobileAppPolicies>';

describe('recognise', () => {
  it.each([
    ['policies', policies, 'app-policies'],
    ['policies, cut', policies.slice(0, 60), 'app-policies'],
    ['escaped policies', policies.replaceAll('<', '&lt;').replaceAll('>', '&gt;'), 'app-policies'],
    ['packed policies', Buffer.from(policies).toString('base64'), 'app-policies'],
    ['packed policies, cut', Buffer.from(policies).toString('base64').slice(0, 101), 'app-policies'],
    [
      'packed policies in an element',
      `<data>${Buffer.from(policies).toString('base64')}</data>`,
      'app-policies',
    ],
    [
      'a property list',
      '<plist><dict><key>PushNotificationsEnabled</key><true/></dict></plist>',
      'app-policies',
    ],
    ['a binary property list', 'bplist00\u0001_PushNotificationsEnabled\u0009', 'app-policies'],
    ['lines', 'PushNotificationsEnabled = true', 'app-policies'],
    ['app info', 'appName: Secure Mail\nappVersion: 1\nosVersion: 9', 'app-info'],
    ['app info in words', 'Note\nApp Name : Secure Mail\nApp Version : 1\nOS Version : 9', 'app-info'],
    [
      'app info as a property list',
      '<plist><dict><key>appName</key><string>x</string><key>appVersion</key><string/><key>deviceModel</key><string/></dict></plist>',
      'app-info',
    ],
    [
      'a schedule',
      'Remote Notification,01-Dec-2016 12:47:41:727 (+0000),01-Dec-2016 12:47:44:488 (+0000),2,UIBackgroundFetchResultNewData',
      'background-fetch',
    ],
    [
      'a log',
      'Time,Level,Module,Message\n01-Dec-2016 12:47:41:727 (+0000),INFO,Secure Mail.APNS,Remote notification received',
      'app-log',
    ],
    ['other XML', '<Events><Event/></Events>', null],
    ['HTML', '<!DOCTYPE html><html></html>', null],
    ['talk', 'We set PushNotificationsEnabled last week. Device: iPhone', null],
    ['nothing', '', null],
  ])('knows %s by its content', (_, text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });

  it.each([
    ['<Policies><Unheard>1</Unheard></Policies>', 'a/Ctxlog_AppPolicies.xml', 'app-policies'],
    ['osVersion: 9', 'a/CtxLog_App-Info.txt', 'app-info'],
    ['osVersion: 9', 'APPINFO.TXT', 'app-info'],
    ['osVersion: 9', 'MapInfo.txt', null],
  ])('knows %j by its name %s', (text, path, kind) => {
    expect(kindOf(text, path)).toBe(kind);
  });
});
