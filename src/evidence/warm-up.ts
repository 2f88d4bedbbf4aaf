import type { Evidence } from './evidence.js';
import { readEvidence } from './read-evidence.js';

/* Made up. It meets the words of every reader. */
const log = [
  'Time,Level,Module,File,Function,Line,Message',
  '20-Nov-2026 09:12:33:310 (+0000),ERROR,Secure Mail.APNS,EWS.m,subscribe,7,EWS push subscription failed. HTTP status code: 413',
  '20-Nov-2026 09:12:34:310 (+0000),INFO,Secure Mail.APNS,Push.m,register,8,Registered for remote notifications',
];
const events = ['20-Nov-2026 09:12:33:310 (+0000),Subscription,Failed,0a1b2c3d,4e5f6a7b,0a1b2c3d:4e5f6a7b'];
const policies = [
  '<MobileAppPolicies><Policies>',
  '<PushNotificationsEnabled>true</PushNotificationsEnabled>',
  '</Policies></MobileAppPolicies>',
];
const info = ['appName: Secure Mail', 'appVersion: 24.10.0', 'appBuild: 1842', 'osVersion: 18.1'];

const files: Readonly<Record<string, readonly string[]>> = {
  'Diagnostics_1.csv': log,
  'CtxLog_APNS_Events.csv': events,
  'Ctxlog_AppPolicies.xml': policies,
  'AppInfo.txt': info,
};

/**
 * Reads a little made-up evidence: a process reads its first bundle slowly, since every pattern is compiled when it is
 * first used, and holds up for a third of a second whatever arrives meanwhile.
 */
export async function warmUp(): Promise<Evidence> {
  const inputs = Object.entries(files).map(
    ([name, lines]) => ({ kind: 'file', name, bytes: Buffer.from(`${lines.join('\n')}\n`) }) as const,
  );
  return readEvidence(inputs);
}
