import { cause } from '../expectations.js';
import { url } from '../facts.js';
import { keepsFailing, often, setUp } from '../happenings.js';
import type { Family } from '../scenario.js';
import { inOrder, nowAndThen } from './ordinary-day.js';

const failsAt = { failing: ['policy'] } as const;

export const policyFamily: Family = {
  name: 'client: policies',
  scenarios: [
    {
      id: 'push-off',
      tells: 'The policy file says that push is off; the app never tries anything',
      device: { policies: { PushNotificationsEnabled: 'false' }, wakeUps: nowAndThen },
      expect: cause('push-disabled-by-policy', 'confirmed', failsAt),
    },
    {
      id: 'push-off-policies-alone',
      tells: 'Nothing but a policy file that says that push is off',
      device: {
        policies: { PushNotificationsEnabled: 'false' },
        lacks: ['log', 'events', 'schedule', 'info'],
      },
      expect: cause('push-disabled-by-policy', 'confirmed', failsAt),
    },
    {
      id: 'push-policy-missing',
      tells: 'The policy file has no element PushNotificationsEnabled, whose default is off',
      device: { policies: { PushNotificationsEnabled: null }, wakeUps: nowAndThen },
      expect: cause('push-disabled-by-policy', 'confirmed', failsAt),
    },
    {
      id: 'listener-host-empty',
      tells: 'The listener host is empty though push is on',
      device: {
        policies: { PushNotificationsListenerServiceHostName: '' },
        happens: setUp('08:00', 'token'),
      },
      expect: cause('listener-host-invalid', 'confirmed', {
        ...failsAt,
        ruledOut: ['push-disabled-by-policy'],
      }),
    },
    {
      id: 'listener-host-is-a-region-name',
      tells: 'Somebody typed a region into the listener host; the app cannot make an address of it',
      device: {
        policies: { PushNotificationsListenerServiceHostName: 'Europe (Ireland)' },
        happens: inOrder(setUp('08:00', 'token'), keepsFailing('registration', url(-1002))),
      },
      expect: cause('listener-host-invalid', 'confirmed', failsAt),
    },
    {
      id: 'listener-host-of-somebody-else',
      tells: 'The listener host is one of the company itself, which is no endpoint of Citrix',
      device: {
        policies: { PushNotificationsListenerServiceHostName: 'push.corp.example' },
        happens: setUp('08:00', 'token'),
      },
      expect: cause('listener-host-invalid', 'confirmed', failsAt),
    },
    {
      id: 'network-blocked',
      tells: 'Network access is blocked by policy, so every call ends as if there were no network',
      device: {
        policies: { NetworkAccess: 'NetworkAccessBlocked' },
        happens: inOrder(
          setUp('08:00', 'token'),
          keepsFailing('registration', url(-1009), often('08:02', 17, 6)),
        ),
      },
      expect: cause('network-access-blocked', 'confirmed', failsAt),
    },
    {
      id: 'network-blocked-by-newer-policy',
      tells: 'The newer network policy blocks, though the older one is unrestricted: the newer one wins',
      device: {
        policies: {
          NetworkAccess: 'NetworkAccessUnrestricted',
          MvpnNetworkAccess: 'MvpnNetworkAccessBlocked',
        },
        happens: setUp('08:00', 'token'),
      },
      expect: cause('network-access-blocked', 'confirmed', failsAt),
    },
  ],
};
