import { goodMark } from './marks.js';
import { type Mention, mention } from './mention.js';
import { anyOf, type Family, phrase } from './pattern.js';
import {
  device,
  field,
  listener,
  notification,
  obtain,
  register,
  send,
  tenant,
  token,
  update,
} from './step-terms.js';

const nothing = '\\(?(?:null|nil|empty|missing|none)\\)?';

/** An outcome that stands by the name of what is to be had, and nothing else beside. */
const said = `\\(?(?:ok|okay|success%|succeeded|done|${goodMark})\\)?:?`;

const lacking = anyOf('no missing empty invalid unknown wrong incorrect bad unrecogni[sz]ed without');
const otherTokens = anyOf(
  'listener service access auth bearer id session refresh security csrf subscription tenant',
);

/** What a step needs, said to be missing. */
export const prerequisites: Family<Mention> = [
  {
    means: mention('tenant-id', 'failed'),
    words: phrase(
      `${lacking} <2>${tenant}(?! <1>(?:required|needed|necessary|change%|in <2>polic%|polic%))`,
      `${tenant} <2>(?:missing|empty|unknown|invalid|unavailable|nil|null|wrong|incorrect)(?! <2>polic%)`,
      `${tenant} that <6>(?:is|was) (?:empty|missing|invalid|unknown|wrong)`,
      `${tenant} <2>not (?:found|recogni[sz]ed|available|known|accepted|valid|set)(?! <2>polic%)`,
      `${tenant}[=:] ?${nothing}`,
    ),
    samples: [
      'no tenant ID available',
      'tenant ID is unknown',
      'tenantId = (null)',
      'tenant ID was not accepted',
    ],
  },
  {
    means: mention('apns-registration', 'failed'),
    words: phrase(
      `(?:no(?! (?:change|need|reason|problem|error|issue|update|difference|new)%)|missing|without|empty|lack%) <2>${token}(?! <1>(?:change%|required|needed))`,
      `${token} <2>(?:missing|nil|null|unavailable|not (?:available|received|found|set)|empty)`,
      `${token}[=:] ?${nothing}`,
    ),
    samples: ['no device token', 'device token is nil', 'deviceToken: (null)'],
  },
];

export const listenerRegistration: Family<Mention> = [
  {
    means: mention('listener-registration'),
    words: phrase(
      `${register} <6>${listener}(?! (?:url|address|callback))`,
      `${listener} <3>${register}|cloud ${register}`,
      `${register} <3>${device}(?! <2>(?:for|to|with|token) <2>(?:remote|apns?|apple))(?! (?:token|for remote))`,
      `(?<!remote notification |for |with )${device} <4>${register}(?! <2>(?:for|with|to) <2>(?:remote|apns?|apple))`,
      `${listener} (?:service )?token`,
      `${device} <4>known to <2>${listener}`,
      `(?:${send}|${update}) <3>${token} <4>${listener}`,
    ),
    samples: [
      'Registering device with the Citrix listener service',
      'device registration request',
      'listener token stored',
      'sending device token to the cloud service',
    ],
  },
];

export const tenantId: Family<Mention> = [
  {
    means: mention('tenant-id'),
    words: phrase(
      `${obtain} (?:of |for )?(?:(?:the|a|our|my|secure|mail|citrix|customer|push|apns|correct|right) ){0,4}${tenant}`,
      `${tenant} <4>${obtain}`,
      `${tenant} (?:lookup|response|reply|service|discovery|konnte|abruf)`,
      `${listener} <2>(?:did not )?(?:g[ai]ve|gives|sent|sends?|provided?|assigned|handed) <3>${tenant}(?! <1>request)`,
      `${field}${tenant}(?! <1>chang%)`,
      `${tenant} (?:is )?known(?! issue)`,
      `${said} ${tenant}[.!]?$|${tenant}\\)?[:=]? ${said}(?=[.!]?$| ?[+(])`,
    ),
    samples: [
      'Retrieving the tenant ID',
      'tenantID retrieval',
      'GetTenantId',
      'customer ID could not be fetched',
    ],
  },
];

export const apnsRegistration: Family<Mention> = [
  {
    means: mention('apns-registration'),
    words: phrase(
      `${register} <3>(?:remote|push|user|apns?) ?${notification}`,
      `(?:remote|push|user) ?${notification} ${register}|push (?!registrar)${register}`,
      `${register} <4>${notification} (?:push|distantes?|remotas?|a distance)`,
      `${register} <3>(?:apns?|apple|push ?kit)`,
      `(?:apns?|apple|push ?kit) ${register}`,
      `${obtain} <3>${token}`,
      `(?:apns?|apple|push) <1>${obtain} token|on token(?! [a-z])|on <1>${token}|${field}${token}(?! <1>chang%)`,
      `(?:apple|apns|ios) <2>(?:g[ai]ve|gives|sent|sends?|provided?|assigned|handed|issued?) <4>${token}`,
      `${said} ${token}[.!]?$|${token}\\)?[:=]? ${said}(?=[.!]?$| ?[+(])`,
      `${token} <3>(?:${obtain}|arriv%|did not|never|chang%|updat%|refresh%|registration|assigned|issued|erhalten|recu|recibido)`,
      `(?<!${otherTokens} )token (?:was |has been )?(?:received|arrived|obtained|acquired|changed)`,
      '\\(token (?:time ?out|timed out|error|fail%|received|missing)\\)',
      `promise ${token}|${token} <2>(?:fulfilled|resolved|rejected|granted|denied|ready|cached)`,
      `(?:apns?|apple|push)\\)?:? (?:have|has|holds?|got) <2>token(?! <1>request)|(?<!${otherTokens} )token (?:is )?(?:in|on) hand`,
      `(?<!${otherTokens} )token:? \\(?(?:private|redacted|hidden|masked|someid)\\)?:? ?\\(?(?:ok|okay|received|obtained|ready)`,
      'push ?kit (?:token|credential%|registry)|push (?:credentials|registry)',
    ),
    samples: [
      'Failed to register for remote notifications',
      'didRegisterForRemoteNotificationsWithDeviceToken',
      'Device token received',
      'unable to get APNs token',
    ],
  },
];
