import type { NetworkReason } from '../push-record.js';
import { anyOf, type Family, phrase } from './pattern.js';

const unable = '(?:(?:could|can|did|does) not|unable to|not able to|fail% to|impossible to|cannot)';

const denied = anyOf(
  'fail% error% refus% reject% denied required not_possible mismatch unsuccess% incorrect',
);
const distrusted = anyOf(`
  invalid not_valid not_trusted untrusted expired unknown self_signed not_yet_valid bad_date revoked mismatch not_match
  not_accepted reject% fail% error
`);

/** Why a request failed, in words: those of Apple's frameworks and of people. First match wins. */
export const reasonWords: Family<NetworkReason | 'authentication'> = [
  {
    means: 'authentication',
    words: phrase(
      `(?:authentication|logon|login|log on|sign in) <3>${denied}`,
      '(?:fail%|error%|problem%|unable|could not|can not) <3>(?:authenticat%|log ?on|log ?in|sign in)',
      '(?:authenticat%|auth) (?:fail%|error%|challenge (?:fail%|cancel%|reject%))',
      '(?:invalid|wrong|bad|incorrect|rejected|expired|missing|no) <1>(?:credential%|password|username)',
      '(?:credential%|password) <2>(?:invalid|wrong|incorrect|reject%|refus%|expired|not accepted|denied|not valid)',
      'access <2>denied',
      '(?:reject%|refus%|den(?:y|ied|ies)) <2>client cert%',
      `client cert% <3>(?:${distrusted}|refus%|required|missing|was not (?:sent|provided))`,
      '(?:requires?|requested|missing|no) a? ?client cert%|client cert% requested, (?:none|no)',
      'not authori[sz]ed(?! notification)',
      '(?:ntlm|kerberos|negotiate|basic) <2>(?:fail%|reject%|refus%|not accepted|denied)',
    ),
    samples: [
      'Authentication failed',
      'invalid credentials',
      'client certificate was rejected',
      'access is denied',
    ],
  },
  {
    means: 'offline',
    words: phrase(
      'appears to be offline',
      '(?:device|phone|client|app) is offline',
      '(?:no|without) <1>(?:internet|network|wifi|wi fi)(?! (?:error|failure|problem|issue|traffic|access policy))',
      '(?:no|without) <1>data (?:connection|connectivity|access)',
      'not connected to (?:the |a )?(?:internet|network)',
      '(?:network|internet) (?:connection )?(?:is |was )?(?:down|unavailable|not available|not reachable)',
      'network (?:is |was )?unreachable|enetunreach|enetdown',
      'air ?plane mode',
    ),
    samples: [
      'The Internet connection appears to be offline.',
      'no network connection',
      'Network is unreachable',
    ],
  },
  {
    means: 'dns',
    words: phrase(
      `${unable} <1>(?:find|resolve|look up|lookup) <4>(?:host%|server|name|address|dns)`,
      '(?:host%|server|host ?name|dns name|name) <3>(?:could not|can not|not) be <1>(?:found|resolved|looked up)',
      '(?:host%|server|host ?name) <2>not (?:found|resolved|known)',
      'unknown host%|no such host|no address associated|e ?ai ?noname',
      'dns <3>(?:fail%|error%|not resolv%|not found|problem%|timeout)',
      '(?:name|host%) (?:resolution|lookup|look up) <2>(?:fail%|error%|unsuccess%|not possible)',
      'nodename nor servname',
    ),
    samples: [
      'A server with the specified hostname could not be found.',
      'cannot resolve the host',
      'unknown host',
    ],
  },
  {
    means: 'tls',
    words: phrase(
      '(?:ssl|tls) <3>(?:error|fail%|handshake|alert|reject%|problem%|not trusted)',
      '(?:error|fail%|problem%) <3>(?:ssl|tls)',
      '(?:handshake|server trust|trust evaluation|pinning) <3>(?:fail%|error|reject%|not|abort%)',
      'secure connection <3>(?:fail%|not|can|could|impossible|error)',
      `${unable} (?:make|establish|create|open) a? ?secure connection`,
      `(?<!client )certificat% <6>${distrusted}`,
      '(?:invalid|untrusted|expired|self signed|unknown|bad|revoked|not trusted|not valid) <2>certificat%',
      'unknown root|self signed|app transport security|errssl%',
      'pretending to be',
    ),
    samples: [
      'An SSL error has occurred',
      'the certificate for this server is invalid',
      'self-signed certificate in chain',
    ],
  },
  {
    means: 'connection-lost',
    words: phrase(
      'connection (?:to <3>|with <3>)?(?:was |has been |is |got |been )?(?:lost|reset|closed|dropped|aborted|interrupted|terminated|broken)',
      '(?:lost|dropped|closed) <1>connection',
      'connection (?:lost|reset|abort)|econnreset|econnaborted|epipe|broken pipe|socket is not connected',
      'software caused connection abort|socket (?:was )?closed',
    ),
    samples: ['The network connection was lost.', 'Connection reset by peer', 'ECONNRESET'],
  },
  {
    means: 'timeout',
    words: phrase(
      'tim(?:ed|es|ing) ?out',
      'time ?out(?!s? ?(?:[=:(]|is|was|of|set|interval|value|seconds?|in|\\d|handler|error domain))',
      'time ?out: (?!\\d)<1>[a-z]{1,20}',
      'e ?timedout',
      '(?:no|without) (?:a |any )?(?:response|answer|reply)',
      '(?:did|does) not (?:respond|answer|reply)|not responding|never (?:answered|responded|replied)',
    ),
    samples: [
      'The request timed out.',
      'Timeout while waiting for the listener',
      'no response from the service',
    ],
  },
  {
    means: 'bad-response',
    words: phrase(
      '(?:bad|invalid|malformed|unexpected|unparse?able|empty|garbled) (?:server |http |soap |xml |json )?(?:response|reply|answer)(?! code)',
      `${unable} <1>(?:parse|decode|read|understand|deserialize) <3>(?:response|reply|answer|data|body|json|xml)`,
      '(?:response|reply|answer|body) <3>(?:malformed|invalid|not valid|could not be (?:parsed|decoded|read)|unexpected|can not be parsed)',
      '(?:parse|parsing|decoding) (?:error|failure|failed)',
      'too many (?:http )?redirects|redirect loop|captive portal',
    ),
    samples: ['bad server response', 'could not parse the response', 'too many HTTP redirects'],
  },
  {
    means: 'bad-url',
    words: phrase(
      '(?:bad|unsupported|malformed|invalid|illegal) (?:url|uri|endpoint|host ?name|listener url|listener host|(?:push )?subscription url)',
      '(?:url|uri|host ?name) <2>(?:malformed|invalid|unsupported|not valid|empty|missing)',
    ),
    samples: ['unsupported URL', 'the URL is malformed'],
  },
  {
    means: 'cellular-off',
    words: phrase(
      '(?:cellular|mobile) data <3>(?:off|disabled|not allowed|not permitted|turned off)',
      'data connection is not currently allowed|international roaming is (?:currently )?off',
      'roaming <2>(?:off|disabled|not allowed)',
    ),
    samples: ['Cellular data is turned off', 'International roaming is currently off.'],
  },
  {
    means: 'cancelled',
    words: phrase('cancell?ed|aborted by <2>(?:user|system|app)'),
    samples: ['Request was cancelled', 'aborted by the system'],
  },
  {
    means: 'connect',
    words: phrase(
      `${unable} <1>(?:connect|reach|contact|talk|speak|communicate|get through|open <1>connection)`,
      `${unable} (?:establish|open|create) (?:a |the )?(?:network |tcp |http )?connection`,
      '(?:connection|connect) (?:was |has been |is )?(?:refused|rejected|denied|failed|failure|error)',
      'econnrefused|ehostunreach|ehostdown',
      'connection <1>could not be (?:established|made|opened)',
      'no route to host|host (?:is )?(?:down|unreachable)',
      '(?<!network is |network was |network )unreachable',
      '(?:not|can not be|could not be) (?:reachable|reached|contacted)',
      'network (?:error|failure|problem|issue)%',
      '(?:error|failure|problem) <2>(?:network|connecting|communicating|connection(?! count)|contacting)',
    ),
    samples: [
      'Could not connect to the server.',
      'Connection refused',
      'the host is unreachable',
      'network failure',
    ],
  },
];
