import type { Field } from '../fields.js';
import { quoted } from './log-text.js';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', ' ');

const policies = {
  ExchangeServer: 'mail.corp.example',
  PushNotificationsEnabled: 'false',
  PushNotificationsEWSHostName: '',
  PushNotificationsListenerServiceHostName: 'us-east-1.pushreg.xm.citrix.com',
  PushNotificationsTenantId: '',
  NetworkAccess: 'NetworkAccessBlocked',
  BackgroundServices: '',
  LockScreenNotifications: 'Block',
  ObfuscateLogs: 'Off',
  UserName: '',
} as const;

function policyFile(changes: Readonly<Record<string, string>>, comment = ''): string {
  const elements = Object.entries({ ...policies, ...changes }).map(
    ([name, value]) => `<${name}>${escaped(value)}</${name}>`,
  );
  return `<MobileAppPolicies>${comment}\n<Policies>\n${elements.join('\n')}\n</Policies></MobileAppPolicies>`;
}

function propertyList(changes: Readonly<Record<string, string>>): string {
  const pairs = Object.entries({ ...policies, ...changes }).map(
    ([name, value]) => `<key>${escaped(name)}</key>\n<string>${escaped(value)}</string>`,
  );
  return `<?xml version="1.0"?>\n<plist version="1.0"><dict>\n${pairs.join('\n')}\n</dict></plist>`;
}

const policyName = 'Secure Mail/Ctxlog_AppPolicies.xml';
const policyFields = Object.keys(policies).map((name): [string, Field] => [
  `policy ${name}`,
  (text) => ({ name: policyName, content: policyFile({ [name]: text }) }),
]);

const eventColumns = ['Time', 'Operation', 'Status', 'Tenant ID', 'Token', 'Combined'] as const;
const event: Readonly<Record<(typeof eventColumns)[number], string>> = {
  Time: '20-Nov-2026 09:12:33:310 (+0100)',
  Operation: 'Subscribe',
  Status: 'Failed: HTTP status code: 413',
  'Tenant ID': 'a1b2c3d4',
  Token: 'e5f6a7b8',
  Combined: 'a1b2c3d4:e5f6a7b8',
};

function eventsOf(changes: Readonly<Record<string, string>>): string {
  const row = { ...event, ...changes };
  return `${eventColumns.join(',')}\n${eventColumns.map((column) => quoted(row[column] ?? '')).join(',')}\n`;
}

const eventFields = eventColumns.map((column): [string, Field] => [
  `events: column ${column}`,
  (text) => ({
    name: 'Secure Mail/CtxLog_APNS_Events.csv',
    content: eventsOf({ [column]: column === 'Status' ? `Failed: ${text} HTTP 413` : text }),
  }),
]);

const infoKeys = [
  'appName',
  'appVersion',
  'bundleIdentifier',
  'deviceName',
  'deviceModel',
  'osVersion',
  'userName',
];
const infoFields = infoKeys.map((key): [string, Field] => [
  `app info ${key}`,
  (text) => ({
    name: 'Secure Mail/AppInfo.txt',
    content: `appName: Secure Mail\nosVersion: 18.1\n${key}: ${text}\n`,
  }),
]);

const scheduleRow = (kind: string, result: string) =>
  [kind, '20-Nov-2026 09:12:33:310 (+0100)', '20-Nov-2026 09:12:40:310 (+0100)', '7', result]
    .map(quoted)
    .join(',');

/** Fields of the other files that a device writes. */
export const deviceFields: Readonly<Record<string, Field>> = {
  ...Object.fromEntries([...policyFields, ...eventFields, ...infoFields]),
  'policy file: a comment': (text) => ({
    name: policyName,
    content: policyFile({}, `<!-- ${escaped(text).replaceAll('--', '- -')} -->`),
  }),
  'policy file: a property list': (text) => ({
    name: policyName,
    content: propertyList({ PushNotificationsListenerServiceHostName: text }),
  }),
  'policy file: a key of a property list': (text) => ({
    name: policyName,
    content: propertyList({ [text]: 'x' }),
  }),
  'policy file: base64': (text) => ({
    name: policyName,
    content: Buffer.from(policyFile({ PushNotificationsListenerServiceHostName: text })).toString('base64'),
  }),
  'app info: a line of its own': (text) => ({
    name: 'Secure Mail/AppInfo.txt',
    content: `appName: Secure Mail\nosVersion: 18.1\n${text}\n`,
  }),
  'schedule: type': (text) => ({
    name: 'Secure Mail/CTXLog_backgroundFetchSchedule.csv',
    content: `${scheduleRow('BackgroundFetch', 'UIBackgroundFetchResultFailed')}\n${scheduleRow(text, 'x')}\n`,
  }),
  'schedule: result': (text) => ({
    name: 'Secure Mail/CTXLog_backgroundFetchSchedule.csv',
    content: `${scheduleRow('Remote Notification', `UIBackgroundFetchResultFailed ${text}`)}\n`,
  }),
};
