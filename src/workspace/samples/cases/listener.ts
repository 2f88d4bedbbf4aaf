import { dialects } from '../dialects.js';
import type { LogRecord } from '../records.js';
import type { SampleCase } from '../sample-case.js';
import { byTime, clockTime, fetches, repeated, setUpEvents, setUpLog } from '../story.js';

const usual = { ordinary: 420, logFileCount: 2, otherApp: true } as const;

/** A step that is tried again and again and fails each time. */
function attempts(from: number, every: number, count: number, start: string, failure: string): LogRecord[] {
  return repeated(from, every, count, (minutes): LogRecord[] => [
    { at: clockTime(minutes, 12, 40), message: start },
    { at: clockTime(minutes, 42, 55), level: 'ERROR', message: failure },
  ]).flat();
}

const failedSubscriptions = (from: number, every: number, count: number) =>
  repeated(from, every, count, (minutes) => ({
    at: clockTime(minutes, 43),
    operation: 'Subscribe',
    status: 'Failed',
  }));

const tenant: SampleCase = {
  id: 'tenant-id-wrong',
  title: 'Push service answers 500',
  description: 'A freshly packaged in-house build: no user of it gets pushes.',
  plan: {
    ...usual,
    seed: 31,
    dialect: dialects.quoted,
    layout: 'nested',
    policies: { PushNotificationsTenantId: '00000000-1111-2222-3333-444444444444' },
    info: { bundleIdentifier: 'com.example.inhouse.securemail', buildType: 'Enterprise' },
    events: failedSubscriptions(8 * 60 + 1, 15, 5),
    wakeUps: fetches(8 * 60 + 35, 49, 3),
    log: byTime(
      setUpLog(8 * 60, 'token'),
      attempts(
        8 * 60 + 1,
        15,
        5,
        'Registering the device with the listener service',
        'Registration request to the push service failed with HTTP status code: 500 (Internal Server Error)',
      ),
    ),
  },
};

const gateway: SampleCase = {
  id: 'gateway-blocks-listener',
  title: 'Gateway blocks listener',
  description: 'Push works on the office Wi-Fi profile without tunnel, never with the tunnelled one.',
  plan: {
    ...usual,
    seed: 32,
    dialect: dialects.semicolons,
    policyForm: 'plist',
    policies: {
      NetworkAccess: 'NetworkAccessTunneled',
      PreferredVpnMode: 'FullTunnel',
      BackgroundServices: 'mail.corp.example:443',
      PushNotificationsListenerServiceHostName: 'https://eu-west-1.pushreg.xm.citrix.com',
    },
    events: failedSubscriptions(8 * 60 + 1, 13, 6),
    wakeUps: fetches(8 * 60 + 27, 44, 4),
    log: byTime(
      setUpLog(8 * 60, 'token'),
      attempts(
        8 * 60 + 1,
        13,
        6,
        'Registering the device with the listener service eu-west-1.pushreg.xm.citrix.com',
        'Failed to register with the listener service: Error Domain=NSURLErrorDomain Code=-1004 "Could not connect to the server." NSErrorFailingURLStringKey=https://eu-west-1.pushreg.xm.citrix.com/register',
      ),
    ),
  },
};

const deviceBlocked: SampleCase = {
  id: 'device-cannot-reach-listener',
  title: 'Listener not reachable',
  description: 'Push fails on the branch office network only.',
  plan: {
    ...usual,
    seed: 33,
    dialect: dialects.device,
    policies: { PushNotificationsListenerServiceHostName: 'us-east-1.pushreg.xm.citrix.com:443' },
    events: failedSubscriptions(8 * 60 + 2, 12, 6),
    wakeUps: fetches(8 * 60 + 18, 50, 3),
    log: byTime(
      setUpLog(8 * 60, 'token'),
      attempts(
        8 * 60 + 2,
        12,
        6,
        'Registering the device with the listener service us-east-1.pushreg.xm.citrix.com',
        'Listener service registration failed: error.domain=NSURLErrorDomain, error.code=-1001, error.userInfo={\nNSLocalizedDescription = The request timed out.\nNSErrorFailingURLKey = https://us-east-1.pushreg.xm.citrix.com/v1/devices }',
      ),
    ),
  },
};

const updateRefused: SampleCase = {
  id: 'listener-update-failed',
  title: 'Listener refuses update',
  description: 'Exchange accepts the subscription, yet pushes never come.',
  plan: {
    ...usual,
    seed: 34,
    dialect: dialects.unicodeTabs,
    events: byTime(setUpEvents(8 * 60, ['tenant']), failedSubscriptions(8 * 60 + 1, 18, 5)),
    wakeUps: fetches(8 * 60 + 22, 54, 3),
    log: byTime(
      setUpLog(8 * 60, 'subscription'),
      attempts(
        8 * 60 + 1,
        18,
        5,
        'Sending the EWS subscription details to the listener service',
        'Updating the listener service with the EWS subscription details failed, HTTP status code: 403 Forbidden',
      ),
    ),
  },
};

export const listenerCases: readonly SampleCase[] = [tenant, gateway, deviceBlocked, updateRefused];
