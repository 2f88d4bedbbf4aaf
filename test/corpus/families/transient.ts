import { healthy } from '../expectations.js';
import { fails, http, url } from '../facts.js';
import { type Happening, happens, often, once, pushed, pushFacts, setUp, staysValid } from '../happenings.js';
import type { Family, Scenario } from '../scenario.js';
import { goodDay, inOrder } from './ordinary-day.js';

function passing(id: string, tells: string, also: readonly Happening[]): Scenario {
  return { id, tells, device: goodDay({ also }), expect: healthy({ ok: ['push-delivery'] }) };
}

export const transientFamily: Family = {
  name: 'transient',
  scenarios: [
    passing(
      'offline-for-a-moment',
      'In the lift: one validity check finds no network, the next is fine',
      happens(once('09:14'), fails('validity', url(-1009))),
    ),
    passing(
      'validity-check-times-out-once',
      'One validity check is not answered in time; that says nothing about the subscription',
      happens(once('10:07'), fails('validity', url(-1001))),
    ),
    passing(
      'connection-lost-between-pushes',
      'The connection is lost twice between pushes, as on a train',
      happens(often('09:03', 50, 2), fails('sync', url(-1005))),
    ),
    passing(
      'cancelled-in-the-background',
      'iOS ends the background time and cancels a call',
      happens(often('08:51', 47, 3), fails('validity', url(-999))),
    ),
    passing(
      'renewal-meets-503-once',
      'Exchange is restarted while the subscription is renewed; the renewal succeeds a minute later',
      inOrder(happens(once('09:40'), fails('subscription', http(503))), setUp('09:41')),
    ),
    {
      id: 'flight-mode-at-night',
      tells: 'Offline all night, with errors every hour; at seven everything works again',
      device: {
        happens: inOrder(
          setUp('00:05'),
          happens(often('01:00', 60, 6), fails('validity', url(-1009))),
          setUp('07:00'),
          staysValid(often('07:30', 30, 6)),
          pushFacts(pushed(often('07:10', 8, 20))),
        ),
        wakeUps: pushed(often('07:10', 8, 20)),
      },
      expect: healthy({ ok: ['push-delivery'] }),
    },
  ],
};
