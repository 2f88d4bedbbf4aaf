import { cause, undecided } from '../expectations.js';
import { http, unsaid, url, type Why } from '../facts.js';
import { keepsFailing, often, setUp } from '../happenings.js';
import type { DeviceStory, Family } from '../scenario.js';
import { inOrder, nowAndThen } from './ordinary-day.js';

const more = {
  failing: ['ews-subscription'],
  ok: ['listener-registration'],
  ruledOut: ['device-cannot-reach-listener', 'gateway-blocks-listener', 'tenant-id-wrong'],
} as const;

function refused(why: Why, own: DeviceStory = {}): DeviceStory {
  return {
    happens: inOrder(
      setUp('08:00', 'registration'),
      keepsFailing('subscription', why, often('08:02', 14, 6)),
    ),
    wakeUps: nowAndThen,
    ...own,
  };
}

export const ewsFamily: Family = {
  name: 'client: EWS subscription',
  scenarios: [
    {
      id: 'ews-401',
      tells: 'Exchange answers every subscription request with 401',
      device: refused(http(401)),
      expect: cause('ews-authentication', 'confirmed', more),
    },
    {
      id: 'ews-authentication-required',
      tells: 'iOS reports that Exchange asks for a sign-in that the app cannot give',
      device: refused(url(-1013)),
      expect: cause('ews-authentication', 'confirmed', more),
    },
    {
      id: 'ews-authentication-cancelled',
      tells: 'iOS reports the sign-in at Exchange as cancelled, each time',
      device: refused(url(-1012)),
      expect: cause('ews-authentication', 'confirmed', more),
    },
    {
      id: 'ews-client-certificate-required',
      tells: 'Exchange asks for a client certificate on EWS that the app does not send',
      device: refused(url(-1206)),
      expect: cause('ews-authentication', 'confirmed', more),
    },
    {
      id: 'ews-client-certificate-rejected',
      tells: 'Exchange rejects the client certificate on EWS',
      device: refused(url(-1205)),
      expect: cause('ews-authentication', 'confirmed', more),
    },
    {
      id: 'ews-413',
      tells: 'Exchange answers every subscription request with 413',
      device: refused(http(413)),
      expect: cause('ews-request-too-large', 'confirmed', more),
    },
    {
      id: 'ews-413-log-alone',
      tells: 'A log alone with a single 413',
      device: {
        happens: keepsFailing('subscription', http(413), often('09:10', 1, 1)),
        lacks: ['policies', 'events', 'schedule', 'info'],
      },
      expect: cause('ews-request-too-large', 'confirmed', { failing: ['ews-subscription'] }),
    },
    {
      id: 'ews-dns',
      tells: 'The EWS host of the policy does not resolve',
      device: refused(url(-1003), { policies: { PushNotificationsEWSHostName: 'ews-inside.corp.example' } }),
      expect: cause('ews-unreachable', 'confirmed', more),
    },
    {
      id: 'ews-time-out',
      tells: 'Exchange does not answer in time',
      device: refused(url(-1001)),
      expect: cause('ews-unreachable', 'confirmed', more),
    },
    {
      id: 'ews-certificate-untrusted',
      tells: 'The certificate of the EWS host comes from a CA that the device does not know',
      device: refused(url(-1202)),
      expect: cause('ews-unreachable', 'confirmed', more),
    },
    {
      id: 'ews-503',
      tells: 'EWS answers that it is not available',
      device: refused(http(503)),
      expect: cause('ews-server-error', 'confirmed', more),
    },
    {
      id: 'ews-404',
      tells: 'The address leads to a server without EWS',
      device: refused(http(404)),
      expect: cause('ews-server-error', 'confirmed', more),
    },
    {
      id: 'ews-fails-unsaid',
      tells: 'The subscription with Exchange fails each time, and no record says why',
      device: refused(unsaid),
      expect: undecided(['ews-unreachable', 'ews-authentication', 'ews-request-too-large'], {
        failing: ['ews-subscription'],
      }),
    },
  ],
};
