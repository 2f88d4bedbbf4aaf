import { cause, undecided } from '../expectations.js';
import { entitlement, http, url } from '../facts.js';
import { keepsFailing, often, setUp } from '../happenings.js';
import type { Family } from '../scenario.js';
import { inOrder } from './ordinary-day.js';

const refused = { happens: keepsFailing('subscription', http(413), often('09:12', 14, 3)) };
const unauthorised = {
  happens: inOrder(
    setUp('08:00', 'registration'),
    keepsFailing('subscription', http(401), often('09:12', 9, 3)),
  ),
};
const entitled = { happens: keepsFailing('token', entitlement, often('09:12', 1, 1)) };
const unreached = { happens: keepsFailing('registration', url(-1001), often('09:12', 9, 3)) };

const fence = '```';

export const pastedFamily: Family = {
  name: 'pasted text',
  scenarios: [
    {
      id: 'paste-413-with-prose',
      tells: 'A question, then rows of the log, then thanks',
      device: refused,
      pasted:
        'Hi all, since the certificate roll-out no badge for anybody. The log says:\n\n{log}\n\nAny idea? Thanks!',
      expect: cause('ews-request-too-large', 'confirmed', { failing: ['ews-subscription'] }),
    },
    {
      id: 'paste-401-in-a-fence',
      tells: 'Rows of the log in a code fence',
      device: unauthorised,
      pasted: `this is what Secure Mail writes\n${fence}\n{log}\n${fence}`,
      expect: cause('ews-authentication', 'confirmed', { failing: ['ews-subscription'] }),
    },
    {
      id: 'paste-entitlement-quoted',
      tells: 'Rows of the log in a quoted mail',
      device: entitled,
      pasted: 'Robin wrote:\n> we built it in house, and\n> {log}\n> what now?',
      expect: cause('entitlement-missing', 'confirmed', { failing: ['app-build'] }),
    },
    {
      id: 'paste-registration-indented',
      tells: 'Indented rows of the log; nothing tells whether the traffic is tunnelled',
      device: unreached,
      pasted: 'from the bundle of user 4:\n\n    {log}\n',
      expect: undecided(['device-cannot-reach-listener', 'gateway-blocks-listener'], {
        failing: ['listener-registration'],
      }),
    },
    {
      id: 'paste-article-entitlement',
      tells: 'The entitlement error as the article shows it, without time or module',
      pasted:
        "Failed to register for remote notifications with error\nerror.domain=NSCocoaErrorDomain, error.code=3000, error.userInfo={\n\nNSLocalizedDescription = no valid 'aps-environment' entitlement string found\nfor application\";",
      expect: cause('entitlement-missing', 'confirmed', { failing: ['app-build'] }),
    },
    {
      id: 'paste-policies-push-off',
      tells: 'A few lines of the policy file, one of which says that push is off',
      pasted:
        'found this in the policies:\n    <PushNotificationsEnabled>false</PushNotificationsEnabled>\n    <PushNotificationsListenerServiceHostName>{listener}</PushNotificationsListenerServiceHostName>',
      expect: cause('push-disabled-by-policy', 'confirmed', { failing: ['policy'] }),
    },
    {
      id: 'paste-events-rows',
      tells: 'Rows of the events file alone, in which the subscription fails with 401',
      device: unauthorised,
      pasted: '{events}',
      // Whether a row gives the 401 depends on the hand; without it nothing tells the reasons apart.
      expect: {
        verdict: ['cause-found'],
        first: ['ews-authentication', 'ews-request-too-large', 'ews-unreachable'],
        confidence: ['confirmed', 'possible'],
        mayBe: ['ews-authentication', 'ews-request-too-large', 'ews-unreachable'],
        failing: ['ews-subscription'],
      },
    },
  ],
};
