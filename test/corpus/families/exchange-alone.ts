import { type ExchangeEvent, listenerHost, webAnswer, webException } from '../exchange/evidence.js';
import { cause } from '../expectations.js';
import type { Family, Scenario } from '../scenario.js';
import { otherEvents } from './server-answers.js';

const rooms = 'rooms.vendor.example';

/** First failure, retry, removal: events 5, 6 and 7 of one subscription. */
export function givesUp(
  details: string,
  endpoint: string | null = listenerHost,
  server = 'EX01',
): ExchangeEvent[] {
  return [
    { at: '09:10:02', id: 5, server, endpoint, details },
    { at: '09:12:32', id: 6, server, endpoint, details },
    { at: '09:41:40', id: 7, server, endpoint, details },
  ];
}

function unreached(id: string, tells: string, details: string): Scenario {
  return {
    id,
    tells,
    exchange: [{ kind: 'event-log', events: givesUp(details) }],
    expect: cause('exchange-cannot-reach-listener', 'confirmed', { failing: ['exchange-to-listener'] }),
  };
}

const connectFailure = webException('ConnectFailure', 'Unable to connect to the remote server');
const moved =
  'ErrorMailboxMoveInProgress: Mailbox move in progress. Try again later. at Microsoft.Exchange.Services.Core.PushSubscription.ReadEvents()';

export const exchangeAloneFamily: Family = {
  name: 'Exchange: event log alone',
  scenarios: [
    unreached('exchange-firewall', 'No connection to the listener: a firewall or no route', connectFailure),
    unreached(
      'exchange-dns',
      'Exchange cannot resolve the listener’s name',
      webException('NameResolutionFailure', 'The remote name could not be resolved'),
    ),
    unreached(
      'exchange-time-out',
      'The firewall drops packets',
      webException('Timeout', 'The operation has timed out'),
    ),
    unreached(
      'exchange-trust',
      'TLS inspection shows a certificate that Exchange does not trust',
      webException(
        'TrustFailure',
        'The underlying connection was closed: Could not establish trust relationship',
      ),
    ),
    unreached(
      'exchange-tls',
      'TLS 1.2 is not enabled for .NET',
      webException(
        'SecureChannelFailure',
        'The request was aborted: Could not create SSL/TLS secure channel.',
      ),
    ),
    unreached(
      'exchange-proxy',
      'A proxy asks for a sign-in',
      webAnswer(407, 'Proxy Authentication Required'),
    ),
    {
      id: 'exchange-one-server-of-two',
      tells: 'EX02 cannot get out; EX01 logs no failure of its own',
      exchange: [{ kind: 'event-log', events: givesUp(connectFailure, listenerHost, 'EX02') }],
      expect: cause('exchange-cannot-reach-listener', 'confirmed', { failing: ['exchange-to-listener'] }),
    },
    {
      id: 'exchange-drops-subscription',
      tells: 'Exchange itself drops the subscription: the mailbox was moved',
      exchange: [
        {
          kind: 'event-log',
          events: [{ at: '09:10:02', id: 22, server: 'EX01', endpoint: listenerHost, details: moved }],
        },
      ],
      expect: cause('mailbox-subscription-lost', 'confirmed', { failing: ['exchange-to-listener'] }),
    },
    {
      id: 'exchange-other-subscriber',
      tells: 'All events concern the endpoint of a room-booking service: nothing about Secure Mail',
      exchange: [{ kind: 'event-log', events: givesUp(connectFailure, rooms) }],
      expect: { verdict: ['inconclusive', 'unrecognized'], first: [], confidence: [] },
    },
    {
      id: 'exchange-endpoint-left-empty',
      tells: 'The events name no endpoint: they may concern any subscriber',
      exchange: [{ kind: 'event-log', events: givesUp(connectFailure, null) }],
      expect: { verdict: ['inconclusive', 'unrecognized'], first: [], confidence: [] },
    },
    {
      id: 'exchange-log-without-push',
      tells: 'The Application log of an Exchange server, in which nothing speaks of push subscriptions',
      exchange: [otherEvents],
      expect: { verdict: ['inconclusive', 'unrecognized'], first: [], confidence: [] },
    },
    {
      id: 'exchange-two-subscribers',
      tells: 'The listener and a room-booking service cannot be reached; only the listener counts',
      exchange: [
        { kind: 'event-log', events: [...givesUp(connectFailure), ...givesUp(connectFailure, rooms)] },
      ],
      expect: cause('exchange-cannot-reach-listener', 'confirmed', { failing: ['exchange-to-listener'] }),
    },
  ],
};
