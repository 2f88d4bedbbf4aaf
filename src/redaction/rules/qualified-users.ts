import { letterPattern } from '../../letter-pattern.js';
import { matchesOf, matchOf, type Rule } from '../match.js';
import { onSigns } from '../signs.js';
import { isOrdinaryWord } from '../vocabulary.js';

const wellKnownDomain = /^(?:hk[a-z_]+|builtin|nt|authority|service|apppool|iis|c|d)$/i;
const qualified = onSigns(['\\'], () =>
  letterPattern(
    String.raw`(?<![\p{L}\p{N}_.\\/:-])(?<domain>[\p{L}\p{N}][\p{L}\p{N}.-]{1,62})\\{1,8}(?<user>[\p{L}\p{N}_$](?:[\p{L}\p{N}._$-]{0,62}[\p{L}\p{N}_$])?)(?![\\\p{L}\p{N}_$])`,
    'dgu',
  ),
);

/** `CORP\jane`: the domain is a host, the rest a user; neither a path of Windows nor an escaped line break. */
export const qualifiedUserRule: Rule = function* find(plain) {
  for (const match of matchesOf(plain, qualified)) {
    const { domain = '', user = '' } = match.groups ?? {};
    const places = match.indices?.groups;
    if (places === undefined || wellKnownDomain.test(domain) || isEscape(domain, user)) continue;
    const [domainAt, userAt] = [places.domain?.[0] ?? 0, places.user?.[0] ?? 0];
    if (!isOrdinaryWord(domain)) yield matchOf({ start: domainAt, value: domain }, 'host');
    if (!isOrdinaryWord(user)) yield matchOf({ start: userAt, value: user }, 'user');
  }
};

/** `failed\nNSLocalizedDescription`, `code 413\nretry`: a line break that was written as two characters. */
function isEscape(domain: string, user: string): boolean {
  if (user === '0') return true;
  if (!/^[nrt]/.test(user)) return false;
  if (isOrdinaryWord(domain) || addressPseudonym.test(domain)) return true;
  if (domain === domain.toUpperCase()) return false;
  return !/^[nrt]\p{Ll}{2}/u.test(user) || isOrdinaryWord(user.slice(1));
}

/** An address stays no domain once it is hidden. */
const addressPseudonym = /^ip-[\da-f]{6,64}$/;
