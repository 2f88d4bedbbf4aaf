import { anyOf, expression, type Family, phrase } from './pattern.js';

/**
 * What sounds like an outcome and is none. `no-error` speaks for success, `started` says that something is
 * under way, `challenge` that a demand to sign in is being met, `nothing` says nothing at all.
 */
export type Aside = 'no-error' | 'started' | 'challenge' | 'nothing';

const errorNoun = '(?:error%|failure%|fault%|problem%|issue%|exception%|fehler|erreur%|warning%|nserror)';
const failing = '(?:fail%|error%|fault%|exception%|reject%|refus%|time ?out%|timed out|crash%|problem%)';
const determiners = `(?:${anyOf(`
  a an the any each every some first second third last repeated one two three \\d{1,3} network server connection
  authentication such this that it subscription registration request subscribe
`)} ){0,3}`;
const afterwards = anyOf(`
  after upon following if in_case_of in_case unless whenever until on clear% reset% ignor% handl%_of
  retr(?:y|ies|ied|ying)_(?:after|on)
`);
const machinery = anyOf(`
  handler block callback closure count counter counters threshold limit log logging report reporting recovery handling
`);
const none = anyOf('no zero 0 without w/o ohne keine? sans aucune? sin ningun');
const occurring = anyOf('was were has_been occurred found reported returned detected encountered');
const nothingThere =
  '\\(?(?:null|nil|none|n/a|no ?error|success)\\)?(?![a-z])|(?:0x0{1,16}|0|no|false)(?![.,:]?\\w)(?! [a-z])';
const answer = '(?:response|reply|answer|status|error|challenge|data|callback)';

export const asides: Family<Aside> = [
  {
    means: 'no-error',
    words: phrase(
      `${none} (?:any |further |known |unexpected |network |server |http )?${errorNoun}(?: ${occurring})?(?! (?:handler|message))`,
      `(?:did|does|was|has|is|have) not <2>(?:fail|failed|rejected|refused|denied|report an error|return an error|time out)`,
      '(?:not|never|nicht) <1>(?:failed|rejected|refused|denied|invalid|expired|inactive|lost|stale|ungultig)',
      'never failed',
      'fail% 0 times?|0 failed|0 of \\d{1,4} failed|zero failures',
    ),
    samples: ['no errors', 'without error', '0 failures', 'failed 0 times', 'did not fail'],
  },
  {
    means: 'no-error',
    words: expression(
      '(?<![a-z0-9])(?:last )?(?:ns ?)?(?:is |has |did )?(?:error|failure|err|exception|fault|fail|failed)s?',
      '(?: ?(?:so far|in total|code|count|counter|description|domain|message|attempts|times|status))?(?: ?(?:=|:|is|was) ?| )',
      `(?:${nothingThere})`,
    ),
    samples: ['error: (null)', 'error = nil', 'error code 0', 'failed: NO', 'errorStatus=0'],
  },
  {
    means: 'nothing',
    words: expression(
      '(?<![a-z0-9])(?:previous|earlier|past|prior|old|former|vorherig%|precedent%|anterior%)',
      '(?: [a-z0-9-]{1,24}){0,4}? (?:fail%|error%|attempt% failed)[^,;.]{0,160}',
    ),
    samples: ['previous error -1001', 'the earlier attempt failed with HTTP 500'],
  },
  {
    means: 'nothing',
    words: expression('(?<![a-z0-9])(?:recover%) from [^,;.]{0,160}'),
    samples: ['recovered from error -1001'],
  },
  {
    means: 'nothing',
    words: phrase(
      `${afterwards} ${determiners}${failing}`,
      `${failing} ${machinery}(?! <1>(?:called|invoked|executed|fired|hit|exceeded|reached))`,
      'success (?:handler|block|callback|closure|rate)(?! <1>(?:called|invoked|executed|fired))',
      'completion (?:handler|block|callback)|(?<!error mailbox )fail ?(?:over|safe|back)',
      `${failing} <1>(?:cleared|resolved|recovered|is gone)`,
      'time ?out <5>(?:set to|configured)|time ?out <2>(?:set|interval|value)',
      '(?:max|maximum|allowed|permitted|tolerated) <3>(?:failures?|errors?|retries|attempts)',
      'before <3>(?:expir|laps|fail|tim(?:es|ed) out|invalid)%',
      '(?:old|previous|former) one (?:was|is|had|has) <2>[a-z]{2,20}',
      '(?:chang|transition|mov|switch)% <2>from <2>[a-z]{2,20}(?= to )',
      '(?:invalid|expired|failed|unsubscribed|unregistered)(?=: (?:valid|subscribed|registered|ok|active|success|succeeded)(?![a-z ]))',
      'success or failure|error or success',
    ),
    samples: ['after failure', 'failureHandler installed', 'completion handler', 'failure cleared'],
  },
  {
    means: 'nothing',
    words: phrase(
      `${answer} (?:was |has been )?(?:received|obtained|got|arrived)`,
      `(?:received|got|obtained|receiving) (?:(?:a|an|the|its|server|http|ews|listener|exchange|soap) ){0,3}${answer}`,
      '(?:to|will|must|should|can|would|shall|may|might|yet to) be <1>(?:[a-z]{2,18}ed|sent|done|set)',
      'not yet <1>[a-z]{2,20}|not <1>[a-z]{2,20} yet',
      '(?:will|would|going to|about to) expire|expires (?:in|at|on)',
      '(?:not|no) <1>(?:need|needed|necessary|required|applicable)',
      '(?:un|not )changed',
      'not (?:modified|started|scheduled|attempted|different|enabled|configured|tried|due)',
      'already in progress',
      '(?:us(?:e|es|ed|ing)|from|load%|read|reading|with|reusing) <2>(?:cached|stored|saved|existing|known|configured|received)',
      '(?:whether|if|ob|si) <5>(?:valid|active|alive|gultig|valide|valida)(?! ?[:=?] ?(?:yes|no|true|false|ja|nein)(?![a-z]))',
    ),
    samples: ['response received', 'will be registered', 'not yet subscribed', 'not required', 'unchanged'],
  },
  {
    means: 'challenge',
    words: phrase(
      '(?:answer%|respond%|repl%|handl%|process%|meet%|performing|retry%|continu%) <3>challenge',
      'challenge <3>(?:answered|handled|sending|retrying|responding|in progress|continu%)',
      '(?:retry%|sending|resending|continu%|trying again) <3>(?:credential%|ntlm|kerberos|negotiate|client cert%|identity|basic)',
    ),
    samples: ['answering NTLM challenge', 'retrying with credentials'],
  },
  {
    means: 'started',
    words: phrase(
      'request% (?:was |has been |is )?(?:sent|posted|issued|submitted|dispatched|queued|scheduled|started|created)',
      '(?:sent|posted|issued|submitted|created) <3>request',
      '(?:next|re ?try|re ?attempt) <3>(?:scheduled|planned|queued)',
      'scheduled? <3>retry',
    ),
    samples: ['request sent', 'retry scheduled in 60 s', 'posted a new request'],
  },
];
