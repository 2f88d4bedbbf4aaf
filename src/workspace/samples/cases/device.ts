import { dialects } from '../dialects.js';
import type { SampleCase } from '../sample-case.js';
import {
  byTime,
  clockTime,
  fetches,
  pushes,
  pushLog,
  repeated,
  setUpEvents,
  setUpLog,
  validChecks,
} from '../story.js';

const usual = { ordinary: 420, logFileCount: 2, otherApp: true } as const;

const entitlementText = [
  'Failed to register for remote notifications with error',
  'error.domain=NSCocoaErrorDomain, error.code=3000, error.userInfo={',
  '',
  "NSLocalizedDescription = no valid 'aps-environment' entitlement string found",
  'for application";',
].join('\n');

const entitlement: SampleCase = {
  id: 'entitlement-missing',
  title: 'Push entitlement missing',
  description: 'The in-house build of the app never shows a badge; the App Store build did.',
  plan: {
    ...usual,
    seed: 21,
    dialect: dialects.device,
    policies: { PushNotificationsTenantId: '7f3c1d2e9b604a55' },
    info: { bundleIdentifier: 'com.example.inhouse.securemail' },
    wakeUps: fetches(8 * 60 + 15, 47, 4),
    log: repeated(8 * 60, 31, 4, (minutes) => [
      { at: clockTime(minutes, 1, 5), message: 'Registering for remote notifications' },
      { at: clockTime(minutes, 1, 101), level: 'ERROR' as const, message: entitlementText },
    ]).flat(),
  },
};

const token: SampleCase = {
  id: 'apns-token-unavailable',
  title: 'No APNs token',
  description: 'One user, one device: push has not worked since the Apple ID was changed.',
  plan: {
    ...usual,
    seed: 22,
    dialect: dialects.unicodeTabs,
    wakeUps: fetches(8 * 60 + 25, 58, 3),
    log: repeated(8 * 60, 24, 5, (minutes) => [
      { at: clockTime(minutes, 3, 77), message: 'Registering for remote notifications' },
      {
        at: clockTime(minutes, 33, 80),
        level: 'ERROR' as const,
        message:
          'Could not obtain a device token from APNs: NSURLErrorDomain, code -1001, the request timed out',
      },
    ]).flat(),
  },
};

const before = pushes(8 * 60 + 8, 7, 9);
const checks = validChecks(8 * 60 + 30, 30, 5);

const refreshOff: SampleCase = {
  id: 'background-app-refresh-off',
  title: 'Background refresh off',
  description: 'The badge stopped at some point this morning; it moves only while the app is open.',
  plan: {
    ...usual,
    seed: 23,
    dialect: dialects.newer,
    events: byTime(setUpEvents(8 * 60), checks.events),
    wakeUps: byTime(before, fetches(8 * 60 + 20, 31, 2)),
    log: byTime(setUpLog(8 * 60), checks.log, pushLog(before), [
      {
        at: clockTime(9 * 60 + 12, 2),
        level: 'WARNING',
        module: 'Secure Mail.Background',
        message: 'Background App Refresh status changed: denied',
      },
      {
        at: clockTime(10 * 60 + 31, 2),
        level: 'WARNING',
        module: 'Secure Mail.Background',
        message: 'Background App Refresh is denied, background updates are not possible',
      },
    ]),
  },
};

const failing = pushes(9 * 60 + 4, 8, 11, 'Failed');
const early = pushes(8 * 60 + 10, 9, 4);

const syncFails: SampleCase = {
  id: 'sync-fails-after-wake-up',
  title: 'Sync fails after wake-up',
  description: 'The phone buzzes, but the new mail is only there after opening the app and signing on.',
  plan: {
    ...usual,
    seed: 24,
    dialect: dialects.tabs,
    policies: {
      NetworkAccess: 'NetworkAccessTunneled',
      BackgroundServices: 'mail.corp.example:443',
      BackgroundServicesExpiration: '168',
    },
    events: byTime(setUpEvents(8 * 60), validChecks(8 * 60 + 30, 30, 4).events),
    wakeUps: byTime(early, failing),
    log: byTime(setUpLog(8 * 60), validChecks(8 * 60 + 30, 30, 4).log, pushLog(early), pushLog(failing), [
      ...failing.map(({ at }) => ({
        at: at.replace(/\.\d{3}$/, '.999'),
        level: 'ERROR' as const,
        module: 'Secure Mail.ActiveSync',
        message:
          'Synchronization after remote notification failed: gateway session expired, logon required (HTTP status code: 401)',
      })),
    ]),
  },
};

export const deviceCases: readonly SampleCase[] = [entitlement, token, refreshOff, syncFails];
