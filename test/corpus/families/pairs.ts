import { cause } from '../expectations.js';
import { entitlement, fails, gone, http, states, url, works } from '../facts.js';
import { fetched, happens, keepsFailing, often, once, pushed, pushFacts, setUp } from '../happenings.js';
import type { Family } from '../scenario.js';
import { inOrder, nowAndThen, subscribed } from './ordinary-day.js';

const blockedScreen = { LockScreenNotifications: 'Block' };
const screen = ['lock-screen-notifications-blocked'] as const;

export const pairsFamily: Family = {
  name: 'pairs of faults',
  scenarios: [
    {
      id: 'push-off-and-no-listener-host',
      tells: 'Push is off, and the listener host is empty as well',
      device: {
        policies: { PushNotificationsEnabled: 'false', PushNotificationsListenerServiceHostName: '' },
      },
      expect: {
        ...cause('push-disabled-by-policy', 'confirmed', {
          also: ['push-disabled-by-policy', 'listener-host-invalid'],
          failing: ['policy'],
        }),
        first: ['push-disabled-by-policy', 'listener-host-invalid'],
      },
    },
    {
      id: 'network-blocked-and-lock-screen',
      tells: 'All traffic is blocked by policy, and so is the lock screen',
      device: {
        policies: { ...blockedScreen, NetworkAccess: 'NetworkAccessBlocked' },
        happens: inOrder(setUp('08:00', 'token'), keepsFailing('registration', url(-1009))),
      },
      expect: cause('network-access-blocked', 'confirmed', {
        also: screen,
        failing: ['policy', 'notification'],
      }),
    },
    {
      id: 'entitlement-and-lock-screen',
      tells: 'A build without entitlement, and a lock screen that would stay empty anyway',
      device: {
        policies: { ...blockedScreen, PushNotificationsTenantId: '7f3c1d2e9b604a55' },
        info: { bundleIdentifier: 'com.example.inhouse.mail' },
        happens: keepsFailing('token', entitlement, often('08:00', 31, 4)),
      },
      expect: cause('entitlement-missing', 'confirmed', {
        also: screen,
        failing: ['app-build', 'notification'],
      }),
    },
    {
      id: '413-and-lock-screen',
      tells: 'Exchange answers 413; with that mended the lock screen would still stay empty',
      device: {
        policies: blockedScreen,
        happens: inOrder(setUp('08:00', 'registration'), keepsFailing('subscription', http(413))),
        wakeUps: nowAndThen,
      },
      expect: cause('ews-request-too-large', 'confirmed', {
        also: screen,
        failing: ['ews-subscription', 'notification'],
      }),
    },
    {
      id: 'gateway-and-lock-screen',
      tells: 'The gateway drops the registration, and the lock screen is blocked',
      device: {
        policies: { ...blockedScreen, NetworkAccess: 'NetworkAccessTunneled' },
        happens: inOrder(setUp('08:00', 'token'), keepsFailing('registration', url(-1001))),
      },
      expect: cause('gateway-blocks-listener', 'likely', {
        also: screen,
        failing: ['listener-registration', 'notification'],
      }),
    },
    {
      id: '401-and-refresh-off',
      tells: 'Exchange refuses the sign-in, and the log says that Background App Refresh is off',
      device: {
        happens: inOrder(
          setUp('08:00', 'registration'),
          keepsFailing('subscription', http(401)),
          happens(once('08:30'), states('background-refresh', 'off')),
        ),
      },
      expect: cause('ews-authentication', 'confirmed', {
        also: ['background-app-refresh-off'],
        failing: ['ews-subscription', 'wake-up'],
      }),
    },
    {
      id: 'refresh-off-and-lock-screen',
      tells: 'Background App Refresh is off and the lock screen is blocked; the subscription stands',
      device: {
        policies: blockedScreen,
        happens: inOrder(subscribed, happens(once('09:10'), states('background-refresh', 'off'))),
      },
      expect: cause('background-app-refresh-off', 'confirmed', {
        also: screen,
        failing: ['wake-up', 'notification'],
      }),
    },
    {
      id: 'sync-fails-and-lock-screen',
      tells: 'Each synchronisation after a push fails, and the lock screen is blocked',
      device: {
        policies: blockedScreen,
        happens: inOrder(subscribed, pushFacts(pushed(often('08:10', 9, 16)))),
        wakeUps: pushed(often('08:10', 9, 16), 'Failed'),
      },
      expect: cause('sync-fails-after-wake-up', 'confirmed', {
        also: screen,
        failing: ['wake-up', 'notification'],
      }),
    },
    {
      id: '401-mended-then-413',
      tells: 'Exchange refused the sign-in; that was mended at nine, and now it answers 413',
      device: {
        happens: inOrder(
          setUp('08:00', 'registration'),
          keepsFailing('subscription', http(401), often('08:02', 9, 6)),
          keepsFailing('subscription', http(413), often('09:05', 12, 8)),
        ),
        wakeUps: nowAndThen,
      },
      // Both are answers of Exchange, and the step was never seen to succeed; the later one is what fails now.
      expect: cause('ews-request-too-large', 'confirmed', {
        mayBeConfirmed: ['ews-authentication'],
        failing: ['ews-subscription'],
      }),
    },
    {
      id: 'update-refused-and-refresh-off',
      tells: 'The listener service refuses the details, and Background App Refresh is restricted',
      device: {
        happens: inOrder(
          setUp('08:00', 'subscription'),
          keepsFailing('update', http(403), often('08:01', 18, 5)),
          happens(once('09:30'), states('background-refresh', 'restricted')),
        ),
      },
      expect: cause('listener-update-failed', 'confirmed', {
        also: ['background-app-refresh-off'],
        failing: ['listener-update', 'wake-up'],
      }),
    },
    {
      id: 'invalid-again-and-again-and-lock-screen',
      tells: 'The subscription keeps becoming invalid, and the lock screen is blocked',
      device: {
        policies: blockedScreen,
        happens: inOrder(
          setUp('08:00'),
          happens(often('08:35', 35, 6), fails('validity', gone), works('subscription'), works('update')),
        ),
        wakeUps: fetched(often('08:21', 53, 4), 'NoData'),
      },
      expect: cause('exchange-cannot-reach-listener', 'likely', {
        also: screen,
        failing: ['exchange-to-listener', 'notification'],
      }),
    },
    {
      id: '500-and-consequences',
      tells: 'The tenant ID is wrong; the subscription with Exchange is tried all the same and times out',
      device: {
        info: { bundleIdentifier: 'com.example.inhouse.mail' },
        policies: { PushNotificationsTenantId: 'not-the-right-one' },
        happens: inOrder(
          setUp('08:00', 'token'),
          keepsFailing('registration', http(500)),
          keepsFailing('subscription', url(-1001), often('08:03', 14, 6)),
        ),
        wakeUps: nowAndThen,
      },
      expect: cause('tenant-id-wrong', 'confirmed', {
        also: ['ews-unreachable'],
        failing: ['tenant-id', 'ews-subscription'],
      }),
    },
  ],
};
