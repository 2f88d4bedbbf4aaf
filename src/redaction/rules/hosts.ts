import { letterPattern } from '../../letter-pattern.js';
import { looksLikeHost, withoutExtension } from '../dotted-names.js';
import { isAddress } from '../ip-addresses.js';
import { bareValue, enclosedValue, keyedPlaces, mayBeProse } from '../keyed-values.js';
import { type Found, groupValues, type Match, matchOf, type Rule } from '../match.js';
import { isPublicHost, tenantSuffix } from '../public-hosts.js';
import { isNumberedName, isServerName } from '../server-names.js';
import { onSigns } from '../signs.js';
import { isOrdinaryWord } from '../vocabulary.js';

/** The host of something that is known to be one; nothing where it is public, an address or no name at all. */
export function* hostMatches({ start, value }: Found): Generator<Match> {
  const name = value.replace(/^(?:\*\.|\.)+/, '').replace(/(?<!\.)\.+$/, '');
  const at = start + value.indexOf(name);
  if (!/[\p{L}\p{N}]/u.test(name) || isAddress(name) || isOrdinaryWord(name) || isPublicHost(name)) return;
  const suffix = tenantSuffix(name);
  yield matchOf({ start: at, value: suffix === null ? name : name.slice(0, -suffix.length) }, 'host');
}

const authority = onSigns(
  ['://'],
  () =>
    /(?<![\w])[a-z][a-z0-9+.-]{1,20}:\/\/(?:[^\s/?#@"'<>\\]{0,400}@)?(?<v>[^\s/?#:@"'<>\\,;)\]}[({]{1,253})/dgi,
);
const userOfUrl = onSigns(
  ['@'],
  () => /(?<![\w])[a-z][a-z0-9+.-]{1,20}:\/\/(?<v>[^\s/?#@:"'<>\\]{1,128})(?::[^\s/?#@"'<>]{0,256})?@/dgi,
);
const share = onSigns(
  ['\\\\'],
  () => /(?<![\\\w%]|(?<![A-Za-z])[A-Za-z]:)\\{2,4}(?<v>[A-Za-z0-9][\w.-]{1,62})\\{1,2}[\w$]/dg,
);
const principal = onSigns(
  ['/'],
  () =>
    /(?<![\w.])(?:HTTP|HOST|exchange(?:MDB|RFR|AB)|smtpsvc|ldap|cifs|termsrv)\/(?<v>[A-Za-z][\w.-]{1,80})/dg,
);

/** Hosts where a URL, a network share or a service principal names them. */
export const addressedHostRule: Rule = function* find(plain) {
  for (const found of groupValues(plain, userOfUrl)) yield matchOf(found, 'user');
  for (const pattern of [authority, share, principal]) {
    for (const found of groupValues(plain, pattern)) yield* hostMatches(found);
  }
};

const dotted = onSigns(['.'], () =>
  letterPattern(
    String.raw`(?<![\p{L}\p{N}_-])(?<![\p{L}\p{N}_-]\.)(?<v>[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+)(?![\p{L}\p{N}_-])`,
    'dgu',
  ),
);
const capitals = letterPattern(
  String.raw`(?<![\p{L}\p{N}])(?<v>[A-Z][A-Z\d_-]{2,38}[A-Z\d])(?![\p{L}\p{N}]|\.\d)`,
  'dgu',
);
const word = letterPattern(
  String.raw`(?<![\p{L}\p{N}.])(?<v>[A-Za-z][A-Za-z0-9-]{2,39})(?![\p{L}\p{N}-]|\.\d)`,
  'dgu',
);

/** Hosts that stand alone: full names, and short ones that are built as administrators name servers. */
export const namedHostRule: Rule = function* find(plain) {
  const publicNames = new Set<number>();
  for (const found of groupValues(plain, dotted)) {
    const host = { start: found.start, value: withoutExtension(found.value) };
    if (looksLikeHost(host.value)) yield* hostMatches(host);
    if (isPublicHost(found.value)) publicNames.add(found.start);
  }
  for (const found of shortNames(plain)) if (!publicNames.has(found.start)) yield* hostMatches(found);
};

function* shortNames(plain: string): Generator<Found> {
  for (const found of groupValues(plain, capitals)) if (isNumberedName(found.value)) yield found;
  for (const found of groupValues(plain, word)) if (isServerName(found.value)) yield found;
}

const hostNames: ReadonlySet<string> = new Set(
  'server servername host hostname computer computername machine machinename domain domainname realm gateway proxy fqdn netbiosname endpoint mailboxserver sourceserver targetserver workstation'.split(
    ' ',
  ),
);
const extent = /[^\s"'<>,;&|()[\]{}/\\]{1,253}/y;

/** Hosts behind a key: `server=EXCH01`, `Computer: EXCH01`, `<ExchangeServer>mail</ExchangeServer>`. */
export const keyedHostRule: Rule = function* find(plain) {
  for (const place of keyedPlaces(plain)) {
    if (!isHostKey(place.names)) continue;
    const value = enclosedValue(plain, place) ?? bareValue(plain, place, extent);
    const next = plain.slice(place.start + value.length, place.start + value.length + 2);
    if (!isHostValue(value, next)) continue;
    const hosts = hostMatches({ start: place.start, value: value.replace(/:\d{1,5}$/, '') });
    for (const host of hosts) yield { ...host, unsure: mayBeProse(value, place) };
  }
};

function isHostKey(names: readonly string[]): boolean {
  return names.some((name) => hostNames.has(name)) && !names.some((name) => name.endsWith('errordomain'));
}

/** Not a URL (another rule reads those), an error domain, a product with its version, or a sentence. */
function isHostValue(value: string, next: string): boolean {
  if (/[\s/:\\](?!\d{1,5}$)/.test(value) || /^\/\d/.test(next) || next.startsWith('//')) return false;
  return !/^(?:NS|kCF|CF|UI|CTX|com\.|AS|SK|MS)[A-Z]\w*$|Domain$/.test(value);
}
