import { letterPattern } from '../../letter-pattern.js';
import { groupValues, type Match, matchOf, type Rule } from '../match.js';
import { isPublicHost } from '../public-hosts.js';
import { onSigns } from '../signs.js';
import { isOrdinaryWord } from '../vocabulary.js';

const nameAttribute = onSigns(['cn=', 'ou=', 'dc=', 'uid=', 'o='], () =>
  letterPattern(
    String.raw`(?<![\p{L}\p{N}_-])(?:CN|OU|DC|UID|cn|ou|dc|uid|(?<=[/,])[oO])=(?<v>"[^"\n]{1,100}"|[^\s,;/"<>+=]{1,64}(?: (?=[\p{Lu}\p{N}(])[^\s,;/"<>+=]{1,64}){0,5})`,
    'dgu',
  ),
);
const publicName =
  /^(?:apple|citrix|microsoft|digicert|globalsign|entrust|let's encrypt|verisign|godaddy|sectigo|amazon|baltimore|recipients|configuration|services|users|computers|exchange|first organization|system|servers|administrative)/i;

/** Names in directory paths and certificates: `CN=Jane Doe,OU=Sales,DC=corp,DC=local`. */
export const directoryNameRule: Rule = function* find(plain): Generator<Match> {
  for (const found of groupValues(plain, nameAttribute)) {
    const value = found.value.replace(/^"|"$/g, '');
    const isPublic = publicName.test(value) || isPublicHost(value) || isOrdinaryWord(value);
    if (!isPublic) yield matchOf(found, 'user');
  }
};
