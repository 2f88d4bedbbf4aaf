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

const pushOff: SampleCase = {
  id: 'push-disabled-by-policy',
  title: 'Push off by policy',
  description: 'Mail only arrives when the app is opened; nobody on this delivery group gets a badge.',
  plan: {
    ...usual,
    seed: 11,
    dialect: dialects.device,
    policies: { PushNotificationsEnabled: 'false' },
    wakeUps: fetches(8 * 60 + 20, 43, 4),
    log: repeated(8 * 60 + 2, 55, 3, (minutes) => ({
      at: clockTime(minutes, 4, 12),
      message: 'Push notifications are disabled by policy; not subscribing',
    })),
  },
};

const refused = (host: string) => (minutes: number) => [
  { at: clockTime(minutes, 9, 10), message: `Registering the device with the listener service at ${host}` },
  {
    at: clockTime(minutes, 9, 61),
    level: 'ERROR' as const,
    message:
      'Device registration with the listener service failed: Error Domain=NSURLErrorDomain Code=-1002 "unsupported URL"',
  },
];

const hostInvalid: SampleCase = {
  id: 'listener-host-invalid',
  title: 'Listener host invalid',
  description: 'Push never worked since the region policy was edited by hand.',
  plan: {
    ...usual,
    seed: 12,
    dialect: dialects.semicolons,
    policies: { PushNotificationsListenerServiceHostName: 'EMEA region' },
    wakeUps: fetches(8 * 60 + 11, 52, 4),
    log: [...setUpLog(8 * 60, 'token'), ...repeated(8 * 60, 20, 5, refused('EMEA region')).flat()],
  },
};

const offline = (minutes: number) => [
  { at: clockTime(minutes, 14, 300), message: 'Registering the device with the listener service' },
  {
    at: clockTime(minutes, 14, 340),
    level: 'ERROR' as const,
    message:
      'Listener service registration failed. error.domain=NSURLErrorDomain, error.code=-1009, error.localizedDescription=The Internet connection appears to be offline.',
  },
];

const networkBlocked: SampleCase = {
  id: 'network-access-blocked',
  title: 'Network access blocked',
  description: 'No badge and no mail, although Safari works on the same device.',
  plan: {
    ...usual,
    seed: 13,
    dialect: dialects.newer,
    policies: { NetworkAccess: 'NetworkAccessBlocked' },
    wakeUps: fetches(8 * 60 + 30, 61, 3),
    log: [...setUpLog(8 * 60, 'token'), ...repeated(8 * 60 + 1, 17, 6, offline).flat()],
  },
};

const working = validChecks(8 * 60 + 30, 30, 4);
const arriving = pushes(8 * 60 + 12, 9, 14);

const lockScreen: SampleCase = {
  id: 'lock-screen-notifications-blocked',
  title: 'Lock screen stays empty',
  description: 'The badge counts up in time, yet nothing ever shows on the lock screen.',
  plan: {
    ...usual,
    seed: 14,
    dialect: dialects.quoted,
    policies: { LockScreenNotifications: 'Block' },
    events: byTime(setUpEvents(8 * 60), working.events),
    wakeUps: byTime(arriving, fetches(8 * 60 + 40, 45, 3)),
    log: byTime(setUpLog(8 * 60), working.log, pushLog(arriving)),
  },
};

export const policyCases: readonly SampleCase[] = [pushOff, hostInvalid, networkBlocked, lockScreen];
