import { badMark } from './marks.js';
import { type Mention, mention } from './mention.js';
import { type Family, phrase } from './pattern.js';
import {
  check,
  copulas,
  details,
  field,
  listener,
  nounsAfterValid,
  qualifiers,
  send,
  subscribing,
  subscription,
  unknown,
  update,
} from './step-terms.js';

/** The listener takes the subscription's details, or does not. */
const taking = [
  '(?:accept|refus|reject|declin|acknowledg|stor|sav|confirm|tak|process|keep|receiv|want|reject|persist|record)[a-z]{0,8}',
  '|took|kept|swallow%|got|get',
].join('');
const stating = [
  '(?:report|say|stat|answer|claim|think|consider|believ|confirm|indicat|declar|repl|respond|insist|announc)[a-z]{0,6}',
  '|said|thought|told us|told me|told the app|tells us|informs us|informed us|lets us know',
].join('');
const ofSubscription = `(?:of|about|on|for|from|regarding|concerning) <3>${subscription}`;

const ends = [
  'expired|lapsed|inactive|active|alive|lost|gone|dropped|terminated|stale|dead|missing|not found',
  'unknown(?! (?:error|reason|host|status))|abgelaufen|expiree?|caducad[oa]|vencid[oa]',
].join('|');

/** What the listener says of the subscription, whatever the verb. */
export const listenerStates: Family<Mention> = [
  {
    means: mention('validity-check'),
    words: phrase(
      `${listener} <2>(?:${stating}) <5>${subscription}(?! <1>${details})`,
      `according to <4>${listener},? <5>${subscription}(?! <1>${details})`,
      `${subscription} <6>according to <4>${listener}`,
    ),
    samples: ['The listener service says our push subscription is fine'],
  },
];

export const validityCheck: Family<Mention> = [
  {
    means: mention('validity-check'),
    words: phrase(
      'validity|gultigkeit%|gueltigkeit%|validite|validez',
      `${check} ${qualifiers}${subscription}(?! request)`,
      `${subscription} <1>${check}(?! (?:list|sum))`,
      `${subscription} (?:validation|state|statut|estado|health)`,
      `${subscription} status(?! ?code|[=:] ?\\d)`,
      `${check} with <2>${listener}`,
      `(?:status|state|health) (?:of|for) <3>${subscription}`,
      `(?:ask|inquir|enquir|quer)% <4>(?:about|if|whether) <3>${subscription}`,
      '^\\(?(?:re ?)?(?:validate|validation|validity)\\)?$',
      `${field}validat(?:e|ion)$`,
      'validate:?\\)',
      `(?:fine|well|ok|good|wrong) with <3>${subscription}`,
      `${listener} <3>heard <3>from <2>(?:exchange|ews)`,
      `${listener} (?:service )?(?:knows|holds|recogni[sz]es) <3>${subscription}(?! <1>${details})`,
    ),
    samples: [
      'Validity check started',
      'validateSubscription',
      'Checking whether our subscription works',
      'subscription status',
    ],
  },
  {
    means: mention('validity-check'),
    words: phrase(
      `${subscription} ${copulas}(?:in|un)?(?:valid[eao]?|gultig|gueltig)(?! (?:${nounsAfterValid}))`,
      `(?:in|un)?(?:valid|gultige?|active) <1>${subscription}(?! (?:url|endpoint|request|folder|filter|body|param)%)`,
      `${subscription} ${copulas}(?:${ends})`,
      `${subscription} is (?:still )?(?:ok|fine|good|healthy)|(?:is|are) <3>${subscription} (?:still |any )?(?:ok|fine|good|healthy|there)`,
      `${subscription} ${copulas}(?:removed|deleted|dropped|cancelled) by <2>(?:exchange|server|listener|ews)`,
      `${unknown} <3>${subscription}`,
      `${subscription} (?:does not exist|no longer (?:exists|known|there))`,
      '(?:no|without) <2>(?:status|heartbeat|keep ?alive) <4>(?:exchange|ews|mailbox)',
    ),
    samples: [
      'subscription is no longer valid',
      'invalid subscription',
      'subscription has expired',
      'ErrorSubscriptionNotFound',
    ],
  },
];

/** The listener, or the subscription, is updated in so many words. */
export const listenerUpdate: Family<Mention> = [
  {
    means: mention('listener-update'),
    words: phrase(
      `${update} <4>${listener}(?! (?:url|address))(?! <2>(?:valid|check))`,
      `${listener} <4>(?:updat%|told|informed|notified)`,
      `updat% ${qualifiers}${subscription}(?! <1>(?:status|validity))`,
      `${subscription} updat%`,
      `(?:set|put|add|save|store|patch|link|push|attach) ${listener} (?:ews |push )?${subscription}`,
      `${listener} (?:set|put|add|sav|stor|patch|link|push|post|send|attach)[a-z]{0,3} (?:ews |push )?${subscription}`,
      `(?:set|put|add|save|store|patch|link|attach) (?:ews |push )?${subscription} (?:to|at|on|in|with|for) (?:the |citrix )?${listener}`,
    ),
    samples: ['Updating the cloud listener service', 'UpdateListener', 'UpdateSubscription'],
  },
];

/** The subscription's details go to the listener. */
export const detailsSent: Family<Mention> = [
  {
    means: mention('listener-update'),
    words: phrase(
      `(?<!request )${send} <3>${subscription} <4>(?:to|at|on|with|an|a|au|al) <4>${listener}`,
      `${subscription} <4>(?:to|an|au|al) <3>${listener}`,
      `${send} <4>${subscription} <1>${details}`,
      `${subscription} <1>${details} <4>${send}`,
      `${listener} <4>(?:${taking}) <3>${subscription}`,
      `${listener} <6>(?:${taking}) <4>${details} ${ofSubscription}`,
      `${details} ${ofSubscription} <6>(?:${send}|${taking}|${listener})`,
    ),
    samples: [
      'EWS subscription details sent to listener service',
      'listener rejected the subscription details',
    ],
  },
];

export const ewsSubscription: Family<Mention> = [
  {
    means: mention('ews-subscription'),
    words: phrase(
      subscribing,
      'push ?subscription%',
      `^(?:ews|exchange) (?:failed|fail|refused|rejected|${badMark})(?: \\(?\\d{3}\\)?)?$`,
    ),
    samples: [
      'Subscribing to EWS push notifications',
      'EWS Subscribe request',
      'resubscription',
      'Abonnement',
    ],
  },
];
