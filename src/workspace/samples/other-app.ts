import type { Dialect } from './dialect.js';
import { logFiles } from './log-files.js';
import { policyText } from './policy-text.js';
import type { LogRecord } from './records.js';

/** Secure Hub's part of a bundle: policies and errors that say nothing about Secure Mail. */
export function otherApp(day: number, dialect: Dialect, seed: number): [string, string][] {
  const folder = 'Secure Hub/';
  const policies = {
    AppPasscode: 'true',
    NetworkAccess: 'NetworkAccessBlocked',
    PushNotificationsEnabled: 'false',
  };
  const log = logFiles({ records, ordinary: 0, seed, day, files: 1, folder }, dialect);
  return [
    [`${folder}Ctxlog_AppPolicies.xml`, policyText(policies, 'xml')],
    [`${folder}AppInfo.txt`, 'appName: Secure Hub\nappVersion: 24.9.0\nappBuild: 771\n'],
    ...log,
  ];
}

const records: readonly LogRecord[] = [
  { at: '08:05', module: 'Secure Hub.Enrollment', message: 'Device is enrolled' },
  {
    at: '08:06',
    module: 'Secure Hub.Push',
    level: 'ERROR',
    message: 'Push of the MDM command failed, HTTP status code: 500',
  },
  { at: '08:31', module: 'Secure Hub.Store', level: 'WARNING', message: 'Store listing is 3 days old' },
  {
    at: '09:12',
    module: 'Secure Hub.Network',
    level: 'ERROR',
    message: 'NSURLErrorDomain -1001, The request timed out.',
  },
  { at: '09:40', module: 'Secure Hub.Store', message: 'Store listing refreshed' },
];
