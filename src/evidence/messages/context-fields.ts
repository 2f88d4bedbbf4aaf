/*
 * Fields that tell who and where: they stand beside what happened. Read in folded text, before identifiers are
 * parted, so that a value is known by its quotes and by where it ends.
 */

const identities = [
  '(?:x[-_])?(?:tenant|customer)(?:[-_ ]?(?:id|name|guid|identifier))?',
  '(?:(?:listener|device|apns?|push|auth|access|session|csrf|bearer|refresh)[-_ ]?)?token',
  'subscription[-_ ]?id|(?:push[-_ ]?)?registration[-_ ]?id',
  '(?:user|device|account|mailbox)(?:[-_ ]?(?:id|name|principal[-_ ]?name|guid|model|type|address))?',
  'upn|udid|imei|serial|e?mail|smtp|login|owner|pass(?:word|wd)|pwd|secret|api[-_ ]?key',
];
const whose = 'exchange|ews|mail|cas|mx|target|remote|local|peer|client|listener|proxy|gateway|push|backend';
const whereabouts = 'server|host|ip|fqdn|url|uri|endpoint|addr(?:ess)?';
const places = [
  `(?:(?:${whose})[-_ ]?)?(?:${whereabouts})(?:[-_ ]?name)?`,
  'backend|listener|gateway|proxy|via|callback(?:[-_ ]?url)?|node|cas',
];

/** Values that say how something went, or that nothing is there, and so belong to what happened. */
const outcome = [
  '(?:null|nil|none|n/a|empty|missing|unknown|undefined|pending|no|yes|true|false|not|ok|okay|gone|lost|wrong|valid|active',
  '|invalid|success\\w{0,5}|succeeded|fail\\w{0,4}|error\\w{0,40}|reject\\w{0,4}|time ?out|bad\\w{0,8}|[a-z]{2,20}ed|ready|down|up|[01]|[1-5]\\d\\d)(?![\\w@.\\\\-])',
].join('');

const quoted = "'(?:[^']|'(?=\\w)){0,160}'(?!\\w)";
const placeholder = '[<[{(]\\w{1,20}[>\\]})]';
const plain = "[^\\s,;'<>(){}|[\\]]{1,300}";

const anyValue = `(?!'?\\(?${outcome})(?:${quoted}|${placeholder}|${plain})`;
const end = "(?=$|[,;)}\\]|]| ?'?[\\w-]{1,30}'?[=:])";
const key = (names: readonly string[]) => `(?<![\\w.'-])'?(?:${names.join('|')})'? ?`;

/** After a colon prose may go on: a value is one that ends where a field ends, or that no word can be. */
function fields(names: readonly string[]): RegExp {
  const marked = `= ?${anyValue}`;
  const coloned = `: ?(?:${anyValue}${end}|(?!'?${outcome})(?=[^\\s]{0,80}[\\d@\\\\])${plain})`;
  return new RegExp(`${key(names)}(?:${marked}|${coloned})`, 'gi');
}

const allFields = fields([...identities, ...places]);
const identityFields = fields(identities);
const otherHeaders = new RegExp(`(?<![\\w-])x-[\\w-]{1,40}'?: ?(?:${quoted}|${plain})`, 'gi');

const scheme = '(?:bearer|basic|ntlm|negotiate|kerberos|digest)';
const credentials = new RegExp(
  `(?<![\\w-])'?(?:proxy-)?(?:authorization|(?:set-)?cookie)'? ?[:=] ?'?${scheme}(?: [^\\s,;'}]{1,2000})?'?`,
  'gi',
);
const cookies = /(?<![\w-])'?(?:set-)?cookie'? ?[:=] ?'?[^\s,;'}]{1,2000}'?/gi;

/** The text without the headers by which a client signs in: they say nothing of the answer. */
export function withoutCredentials(folded: string): string {
  return folded.replace(credentials, ' ').replace(cookies, ' ');
}

/** The text without the fields that tell who and where. */
export function withoutContext(folded: string): string {
  return folded.replace(otherHeaders, ' ').replace(allFields, ' ');
}

/** The text without the fields that tell who; those that tell where may name the other side. */
export function withoutIdentities(folded: string): string {
  return folded.replace(otherHeaders, ' ').replace(identityFields, ' ');
}
