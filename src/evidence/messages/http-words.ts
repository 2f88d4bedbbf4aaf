import { anyHost } from './endpoints.js';
import { knownStatus } from './known-status.js';
import { badMark, goodMark } from './marks.js';
import { anyOf, expression, type Family } from './pattern.js';

/** What may follow a number that counts or measures something; such a number is no status. */
const units = [
  'm?s|msecs?|milli%|secs?|seconds?|mins?|minutes?|hours?|days?|[kmg]i?b|bytes?|bits?|characters?|chars|px|percent',
  'items?|messages?|e?mails?|records?|rows?|users?|times?|folders?|events?|entries|retries|lines?|devices?',
  'more|new|unread|pending|subscriptions|notifications|requests|responses|errors|failures|of',
].join('|');

/** Three digits that may be a status, whatever stands before them. */
const status = `([1-5]\\d\\d)(?!\\d|[.,:/]\\d|\\x25| ?(?:${units})(?![a-z]))`;

/** What may follow the number where only a verb stands before it. */
const afterStatus = [
  '(?= ?(?:$|[.,;:)!-]|(?:from|for|on|when|while|by|at|during|after|to|and|but|then|again|error|response|status',
  '|because|back|in response)(?![a-z])))',
].join('');

const httpNouns =
  'response|status|error|result|reply|return|returned|received|answer|code|was|is|of|with|a|failure|server';

const answerVerbs =
  'return%|respond%|repl(?:y|ies|ied)|answer%|got|gets|received?|gave|refused|rejected|failed|came back|says|said|with';

/** Statuses with their reason phrases (RFC 9110), as far as they start. */
const phrased = [
  '200(?=[ :,-]{1,3}ok)|201(?=[ :,-]{1,3}created)|202(?=[ :,-]{1,3}accepted)|204(?=[ :,-]{1,3}no content)',
  '400(?=[ :,-]{1,3}bad request)|401(?=[ :,-]{1,3}unauthori[sz]ed)|403(?=[ :,-]{1,3}forbidden)',
  '404(?=[ :,-]{1,3}not found)|405(?=[ :,-]{1,3}method not)|407(?=[ :,-]{1,3}proxy auth)',
  '408(?=[ :,-]{1,3}request time)',
  '413(?=[ :,-]{1,3}(?:request |http )?(?:entity|payload|content|body|request|too))|409(?=[ :,-]{1,3}conflict)|410(?=[ :,-]{1,3}gone)|429(?=[ :,-]{1,3}too many)',
  '500(?=[ :,-]{1,3}internal)|502(?=[ :,-]{1,3}bad gateway)|503(?=[ :,-]{1,3}service)|504(?=[ :,-]{1,3}gateway)',
].join('|');

/** What may stand before a status in brackets. */
const bracketed = anyOf(`
  fail% echec erreur fehl% fall[ao]% success% succeed% ok completed done refused rejected denied large unauthorized
  forbidden server service listener exchange ews subscribe subscription registration request update check retrieval
  returned answered responded replied got received with up private redacted someone someid somehost
`);

/** What ends in a status after a colon. */
const operations = anyOf(`
  registration subscribe subscription resubscribe request update check retrieval lookup call validation listener
  service ews exchange citrix cloud server backend
`);

/** Names of a status; each may be followed by "code". */
const statusNouns = anyOf('status response return result reply error failure');

/** Where a number is an HTTP status. The number is the first capture. */
export const httpContexts: Family<'status'> = [
  {
    means: 'status',
    words: expression(
      '(?<![a-z0-9])https?(?:/[1-3](?:\\.\\d)?)?[ :=#(-]{0,3}',
      `(?:(?:${httpNouns})[ :=#(]{1,3}){0,4}`,
      status,
    ),
    samples: [
      'POST /EWS/Exchange.asmx HTTP/1.1 413',
      'httpError(500)',
      'HTTP-401',
      'HTTP status code was 403',
    ],
  },
  {
    means: 'status',
    words: expression(
      `(?<![a-z])(?<!http |exit )(?:${statusNouns}(?: ?code)?|rc|(?<!${statusNouns} )code)`,
      '(?: (?:is|was|of))?[ :=#(]{1,3}',
      status,
    ),
    samples: ['status code: 413', 'responseCode=401', 'error 500', 'failed, code 403'],
  },
  {
    means: 'status',
    words: expression(
      `(?<![a-z])(?:${answerVerbs})(?: (?:a|an|the|us|by|as|back)){0,3}[ :]{1,2}`,
      status,
      afterStatus,
    ),
    samples: ['the service returned 413', 'listener answered with a 500', 'got 401 from EWS'],
  },
  {
    means: 'status',
    words: expression(
      '(?<![\\d.:/#-])(?<!(?:http|status|code|error|response|with|returned|got)[ :=]{1,2})',
      `(${phrased})`,
    ),
    samples: ['413 Request Entity Too Large', '200 OK', '407 Proxy Authentication Required'],
  },
  {
    means: 'status',
    words: expression(`(?<![a-z])${bracketed}[:,]? ?\\(${status}\\)`),
    samples: ['Subscribe refused (413)', 'Succeeded (200)'],
  },
  {
    means: 'status',
    words: expression(`\\((?:was|actual)[: =]{1,2}(${knownStatus})\\)`),
    samples: ['subscribe != 200 (was 403)'],
  },
  {
    means: 'status',
    words: expression(`(?<![a-z])${operations}(?:: |=)`, `(${knownStatus})(?=[ .!]{0,4}$)`),
    samples: ['Cloud registration: 200', 'EWS subscribe=413'],
  },
  {
    means: 'status',
    words: expression(
      `(?<![a-z])(?:registration|(?:re ?)?subscribe|request|update|check|retrieval|lookup|call|validation) (${knownStatus})`,
      '(?=[ .!]{0,4}$| (?:in|after) \\d| ?[(,;+] ?\\d)',
    ),
    samples: ['EWS subscribe 413', 'listener update 204 (413ms)'],
  },
  {
    means: 'status',
    words: expression(
      `(?<![a-z])(?:error|fail(?:ed|ure)?|ok|success)(?: \\||[;,]) (${knownStatus})(?=$| ?[;,|])`,
    ),
    samples: ['SUBSCRIBE;ERROR;401;ntlm'],
  },
  {
    means: 'status',
    words: expression(
      `(?<![a-z])(?:denied|refused|rejected|declined|failed)(?: [a-z]{1,20}){0,4}, (${knownStatus})(?=[ .!]{0,4}$)`,
    ),
    samples: ['denied by Exchange, 403'],
  },
  {
    means: 'status',
    words: expression('(?<![a-z0-9])an? ([1-5]\\d\\d) (?:response|status|reply|answer)(?![a-z])'),
    samples: ['the push service sends a 500 response'],
  },
  {
    means: 'status',
    words: expression(
      `(?<![a-z0-9:.-])(${knownStatus})(?=:? (?:(?:post|get|put|patch|head):? )?${anyHost}(?![a-z]))`,
    ),
    samples: ['<-- 413 https://mail.example.com/EWS/Exchange.asmx'],
  },
  {
    means: 'status',
    words: expression(`(?<![a-z])${anyHost}[:,]?(?: status)? \\(?(?!443)(?=${knownStatus})`, status),
    samples: ['GET https://mail.example.com/ews 401', 'POST /EWS/Exchange.asmx (413) 128ms'],
  },
  {
    means: 'status',
    words: expression(
      `(?:\\)|(?<![a-z])(?:ok|done|${goodMark}|${badMark})\\)?):? \\(?`,
      `(${knownStatus})(?=[ .!)]{0,4}$)`,
    ),
    samples: ['-[Client updateListener:] 204', 'subscribe: [FAILED] 413', 'subscribe ✗ 413'],
  },
  {
    means: 'status',
    words: expression(
      '(?<![\\d.])(401|403|404|413)(?=\\.\\d{1,2}(?:$|[,;)]|[ .](?! ?(?:\\d|[kmg]?b|m?s|sec|min))))',
    ),
    samples: ['EWS refused (NTLM): 401.1'],
  },
];
