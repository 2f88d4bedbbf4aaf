import { cause } from '../expectations.js';
import { http } from '../facts.js';
import { keepsFailing, setUp } from '../happenings.js';
import type { Family } from '../scenario.js';
import { inOrder, nowAndThen } from './ordinary-day.js';

const inHouse = { bundleIdentifier: 'com.example.inhouse.mail', buildType: 'Enterprise' };
const failsAt = { failing: ['tenant-id'] } as const;

export const tenantFamily: Family = {
  name: 'client: tenant ID',
  scenarios: [
    {
      id: 'tenant-500-at-registration',
      tells:
        'In-house build with a made-up tenant ID: the listener service answers the registration with 500',
      device: {
        info: inHouse,
        policies: { PushNotificationsTenantId: '00000000-1111-2222-3333-444444444444' },
        happens: inOrder(setUp('08:00', 'token'), keepsFailing('registration', http(500))),
        wakeUps: nowAndThen,
      },
      expect: cause('tenant-id-wrong', 'confirmed', failsAt),
    },
    {
      id: 'tenant-500-at-retrieval',
      tells: 'App Store build: the listener service answers the question for the tenant ID with 500',
      device: { happens: inOrder(setUp('08:00', 'token'), keepsFailing('tenant', http(500))) },
      expect: cause('tenant-id-wrong', 'confirmed', { ...failsAt, ruledOut: ['apns-token-unavailable'] }),
    },
    {
      id: 'tenant-500-events-alone',
      tells: 'The events file alone: retrieving the tenant ID ends in an error, again and again',
      device: {
        happens: keepsFailing('tenant', http(500)),
        lacks: ['log', 'policies', 'schedule', 'info'],
      },
      // Whether the row gives the 500 depends on the hand; without it the failure fits and is not explained.
      expect: {
        verdict: ['cause-found'],
        first: ['tenant-id-wrong'],
        confidence: ['confirmed', 'likely', 'possible'],
        mayBe: ['device-cannot-reach-listener', 'gateway-blocks-listener'],
      },
    },
    {
      id: 'tenant-id-lacking-in-house',
      tells: 'An in-house build whose policies hold no tenant ID; its log says nothing yet',
      device: { info: inHouse, happens: setUp('08:00', 'token') },
      expect: cause('tenant-id-wrong', 'likely', failsAt),
    },
  ],
};
