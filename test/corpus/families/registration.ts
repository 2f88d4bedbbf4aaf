import { cause, undecided } from '../expectations.js';
import { http, url, type Why } from '../facts.js';
import { keepsFailing, setUp } from '../happenings.js';
import type { DeviceStory, Family } from '../scenario.js';
import { inOrder, nowAndThen } from './ordinary-day.js';

const failsAt = { failing: ['listener-registration'] } as const;

function unreached(why: Why, policies: NonNullable<DeviceStory['policies']>): DeviceStory {
  return {
    policies,
    happens: inOrder(setUp('08:00', 'tenant'), keepsFailing('registration', why, often)),
    wakeUps: nowAndThen,
  };
}
const often = { from: '08:02', everyMinutes: 13, times: 6 };

const direct = { NetworkAccess: 'NetworkAccessUnrestricted' };
const tunnelled = { NetworkAccess: 'NetworkAccessTunneled', PreferredVpnMode: 'FullTunnel' };
const webSso = { MvpnNetworkAccess: 'MvpnNetworkAccessTunneledWebSSO', NetworkAccess: null };

export const registrationFamily: Family = {
  name: 'client: registration with the listener',
  scenarios: [
    {
      id: 'gateway-drops',
      tells: 'All traffic is tunnelled; every registration runs into a time-out',
      device: unreached(url(-1001), tunnelled),
      expect: cause('gateway-blocks-listener', 'likely', {
        ...failsAt,
        ruledOut: ['push-disabled-by-policy', 'apns-token-unavailable'],
      }),
    },
    {
      id: 'gateway-refuses',
      tells: 'Tunnelled with single sign-on; the connection to the listener service is refused',
      device: unreached(url(-1004), webSso),
      expect: cause('gateway-blocks-listener', 'likely', failsAt),
    },
    {
      id: 'gateway-dns',
      tells: 'Tunnelled; the name of the listener service does not resolve inside',
      device: unreached(url(-1003), { ...tunnelled, BackgroundServices: '{exchange}:443' }),
      expect: cause('gateway-blocks-listener', 'likely', failsAt),
    },
    {
      id: 'gateway-breaks-tls',
      tells: 'Tunnelled; TLS to the listener service fails on the way',
      device: unreached(url(-1200), tunnelled),
      expect: cause('gateway-blocks-listener', 'likely', failsAt),
    },
    {
      id: 'direct-time-out',
      tells: 'Nothing is tunnelled; every registration runs into a time-out',
      device: unreached(url(-1001), direct),
      expect: cause('device-cannot-reach-listener', 'confirmed', {
        ...failsAt,
        ruledOut: ['listener-host-invalid'],
      }),
    },
    {
      id: 'direct-dns',
      tells: 'Nothing is tunnelled; the name of the listener service does not resolve',
      device: unreached(url(-1003), direct),
      expect: cause('device-cannot-reach-listener', 'confirmed', failsAt),
    },
    {
      id: 'direct-certificate',
      tells: 'Nothing is tunnelled; somebody on the way shows another certificate',
      device: unreached(url(-1202), direct),
      expect: cause('device-cannot-reach-listener', 'confirmed', failsAt),
    },
    {
      id: 'listener-excluded-from-tunnel',
      tells: 'Tunnelled, but the listener hosts are excluded from the tunnel: the gateway has no part in it',
      device: unreached(url(-1004), { ...webSso, MvpnExcludeDomains: 'xm.citrix.com' }),
      expect: cause('device-cannot-reach-listener', 'confirmed', failsAt),
    },
    {
      id: 'listener-out-of-order',
      tells: 'The listener service answers every registration with 503',
      device: unreached(http(503), direct),
      expect: cause('listener-service-error', 'confirmed', failsAt),
    },
    {
      id: 'route-unknown',
      tells: 'The log alone: time-outs of the registration, and no policy says which way the traffic went',
      device: {
        happens: inOrder(setUp('08:00', 'token'), keepsFailing('registration', url(-1001))),
        lacks: ['policies', 'events', 'schedule', 'info'],
      },
      expect: undecided(['device-cannot-reach-listener', 'gateway-blocks-listener'], failsAt),
    },
  ],
};
