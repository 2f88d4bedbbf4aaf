import { type Match, patternRule, type Rule } from '../match.js';
import { onSigns } from '../signs.js';
import { isOrdinaryWord } from '../vocabulary.js';

/* Credentials that are told by their own form or by the header they stand in. */

/** The words of its first line, which a line break may cut anywhere. */
const [keyWords, block] = ['PRIVATEKEY', 'BLOCK'].map((word) => [...word].join('\\s{0,40}'));

const privateKey = patternRule(
  'secret',
  onSigns(
    ['-----begin'],
    () =>
      new RegExp(
        `-----BEGIN\\s[A-Z\\s]{0,60}${keyWords}\\s{0,40}(?:${block}\\s{0,40})?-(?:\\s{0,40}-){0,4}(?<v>[\\s\\S]*?)(?:-----END|$)`,
        'dg',
      ),
  ),
);

/** JSON Web Tokens and what is left of one: any base64url of a JSON object, and the parts that follow. */
const webToken = patternRule(
  'secret',
  onSigns(['eyj'], () => /(?<![\w-])(?<v>eyJ[\w-]{8,}(?:\.[\w-]*){0,4})/dg),
);

const servicePrefixes = [
  'xox',
  'xapp-',
  'gho_',
  'ghp_',
  'ghr_',
  'ghs_',
  'ghu_',
  'github_pat_',
  'glpat-',
  'sk-',
  'aiza',
  'npm_',
];

/** Keys of well-known services, told by their prefix. */
const serviceKeys = patternRule(
  'secret',
  onSigns(
    servicePrefixes,
    () =>
      /(?<![A-Za-z0-9])(?<v>xox[a-z]-[\w-]{4,}|xapp-[\w-]{4,}|gh[oprsu]_\w{8,}|github_pat_\w{16,}|glpat-[\w-]{12,}|sk-[\w-]{16,}|AIza[\w-]{20,}|npm_\w{20,})/dg,
  ),
);

/** Keys of AWS, also where a reader wrote them in small letters; a word has no digits. */
const awsKey = patternRule(
  'secret',
  onSigns(['akia', 'asia'], () => /(?<![A-Za-z0-9])(?<v>(?:AKIA|ASIA)[A-Z0-9]{8,})/dgi),
  (value) => !/\d\D*\d/.test(value),
);

const authorizationHeader = patternRule(
  'secret',
  onSigns(
    ['authorization'],
    () =>
      /(?<![\w-])(?:proxy-)?authorization["']{0,2}\s{0,3}[:=]\s{0,3}["']{0,2}(?:(?:basic|bearer|negotiate|ntlm|kerberos|oauth|apikey|token|digest|aws4-hmac-sha256)[ \t]+)?(?<v>[^\s"',;]+)/dgi,
  ),
  isOrdinaryWord,
);

/** The parameters of a digest are spread over commas and quotes; its line is given up. */
const digestHeader = patternRule(
  'secret',
  onSigns(['digest'], () => /authorization["']{0,2}\s{0,3}[:=]\s{0,3}["']{0,2}digest[ \t]+(?<v>[^\r\n]+)/dgi),
);

/** A scheme and its token outside a header; `Basic authentication` and `Bearer realm="…"` are none. */
const schemeToken = patternRule(
  'secret',
  onSigns(
    ['bearer', 'basic', 'negotiate', 'ntlm'],
    () => /(?<![\w-])(?:bearer|basic|negotiate|ntlm)[ \t]+(?<v>[A-Za-z0-9+/._~-]{6,}={0,2})/dgi,
  ),
  (value) => isOrdinaryWord(value) || isPlainWords(value) || isChallenge(value),
);

const cookieHeader = patternRule(
  'secret',
  onSigns(
    ['cookie'],
    () =>
      /(?<![\w-])(?:set-)?cookie2?["']{0,2}\s{0,3}[:=]\s{0,3}["']{0,2}(?<v>[^\s;,"'=]{1,256}=[^\s;"']{0,4096}(?:;[ \t]?[^\s;"']{1,4096}){0,100})/dgi,
  ),
);

const sessionCookieNames = [
  'nsc_',
  'sessionid',
  'phpsessid',
  'aspxauth',
  'cadata',
  'fedauth',
  'rtfa',
  'x-owa-canary',
  'x-backendcookie',
  'msisauth',
];

const sessionCookie = patternRule(
  'secret',
  onSigns(
    sessionCookieNames,
    () =>
      /(?<![\w-])(?:NSC_\w{2,40}|JSESSIONID|PHPSESSID|ASP\.NET_SessionId|\.?ASPXAUTH|cadata\w{0,10}|FedAuth|rtFa|X-OWA-CANARY|X-BackEndCookie|MSISAuth\w{0,8})=(?<v>[^\s;,"'&<>]+)/dgi,
  ),
);

/** `https://name:password@host`: up to the last sign before the path. */
const urlPassword = patternRule(
  'secret',
  onSigns(['@'], () => /:\/\/[^\s/?#@:"'<>]{0,128}:(?<v>[^\s/"'<>]{1,256})@/dg),
  startsWithPort,
);

/** The same with a slash in the password, which was written as `%2F`. */
const urlPasswordWithSlash = patternRule(
  'secret',
  onSigns(['@'], () => /:\/\/[^\s/?#@:"'<>]{1,128}:(?<v>[^\s/@"'<>][^\s@"'<>]{0,255})@/dg),
  startsWithPort,
);

function startsWithPort(value: string): boolean {
  return /^\d{1,5}[/?#]/.test(value);
}

/** What follows these names in a query opens something, however short it is. */
const queryGrant = patternRule(
  'secret',
  onSigns(
    ['?', '&'],
    () =>
      /[?&](?:code|sig|signature|key|auth|state|nonce|hash|hmac|ticket|session_state|client_assertion)=(?<v>[^&#\s"'<>]+)/dgi,
  ),
  (value) => /^-?\d{1,6}$/.test(value) || isOrdinaryWord(value),
);

function isPlainWords(value: string): boolean {
  return /^[A-Za-z]?[a-z]{1,15}(?:[-/.][A-Za-z]?[a-z]{0,15}){0,3}$/.test(value);
}

function isChallenge(value: string): boolean {
  return /^(?:realm|error|scope|charset|authorization_uri|client_id)=?$/i.test(value);
}

const rules = [
  privateKey,
  digestHeader,
  authorizationHeader,
  cookieHeader,
  sessionCookie,
  webToken,
  serviceKeys,
  awsKey,
  schemeToken,
  urlPassword,
  urlPasswordWithSlash,
  queryGrant,
];

export const credentialRule: Rule = function* find(plain): Generator<Match> {
  for (const rule of rules) yield* rule(plain);
};
