import { type Mention, mention } from './mention.js';
import { anyOf, expression, type Family, phrase } from './pattern.js';
import { register, remotePush, subscribing } from './step-terms.js';

/** What makes "push notification" the name of something else. */
const otherNoun = `(?! <1>(?:${register}|${subscribing}|${anyOf(`
  token setting response permission service credential entitlement polic authori[sz]ation support host enabled
`)}%))`;

const arrived = '(?:received?|receiving|got|incoming|arrived|empfangen|recue?|recibid[oa]|handl%|process%)';
const woken =
  '(?:woken|woke|awakened|launched|wake|resumed|started) (?:up )?(?:by|from|due to|for|through|via|on|because of)';
const articles = '(?:(?:a|an|the|new|silent|background|incoming|une|eine|una) ){0,3}';

/** One push, not the kind of thing. */
const onePush =
  '(?:(?:(?:remote|silent|incoming|background) )?push notification|remote notification|silent push)';

export const pushReceived: Family<Mention> = [
  {
    means: mention('synchronisation'),
    words: phrase(
      `(?:fail%|error%|could not|unable to|can not|problem%) <2>(?:handl%|process%) <3>(?:${remotePush}|push)`,
    ),
    samples: ['Failed to process remote notification'],
  },
  {
    means: mention('push-received', 'unclear'),
    words: phrase(
      `no (?:(?:new|pending|further|more|recent) ){0,2}${remotePush}${otherNoun}`,
      `(?:not|never) (?:yet )?receiv% ${articles}(?:any )?${remotePush}`,
      `(?:without|pending|awaiting|waiting for|waiting on) <2>${remotePush}${otherNoun}`,
      `${remotePush} (?:was |has |were )?(?:not|never) (?:yet )?(?:been )?(?:receiv|arriv|deliver)%`,
      `(?:not|never|only|will|can|could|would|may|might|must|should|if|when) <3>${woken} ${articles}(?:${remotePush}|push|apns?)`,
      `(?:if|when|whenever|unless|until|should|expected|last|next|every) ${articles}${remotePush}`,
    ),
    samples: [
      'no remote notification for 24 hours',
      'never received any push notification',
      'push notification was never delivered',
    ],
  },
  {
    means: mention('push-received', 'succeeded'),
    words: phrase(
      `(?<!(?:not|no|never|to) )${arrived} ${articles}${remotePush}${otherNoun}`,
      `${woken} ${articles}(?:${remotePush}|push|apns?)`,
      `${remotePush} (?:(?:was|has|have|been|wurde|a|ete|ha|sido) ){0,3}(?:receiv|arriv|deliver|empfangen|recu|recibid)%(?! <1>token)`,
      `(?:received|receiving|got|incoming|arrived) ${articles}push(?! <1>(?:notification|regist|token|subscri|service|setting|cred)%)`,
      `(?:silent |incoming )?push${otherNoun} (?:for <2>)?(?:(?:was|has|been) ){0,2}(?:received|arrived|delivered)`,
      'push wake ?up|wake ?up push|did receive incoming push',
      `${remotePush} (?:with )?(?:payload|user ?info)|notification payload|type=${remotePush}`,
      '(?:silent )?push payload|push (?:in|rx)(?=$|,)|push receive(?! (?!badge)[a-z])|(?:^|: ?)on ?push',
      'push <1>(?:woke|wakes|woken|launched) <2>(?:app|secure mail|us|me)',
    ),
    samples: [
      'Received remote notification',
      'didReceiveRemoteNotification:fetchCompletionHandler:',
      'push arrived',
      'silent push wake-up',
    ],
  },
  {
    means: mention('push-received', 'event'),
    words: expression(
      `^(?:\\([a-z ]{1,24}\\) ?|[a-z]{1,24}[:=] ?|event |on |[a-z :]{0,40}:: ?on ){0,2}${onePush}`,
      '(?= ?$|[.!]$| \\(|[:,]? (?:badge|aps|user ?info|content available|state|app state|payload|unread|id)[=: ])',
    ),
    samples: ['[wake-up] remote notification', 'Remote notification (badge 12)'],
  },
  {
    means: mention('push-received', 'event'),
    words: phrase('content available[=:] ?(?:1|true|yes)'),
    samples: ['content-available=1'],
  },
];

/** What is named after the synchronisation and is none. */
const notItself = `(?! ${anyOf('setting% interval% period% option% preference% window% folder% schedule% polic% engine manager')})`;

export const synchronisation: Family<Mention> = [
  {
    means: mention('synchronisation'),
    words: phrase(
      `(?:re ?)?sync(?:ed|ing|hroni[sz][a-z]{0,8})?(?! (?:with|to|subscription) <3>listener)${notItself}`,
      'background fetch|fetch result|active ?sync',
      '(?:mail |push |background )?fetch (?:complet|fail|finish|result|error|end|timed|abort)%',
      'fetch% <2>(?:mails?|messages|emails|inbox)',
      '(?:expiration handler|background (?:task|time|execution)) <3>(?:called|expir%|ran out|exceed%|ended|over)',
      'ran out of (?:background )?time|out of background time',
      'synchronisier%|sincroni%',
    ),
    samples: [
      'Sync after push failed',
      'fetch completed with new data',
      'UIBackgroundFetchResultFailed',
      'ran out of background time',
    ],
  },
];
