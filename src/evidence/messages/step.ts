import { anyHost, hostFor } from './endpoints.js';
import { faultNames } from './faults.js';
import type { Mention } from './mention.js';
import { mention } from './mention.js';
import { exchangeNames } from './party-words.js';
import { expression, type Family, firstMeaning, matches, phrase } from './pattern.js';
import { pushReceived, synchronisation } from './push-words.js';
import { apnsRegistration, listenerRegistration, prerequisites, tenantId } from './registration-words.js';
import { listener, tenant, token } from './step-terms.js';
import {
  detailsSent,
  ewsSubscription,
  listenerStates,
  listenerUpdate,
  validityCheck,
} from './subscription-words.js';

/** Steps that a clause names outright; where several fit, the first is the most specific. */
const byName: Family<Mention> = [
  ...prerequisites,
  ...listenerRegistration,
  ...tenantId,
  ...listenerStates,
  ...listenerUpdate,
  ...validityCheck,
  ...detailsSent,
  ...apnsRegistration,
  ...pushReceived,
  ...ewsSubscription,
  ...synchronisation,
];

/** Steps that a message hints at by whom or what it names. */
export const stepHints: Family<Mention> = [
  { means: mention('tenant-id'), words: phrase(hostFor('tenant')), samples: ['GET /tenants/current'] },
  {
    means: mention('listener-registration'),
    words: phrase(hostFor('device')),
    samples: ['POST /v1/devices'],
  },
  {
    means: mention('listener-update'),
    words: phrase(hostFor('update')),
    samples: ['PUT /devices/42/subscription'],
  },
  {
    means: mention('validity-check'),
    words: phrase(hostFor('check')),
    samples: ['GET /subscriptions/42/status'],
  },
  {
    means: mention('ews-subscription'),
    words: phrase(exchangeNames),
    samples: ['POST https://mail.example.com/EWS/Exchange.asmx'],
  },
  { means: mention('ews-subscription'), words: faultNames, samples: ['ErrorServerBusy'] },
  { means: mention('tenant-id'), words: phrase(tenant), samples: ['tenant ID 1234'] },
  {
    means: mention('apns-registration'),
    words: phrase(
      token,
      'applehost|courier|apns?: token',
      '(?:connect%|reach%|contact%) <3>(?:apns?|apple)',
      '(?:apns?|apple) <1>(?:connection|server%|host|unreachable|not reachable)',
    ),
    samples: ['device token', '1-courier.push.apple.com'],
  },
  {
    means: mention('listener-registration'),
    words: phrase(listener),
    samples: ['HTTP 500 from the push service'],
  },
  {
    means: mention('push-received', 'event'),
    words: expression(
      '(?:(?<![a-z])aps ?[=:](?! ?\\(?(?:null|nil))|(?:^|[.;!] )push[:,]? badge[=: ]{1,2}\\d)',
    ),
    samples: ['aps={badge=3}', 'push: badge=4'],
  },
];

/** Giving up a subscription or registration on purpose is no step of the chain. */
const retraction = phrase(
  `delete:? ${anyHost}`,
  '(?:un|de) ?regist%',
  'un ?subscri%|(?:delet|remov|clear|discard|purg|forget)% <3>subscriptions?',
  'cancel% <2>(?:old|previous|existing|current|stale) <1>subscriptions?',
  '(?:old|previous|existing|stale|duplicate) <1>subscriptions? <2>(?:deleted|removed|cleared|discarded|purged|cancell?ed)',
  'subscriptions? (?:was |has been )?(?:deleted|removed|cleared|discarded|purged)(?! by <2>(?:exchange|server|listener|ews))',
);

/** The most specific step that a clause names. */
export function namedStep(clause: string): Mention | null {
  return matches(retraction, clause) ? null : firstMeaning(byName, clause);
}

/** The step that a message hints at, where it names none outright. */
export function hintedStep(text: string): Mention | null {
  return matches(retraction, text) ? null : firstMeaning(stepHints, text);
}
