import { isIP } from 'node:net';
import { letterPattern } from '../../letter-pattern.js';
import { dottedNumber, ipv6Sign } from '../ip-addresses.js';
import { bareValue, enclosedValue, type KeyedPlace, keyedPlaces } from '../keyed-values.js';
import { groupValues, type MatchKind, matchOf, patternRule, type Rule } from '../match.js';
import { onSigns } from '../signs.js';
import { isOrdinaryWord, isStateWord } from '../vocabulary.js';

/* Numbers and strings that stand for a device, a tenant, a subscription or a record. */

const tenantNames: ReadonlySet<string> = new Set([
  'tenantid',
  'tenant',
  'customerid',
  'apnscustomerid',
  'tenantguid',
]);
const subscriptionNames: ReadonlySet<string> = new Set(['subscription', 'subscriptionid', 'watermark']);
const pushTokenName =
  /^(?:\w{0,20}(?:device|apns|push|listener|service|registration|subscription|remote)token)$/;
const deviceNames: ReadonlySet<string> = new Set(
  'deviceid udid imei meid iccid serial serialnumber deviceserial phonenumber macaddress deviceidentifier easdeviceid'.split(
    ' ',
  ),
);

/** Whether a key names a token that only identifies: it becomes a fingerprint, it opens nothing. */
export function isPushTokenKey(names: readonly string[]): boolean {
  return names.some((name) => pushTokenName.test(name));
}

const extent = /[^\s"'<>,;&|()[\]{}]{1,512}/y;

/** Identifiers told by their key. */
export const keyedIdentifierRule: Rule = function* find(plain) {
  for (const place of keyedPlaces(plain)) {
    const kind = identifierKind(place);
    if (kind === null) continue;
    const value =
      enclosedValue(plain, place) ?? bareValue(plain, place, extent).replace(/(?<![.:])[.:]+$/, '');
    if (isIdentifier(value, place)) yield matchOf({ start: place.start, value }, kind);
  }
};

function identifierKind({ names, closing }: KeyedPlace): MatchKind | null {
  if (isPushTokenKey(names)) return 'listener-token';
  if (names.some((name) => tenantNames.has(name))) return 'tenant-id';
  if (names.some((name) => deviceNames.has(name))) return 'device';
  if (names.includes('subscriptionid')) return 'subscription-id';
  return closing === ']' && names.some((name) => subscriptionNames.has(name)) ? 'subscription-id' : null;
}

/** Bound to its key: anything but a state; after a colon alone: nothing that is a word of the log. */
function isIdentifier(value: string, { bound }: KeyedPlace): boolean {
  if (!/[\p{L}\p{N}]/u.test(value) || isStateWord(value)) return false;
  return /^\d{3,}$/.test(value) || !isOrdinaryWord(value) || (bound && /\d/.test(value));
}

const spokenTenant = patternRule(
  'tenant-id',
  onSigns(['tenant'], () => /(?<![\w-])tenant(?:\s+id)?\s+["']{0,2}(?<v>[\w.-]{4,256})/dgi),
  isNoNumber,
);
const spokenToken = patternRule(
  'listener-token',
  onSigns(['token'], () => /(?<![\w-])token\s+["'<]{0,2}(?<v>[\w.:=+/-]{6,512})/dgi),
  isNoNumber,
);

/** Identifiers that a sentence names: `tenant acme-42`, `listener token zz9plural`. */
export const spokenIdentifierRule: Rule = function* find(plain) {
  yield* spokenTenant(plain);
  yield* spokenToken(plain);
};

/** Identifiers are drawn from letters and digits; a word without a digit is prose, a number without letters a count. */
function isNoNumber(value: string): boolean {
  return !/\d/.test(value) || !/\p{L}/u.test(value) || isOrdinaryWord(value);
}

/** Hexadecimal ones. */
const eightDigits = /[\da-f]{8}/;

const uuid = patternRule(
  'id',
  onSigns(eightDigits, () =>
    letterPattern(
      String.raw`(?<![\p{L}\p{N}])(?<v>[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})(?![\p{L}\p{N}])`,
      'dgiu',
    ),
  ),
);

/** Device tokens as iOS prints them, in one piece or in groups of eight, and every other long hexadecimal number. */
const hexadecimal = patternRule(
  'id',
  onSigns(eightDigits, () =>
    letterPattern(
      String.raw`(?<![\p{L}\p{N}])(?:0x)?(?<v>[\da-f]{8}(?:\s[\da-f]{8}){3,15}|[\da-f]{32,}|[\da-f]{8}-[\da-f]{16})(?![\p{L}\p{N}])`,
      'dgiu',
    ),
  ),
);

const windowsSid = patternRule(
  'id',
  onSigns(['s-1-5-21'], () => /(?<![\w-])(?<v>S-1-5-21(?:-\d{1,10}){3,4})(?![\w-])/dg),
);

const macAddress = patternRule(
  'device',
  /(?<![\w:-])(?<v>[\da-f]{2}(?:([:-])[\da-f]{2})(?:\2[\da-f]{2}){4})(?![\w:-])/dgi,
);

/** Long base64 that no key announces: it looks drawn at random, which no name in code does. */
const base64: Rule = function* find(plain) {
  for (const found of groupValues(plain, /(?<![A-Za-z0-9+/_-])(?<v>[A-Za-z0-9+/_-]{24,}={0,2})/dg)) {
    if (looksRandom(found.value)) yield matchOf(found, 'opaque');
  }
};

const ipv4 = patternRule(
  'ip',
  onSigns(dottedNumber, () =>
    letterPattern(String.raw`(?<![\p{L}\p{N}_.])(?<v>\d{1,3}(?:\.\d{1,3}){3})(?![\p{L}\p{N}_]|\.\d)`, 'dgu'),
  ),
  (value) => isIP(value) === 0 || namesNobody(value),
);

const ipv6 = patternRule(
  'ip',
  onSigns(ipv6Sign, () =>
    letterPattern(
      String.raw`(?<![\p{L}\p{N}_:.])(?<v>[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?:(?<=:)\d{1,3}(?:\.\d{1,3}){3})?(?<!(?<!:):))(?![\p{L}\p{N}_]|\.\d|:[\da-f:])`,
      'dgiu',
    ),
  ),
  (value) => isIP(value) !== 6 || namesNobody(value),
);

/** Identifiers told by their own form. */
export const identifierRule: Rule = function* find(plain) {
  for (const rule of [uuid, hexadecimal, windowsSid, macAddress, ipv4, ipv6, base64]) yield* rule(plain);
};

/** The machine itself, nobody, or the range of Apple as it is published. */
function namesNobody(address: string): boolean {
  return /^(?:127\.|0\.0\.0\.0$|255\.255\.255\.255$|17\.0\.0\.0$|::1?$)/.test(address);
}

/** Base64 changes between capitals, small letters and digits at every second character; names and paths seldom do. */
function looksRandom(value: string): boolean {
  if (!/\d/.test(value) || !/[a-z]/.test(value) || !/[A-Z]/.test(value)) return false;
  const changes = value.match(/[a-z](?=[A-Z\d+/])|[A-Z](?=[a-z\d+/])|\d(?=[A-Za-z+/])/g)?.length ?? 0;
  return changes / value.length > 0.4;
}
