import { badMark, goodMark } from './marks.js';
import { anyOf, expression, type Family, phrase } from './pattern.js';
import { nounsAfterValid } from './step-terms.js';

/** What the check says of the subscription. */
export type Verdict = 'valid' | 'invalid';

const valid = '(?:valid|active|alive|gultig|gueltig|valide|valida|valido|subscription ok)';
const nounAfter = `(?! (?:${nounsAfterValid}))`;

const never = anyOf(
  'not no_longer no_more never nicht nicht_mehr n_est_plus n_est_pas pas ya_no_es no_es no',
);
const answered = '\\? (?:[a-z]{1,12}:? ){0,2}';
const notDenied = '(?!\\?| ?[=:?] ?(?:no|false|0)| (?:is|was|returned) (?:no|false|0))';

/** An answer to the question whether it is valid. */
const reply = [
  '(?:answer|reply|response|verdict)(?: (?:came|we|i|got|from|the|listener|service|server|cloud)){0,4} ?',
  "(?:(?:is|was|came|back|as|clear|an?|simply|just|said) ){0,4}(?:[=:] ?)?'?",
  "|(?:it|he|they|listener|service|server|citrix|cloud) (?:said|says|answered|answers|replied|replies|responded)[:,]? ?(?:with )?'?",
].join('');
const endOfReply = "(?![\\w'-]|\\.\\w)(?! (?!so|and|but|then|hence|therefore|thus)[a-z])";

/** How a validity check speaks of the subscription; the first that matches wins. */
export const verdicts: Family<Verdict> = [
  {
    means: 'invalid',
    words: expression(
      `(?<![a-z0-9])${valid}(?: ?[=:?] ?| (?:is|was|returned) |${answered})(?:no|false|0|nein|non)(?!\\w|\\.\\w)`,
    ),
    samples: ['valid = 0', 'isValid: false'],
  },
  {
    means: 'invalid',
    words: expression(
      '(?<![a-z0-9])(?:validity[=:] ?0(?!\\w|\\.\\w)|(?:check|validity|validation|result|listener|service|returned)',
      '(?: ?[=:?] ?| (?:is|was|returned) |(?<=returned) )(?:no|false)(?!\\w|\\.\\w)(?! [a-z])',
      `|(?:${reply})(?:no|false|negative|nein|non)${endOfReply})`,
    ),
    samples: ['validity check: NO', 'validation returned false'],
  },
  {
    means: 'invalid',
    words: phrase(
      `${never} (?:a |an |the |considered |longer |any more |plus |mehr )?${valid}${nounAfter}`,
      `invalid[eao]?${nounAfter}|ungultig|ungueltig`,
      'success(?:ful)?\\((?:false|no|0)',
      'expired(?! (?:certificat|cred|pass|tok|sess)%)|lapsed|inactive|stale|dead|abgelaufen|expiree?',
      'caducad[oa]|vencid[oa]',
      'subscription <4>(?:not found|unknown|missing|gone|lost|dropped|terminated|removed|deleted|over)',
      '(?:status|state|verdict|result|answer|health)[=:] ?(?:gone|unknown subscription|not found|lost|missing|removed|terminated|bad|over)',
      `(?:${goodMark}|${badMark}) <1>(?:gone|lost|not found)`,
      '(?:does|did) not <1>know <3>subscription|(?:not|never) <1>heard <3>from <2>(?:exchange|ews)',
      'validity\\)?[:=]? ?(?:gone|lost|missing|not found)',
      '(?:came back|result|returned|is|was) negative',
      'subscription (?:does not exist|no longer (?:exists|known|there))',
      '(?:no longer|not) <1>(?:knows?|recogni[sz]es?|has|have|holds?|finds?|found|lists?) <3>subscription',
      '(?:no|without) <2>(?:status|heartbeat|keep ?alive) <4>(?:exchange|ews|mailbox)',
    ),
    samples: [
      'no longer valid',
      'subscription invalid',
      'has expired',
      'The specified subscription was not found.',
    ],
  },
  {
    means: 'valid',
    words: expression(`(?<![a-z0-9])(?:${reply})(?:yes|true|positive|ja|oui|si)${endOfReply}`),
    samples: ['the answer was yes.', 'it said yes, so we keep it'],
  },
  {
    means: 'valid',
    words: phrase(
      `(?:check|validity|validation|valid|active)(?: ?[=:?] ?| is | returned |${answered})(?:yes|true|1|ok)`,
      `(?<!(?:not|no|longer|if|whether) )${valid}${nounAfter}${notDenied}`,
      '(?:health|state|status|verdict)[=:]? ?(?:good|healthy|fine)|(?:knows|holds|recogni[sz]es) <3>subscription',
    ),
    samples: ['subscription still valid', 'Valid', 'active'],
  },
];
