import type { Stage } from '../../../src/diagnosis/stages.js';
import { cause, healthy } from '../expectations.js';
import { entitlement, fails, http, type Step, states, url, type Why, works } from '../facts.js';
import { fetched, happens, keepsFailing, often, once, pushed, pushFacts, setUp } from '../happenings.js';
import type { Family, Scenario } from '../scenario.js';
import { arriving, goodDay, inOrder, nowAndThen } from './ordinary-day.js';

/** Fails from six to seven; the ordinary good day begins at eight. */
const early = often('06:02', 11, 5);

function overcome(id: string, tells: string, step: Step, why: Why, stage: Stage): Scenario {
  return {
    id,
    tells,
    device: goodDay({ also: keepsFailing(step, why, early) }),
    expect: healthy({ recovered: [stage], ok: ['push-delivery'] }),
  };
}

export const recoveredFamily: Family = {
  name: 'recovered',
  scenarios: [
    overcome(
      'entitlement-overcome',
      'A new build brought the entitlement',
      'token',
      entitlement,
      'app-build',
    ),
    overcome('token-overcome', 'Apple could not be reached at first', 'token', url(-1001), 'apns-token'),
    overcome('tenant-500-overcome', 'The tenant ID was put right', 'tenant', http(500), 'tenant-id'),
    overcome(
      'registration-overcome',
      'The listener could not be reached at first',
      'registration',
      url(-1004),
      'listener-registration',
    ),
    overcome(
      'ews-401-overcome',
      'EWS refused the sign-in until it was put right',
      'subscription',
      http(401),
      'ews-subscription',
    ),
    overcome(
      'ews-413-overcome',
      'uploadReadAheadSize was raised',
      'subscription',
      http(413),
      'ews-subscription',
    ),
    overcome(
      'ews-dns-overcome',
      'The EWS host was entered in the DNS',
      'subscription',
      url(-1003),
      'ews-subscription',
    ),
    overcome(
      'update-403-overcome',
      'The listener service refused the details at first',
      'update',
      http(403),
      'listener-update',
    ),
    {
      id: 'refresh-switched-on-again',
      tells: 'Background App Refresh was off in the morning and is on again; pushes arrive',
      device: goodDay({
        also: inOrder(
          happens(once('06:10'), states('background-refresh', 'off')),
          happens(once('07:55'), states('background-refresh', 'on')),
        ),
      }),
      expect: healthy({ ok: ['push-delivery'] }),
    },
    {
      id: 'sync-fails-for-a-while',
      tells: 'Five synchronisations failed in the middle of the morning, the following ones succeed',
      device: {
        happens: inOrder(setUp('07:00'), pushFacts(pushed(often('07:10', 8, 30)))),
        wakeUps: [
          ...pushed(often('07:10', 8, 15)),
          ...pushed(often('09:10', 8, 5), 'Failed'),
          ...pushed(often('09:50', 8, 10)),
        ],
      },
      expect: healthy({ ok: ['push-delivery'] }),
    },
    {
      id: 'listener-recovered-then-413',
      tells: 'The listener could not be reached at first; now it is, and Exchange answers 413',
      device: {
        happens: inOrder(
          keepsFailing('registration', url(-1001), early),
          setUp('08:00', 'registration'),
          keepsFailing('subscription', http(413)),
        ),
        wakeUps: nowAndThen,
      },
      expect: cause('ews-request-too-large', 'confirmed', {
        recovered: ['listener-registration'],
        failing: ['ews-subscription'],
      }),
    },
    {
      id: '401-each-time-overcome-at-once',
      tells:
        'Exchange answers the first request of each attempt with 401, as NTLM does, and accepts the second',
      device: {
        happens: inOrder(
          setUp('08:00', 'registration'),
          happens(
            often('08:02', 60, 4),
            fails('subscription', http(401)),
            works('subscription'),
            works('update'),
          ),
          pushFacts(arriving),
        ),
        wakeUps: [...arriving, ...fetched(often('08:17', 41, 6))],
      },
      expect: healthy({ recovered: ['ews-subscription'] }),
    },
  ],
};
