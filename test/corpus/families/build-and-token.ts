import { cause } from '../expectations.js';
import { appleId, entitlement, url } from '../facts.js';
import { keepsFailing, often } from '../happenings.js';
import type { Family } from '../scenario.js';
import { nowAndThen } from './ordinary-day.js';

const inHouse = { bundleIdentifier: 'com.example.inhouse.mail' };

export const buildAndTokenFamily: Family = {
  name: 'client: app build and APNs token',
  scenarios: [
    {
      id: 'entitlement-in-house',
      tells: 'An in-house build without the push entitlement: iOS refuses the registration at every start',
      device: {
        info: inHouse,
        policies: { PushNotificationsTenantId: '7f3c1d2e9b604a55' },
        happens: keepsFailing('token', entitlement, often('08:00', 31, 4)),
        wakeUps: nowAndThen,
      },
      expect: cause('entitlement-missing', 'confirmed', {
        failing: ['app-build'],
        ruledOut: ['push-disabled-by-policy', 'listener-host-invalid'],
      }),
    },
    {
      id: 'entitlement-once-log-alone',
      tells: 'A log alone, in which the entitlement error stands once',
      device: {
        happens: keepsFailing('token', entitlement, often('08:00', 1, 1)),
        lacks: ['policies', 'events', 'schedule', 'info'],
      },
      expect: cause('entitlement-missing', 'confirmed', { failing: ['app-build'] }),
    },
    {
      id: 'token-apple-unreachable',
      tells: 'The device asks Apple for a token again and again, and the network drops it',
      device: { happens: keepsFailing('token', url(-1001), often('08:00', 24, 5)), wakeUps: nowAndThen },
      expect: cause('apns-token-unavailable', 'confirmed', {
        failing: ['apns-token'],
        ruledOut: ['push-disabled-by-policy'],
      }),
    },
    {
      id: 'token-apple-connection-refused',
      tells: 'The connection to Apple cannot be made',
      device: { happens: keepsFailing('token', url(-1004), often('08:00', 35, 4)) },
      expect: cause('apns-token-unavailable', 'confirmed', { failing: ['apns-token'] }),
    },
    {
      id: 'token-apple-id',
      tells: 'Apple does not accept the Apple ID of the device, so there is no token',
      device: { happens: keepsFailing('token', appleId, often('08:00', 40, 4)) },
      expect: cause('apns-token-unavailable', 'confirmed', { failing: ['apns-token'] }),
    },
  ],
};
