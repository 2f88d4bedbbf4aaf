import { cause } from '../expectations.js';
import { states } from '../facts.js';
import { fetched, happens, often, once, pushed, pushFacts, setUp, staysValid } from '../happenings.js';
import type { Family } from '../scenario.js';
import { inOrder, subscribed } from './ordinary-day.js';

const quiet = fetched(often('08:14', 29, 10));
const early = pushed(often('08:08', 7, 9));
const stopped = { failing: ['wake-up'] } as const;

export const deliveryFamily: Family = {
  name: 'client: delivery and wake-up',
  scenarios: [
    {
      id: 'never-a-push',
      tells: 'Subscribed and valid all morning; fetches find news that no push announced',
      device: { happens: subscribed, wakeUps: quiet },
      expect: cause('push-not-delivered', 'likely', {
        failing: ['push-delivery'],
        ruledOut: ['ews-authentication', 'ews-request-too-large', 'exchange-cannot-reach-listener'],
      }),
    },
    {
      id: 'pushes-stopped',
      tells: 'Pushes until eight, none since; the subscription stays valid and fetches keep finding news',
      device: {
        happens: inOrder(
          setUp('06:00'),
          pushFacts(pushed(often('06:05', 9, 12))),
          staysValid(often('08:30', 30, 18)),
        ),
        wakeUps: [...pushed(often('06:05', 9, 12)), ...fetched(often('08:40', 31, 16))],
      },
      expect: cause('push-not-delivered', 'likely', { failing: ['push-delivery'] }),
    },
    {
      id: 'refresh-denied',
      tells: 'Pushes came, then the log says that Background App Refresh is off, and nothing wakes the app',
      device: {
        happens: inOrder(
          subscribed,
          pushFacts(early),
          happens(often('09:20', 70, 2), states('background-refresh', 'off')),
        ),
        wakeUps: early,
      },
      expect: cause('background-app-refresh-off', 'confirmed', stopped),
    },
    {
      id: 'refresh-restricted',
      tells: 'The log says that Background App Refresh is restricted, as by a profile',
      device: {
        happens: inOrder(subscribed, happens(once('09:20'), states('background-refresh', 'restricted'))),
      },
      expect: cause('background-app-refresh-off', 'confirmed', stopped),
    },
    {
      id: 'refresh-denied-in-app-info',
      tells: 'App info says that Background App Refresh is denied',
      device: { happens: subscribed, info: { backgroundRefreshStatus: 'Denied' } },
      expect: cause('background-app-refresh-off', 'confirmed', stopped),
    },
    {
      id: 'nothing-wakes-the-app',
      tells:
        'Subscribed and valid, the log goes on all day, and neither push nor fetch wakes the app after eight',
      device: {
        happens: inOrder(setUp('06:00'), staysValid(often('06:30', 30, 30))),
        wakeUps: [...pushed(often('06:05', 9, 10)), ...fetched(often('06:12', 31, 3))],
      },
      expect: {
        ...cause('background-app-refresh-off', 'likely', { mayBe: ['push-not-delivered'] }),
        confidence: ['likely', 'possible'],
      },
    },
    {
      id: 'sync-fails-after-push',
      tells: 'Pushes arrive and wake the app, and each synchronisation fails',
      device: {
        happens: inOrder(subscribed, pushFacts(pushed(often('08:10', 9, 18)))),
        wakeUps: [...pushed(often('08:10', 9, 4)), ...pushed(often('08:46', 9, 14), 'Failed')],
      },
      expect: cause('sync-fails-after-wake-up', 'confirmed', {
        ...stopped,
        ruledOut: ['push-not-delivered', 'ews-authentication'],
      }),
    },
    {
      id: 'sync-fails-schedule-alone',
      tells: 'The schedule alone: pushes arrive, and each wake-up ends in failure',
      device: {
        wakeUps: pushed(often('08:10', 9, 12), 'Failed'),
        lacks: ['policies', 'events', 'log', 'info'],
      },
      expect: cause('sync-fails-after-wake-up', 'confirmed', stopped),
    },
    {
      id: 'sync-out-of-time',
      tells: 'Pushes arrive, and each wake-up runs to the end of its half minute without anything new',
      device: {
        happens: inOrder(subscribed, pushFacts(pushed(often('08:10', 9, 14)))),
        wakeUps: pushed(often('08:10', 9, 14), 'NoData').map((row) => ({ ...row, ms: row.ms + 28_000 })),
      },
      expect: cause('sync-fails-after-wake-up', 'likely', stopped),
    },
  ],
};
