import { type Family, phrase } from './pattern.js';

/** What one wants of a step; denied, it is a failure. */
const wanted = [
  'succe%|complet%|regist%|subscrib%|obtain%|retriev%|receiv%|creat%|establish%|accept%|updat%|sen[dt]|deliver%',
  'possible|available|reach%|found|find|recogni%|allow%|trust%|authori%|get|got|fetch%|valid%|connect%',
  'resolv%|ok|okay',
  'respond%|post%|grant%|renew%|execut%|perform%|finish%|work%|able|acknowledg%|confirm%|process%|sync%',
  'verif%|permitted|known',
].join('|');

/** A success that is denied. Taken out before the words of success are looked for. */
export const negations: Family<'failed'> = [
  {
    means: 'failed',
    words: phrase(
      '(?:did|was|were|has|have|had) not <1>[a-z]{2,20}',
      `(?<!(?:will|need|would|should|if) )(?:not|never) <2>(?:${wanted})`,
      '(?:could|can) not <3>(?:[a-z]{2,20})?',
      'unable to|unable|incapable|unsuccess%',
      '(?:none|nothing) <1>(?:received|returned|available|found)',
    ),
    samples: [
      'not successful',
      'could not be completed',
      'was not registered',
      'unsuccessful',
      'unable to get',
    ],
  },
  {
    means: 'failed',
    words: phrase(
      '(?:konnten?|kann|konnen|wurden?) <4>nicht (?:[a-z]{2,20} )?[a-z]{2,20}',
      'nicht <1>(?:erfolgreich|registriert|abonniert|moglich|gefunden|erhalten|gultig|empfangen|erreichbar)',
      '(?:n a|n ont|n est) <2>pas <2>[a-z]{2,20}|pas <1>(?:pu|reussi|possible|valide)|non valide',
      'no se (?:pudo|puede|ha podido) [a-z]{2,20}|no <1>valid[ao]|no <1>(?:completad|registrad|recibid)[oa]',
    ),
    samples: ['konnte nicht abgerufen werden', "n'a pas pu", 'no se pudo registrar'],
  },
];
