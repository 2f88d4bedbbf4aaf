import { letterPattern } from '../../letter-pattern.js';
import { type Found, groupValues, type Match, matchOf, type Rule } from '../match.js';
import { onSigns } from '../signs.js';
import { isFileExtension } from '../top-level-domains.js';
import { hostMatches } from './hosts.js';

const outsideLocal = /[\s@<>"'(),;:\\[\]{}|=?&/*]/;

/** `Doe, Jane <jane.doe@corp.example>`: the name before the address. */
const displayName = onSigns(['@'], () =>
  letterPattern(
    String.raw`(?<v>\p{Lu}[\p{L}'-]{1,40}(?:,? \p{Lu}[\p{L}'.-]{0,40}){1,3})"{0,2}[ \t]{0,2}[<([][^\s@<>]{1,128}@`,
    'dgu',
  ),
);

/** Mail addresses: what stands before the sign is a user, what stands behind it a host. */
export const mailAddressRule: Rule = function* find(plain) {
  for (let sign = plain.indexOf('@'); sign !== -1; sign = plain.indexOf('@', sign + 1)) {
    yield* addressAround(plain, sign);
  }
  for (const found of groupValues(plain, displayName)) yield matchOf(found, 'user');
};

function* addressAround(plain: string, sign: number): Generator<Match> {
  const local = localPart(plain, sign);
  const domain = /(?:[\p{L}\p{N}_-]+\.)*[\p{L}\p{N}_-]+/uy;
  domain.lastIndex = sign + 1;
  const host = domain.exec(plain)?.[0] ?? '';
  if (local.value === '' || !isMailDomain(host)) return;
  yield matchOf(local, 'user');
  yield* hostMatches({ start: sign + 1, value: host });
}

/** RFC 5321, 4.5.3.1.1. */
const longestLocal = 64;

function localPart(plain: string, sign: number): Found {
  return plain[sign - 1] === '"' ? quotedLocal(plain, sign) : bareLocal(plain, sign);
}

/** `"jane doe"@corp.example`; a quote inside a quoted field is doubled. */
function quotedLocal(plain: string, sign: number): Found {
  let end = sign;
  while (plain[end - 1] === '"') end -= 1;
  const before = plain.slice(Math.max(0, end - longestLocal), end);
  const start = end - before.length + Math.max(before.lastIndexOf('"'), before.lastIndexOf('\n')) + 1;
  return { start, value: plain.slice(start, end) };
}

function bareLocal(plain: string, sign: number): Found {
  let start = sign;
  while (start > 0 && isLocal(plain, start - 1)) start -= 1;
  while (start < sign && plain[start] === '.') start += 1;
  return { start, value: plain.slice(start, sign) };
}

/** An apostrophe belongs to the name only inside it: `o'brien`. */
function isLocal(plain: string, at: number): boolean {
  if (plain[at] === "'") return /\p{L}/u.test(plain.charAt(at - 1)) && /\p{L}/u.test(plain.charAt(at + 1));
  return !outsideLocal.test(plain.charAt(at));
}

/** Not the scale of a picture's name (`icon@2x.png`), a format (`%@`) or an address in memory (`@0x1f`). */
function isMailDomain(host: string): boolean {
  const labels = host.toLowerCase().split('.');
  if (labels.length === 1) return /^\p{L}[\p{L}\p{N}-]{2,}$/u.test(host);
  return !(labels.length === 2 && /^\d+x$/.test(labels[0] ?? '') && isFileExtension(labels[1] ?? ''));
}
