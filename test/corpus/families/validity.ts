import { cause, healthy } from '../expectations.js';
import { begins, fails, gone, works } from '../facts.js';
import { fetched, happens, often, pushed, pushFacts, setUp } from '../happenings.js';
import type { Family } from '../scenario.js';
import { arriving, goodDay, inOrder } from './ordinary-day.js';

const renewed = [
  begins('validity'),
  fails('validity', gone),
  begins('subscription'),
  works('subscription'),
  begins('update'),
  works('update'),
] as const;
const nothingNew = fetched(often('08:21', 53, 4), 'NoData');

export const validityFamily: Family = {
  name: 'client: the subscription becomes invalid',
  scenarios: [
    {
      id: 'invalid-every-half-hour',
      tells: 'Every validity check finds the subscription invalid and the app subscribes anew, all morning',
      device: {
        happens: inOrder(setUp('08:00'), happens(often('08:35', 35, 6), ...renewed)),
        wakeUps: nothingNew,
      },
      expect: cause('exchange-cannot-reach-listener', 'likely', {
        failing: ['exchange-to-listener'],
        ruledOut: ['ews-authentication', 'ews-request-too-large', 'device-cannot-reach-listener'],
      }),
    },
    {
      id: 'invalid-twice',
      tells: 'Two validity checks, two invalid subscriptions, each renewed',
      device: {
        happens: inOrder(setUp('08:00'), happens(often('08:40', 40, 2), ...renewed)),
        wakeUps: nothingNew,
      },
      expect: cause('exchange-cannot-reach-listener', 'likely', { failing: ['exchange-to-listener'] }),
    },
    {
      id: 'invalid-since-a-change',
      tells:
        'Pushes came until a firewall rule changed; since then every check finds the subscription invalid',
      device: {
        happens: inOrder(
          setUp('07:30'),
          pushFacts(pushed(often('07:33', 5, 6))),
          happens(often('08:40', 35, 6), ...renewed),
        ),
        wakeUps: [...pushed(often('07:33', 5, 6)), ...nothingNew],
      },
      expect: cause('exchange-cannot-reach-listener', 'likely', { failing: ['exchange-to-listener'] }),
    },
    {
      id: 'invalid-once-is-routine',
      tells: 'One invalid subscription, renewed at once, and pushes come as before',
      device: goodDay({
        happens: inOrder(setUp('08:00'), happens(often('09:30', 1, 1), ...renewed), pushFacts(arriving)),
      }),
      expect: healthy({ recovered: ['exchange-to-listener'] }),
    },
  ],
};
