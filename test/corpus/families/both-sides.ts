import { listenerHost, webException } from '../exchange/evidence.js';
import { cause, healthy } from '../expectations.js';
import { fails, gone, http, works } from '../facts.js';
import { fetched, happens, keepsFailing, often, setUp } from '../happenings.js';
import type { DeviceStory, Family } from '../scenario.js';
import { givesUp } from './exchange-alone.js';
import { goodDay, inOrder } from './ordinary-day.js';

const connectFailure = webException('ConnectFailure', 'Unable to connect to the remote server');
const keepsExpiring: DeviceStory = {
  happens: inOrder(
    setUp('08:00'),
    happens(often('08:35', 35, 6), fails('validity', gone), works('subscription'), works('update')),
  ),
  wakeUps: fetched(often('08:21', 53, 4), 'NoData'),
};

export const bothSidesFamily: Family = {
  name: 'device and Exchange',
  scenarios: [
    {
      id: 'both-listener-unreached',
      tells: 'The subscription keeps becoming invalid, and Exchange logs that it cannot reach the listener',
      device: keepsExpiring,
      exchange: [{ kind: 'event-log', events: givesUp(connectFailure) }],
      expect: cause('exchange-cannot-reach-listener', 'confirmed', {
        failing: ['exchange-to-listener'],
        ruledOut: ['ews-authentication', 'device-cannot-reach-listener'],
      }),
    },
    {
      id: 'both-subscription-dropped',
      tells: 'The subscription keeps becoming invalid, and Exchange logs that it drops it: throttled',
      device: keepsExpiring,
      exchange: [
        {
          kind: 'event-log',
          events: ['08:50:10', '09:25:40', '10:01:02'].map((at) => ({
            at,
            id: 22,
            server: 'EX01',
            endpoint: listenerHost,
            details: 'ErrorServerBusy: The server cannot service this request right now. Try again later.',
          })),
        },
      ],
      expect: cause('mailbox-subscription-lost', 'confirmed', {
        mayBe: ['exchange-cannot-reach-listener'],
        failing: ['exchange-to-listener'],
      }),
    },
    {
      id: 'both-exchange-mended-since',
      tells: 'At night Exchange could not reach the listener; by day pushes arrive',
      device: goodDay(),
      exchange: [
        {
          kind: 'event-log',
          form: 'xml',
          events: givesUp(connectFailure).map((event) => ({ ...event, at: event.at.replace('09:', '02:') })),
        },
      ],
      expect: healthy({ ok: ['push-delivery'] }),
    },
    {
      id: 'both-other-subscriber',
      tells: 'Pushes arrive; Exchange cannot reach a room-booking service, which is nobody’s concern here',
      device: goodDay(),
      exchange: [{ kind: 'event-log', events: givesUp(connectFailure, 'rooms.vendor.example') }],
      expect: healthy({ ok: ['push-delivery'] }),
    },
    {
      id: 'both-413-and-unreached',
      tells: 'This device’s subscription is refused with 413; other devices’ notifications do not get out',
      device: {
        happens: inOrder(setUp('08:00', 'registration'), keepsFailing('subscription', http(413))),
      },
      exchange: [{ kind: 'event-log', events: givesUp(connectFailure) }],
      expect: cause('ews-request-too-large', 'confirmed', {
        also: ['exchange-cannot-reach-listener'],
        failing: ['ews-subscription', 'exchange-to-listener'],
      }),
    },
  ],
};
