import { bareValue, enclosedValue, type KeyedPlace, keyedPlaces, mayBeProse } from '../keyed-values.js';
import { matchOf, type Rule } from '../match.js';
import { isPublicHost } from '../public-hosts.js';
import { isOrdinaryWord } from '../vocabulary.js';

const userNames: ReadonlySet<string> = new Set(
  'user username userid login loginname logonname logon account accountname upn userprincipalname samaccountname mailbox displayname fullname firstname lastname surname givenname email emailaddress mailaddress smtpaddress primarysmtpaddress owner sender recipient principal identity employee benutzer benutzername utilisateur usuario'.split(
    ' ',
  ),
);

/** One word, and further ones only where all are capitalised: `jane failed`, but `Jane Doe failed`. */
const extent = () =>
  /\p{Lu}[\p{L}'-]{1,40}(?:,? \p{Lu}[\p{L}'.-]{0,40}){1,3}(?![\p{L}\p{N}_=:\\@])|[^\s"'<>,;&|()[\]{}=]{1,128}/uy;

/** Users behind a key: `user=jane`, `username: jane`, `<UserName>jane</UserName>`. */
export const keyedUserRule: Rule = function* find(plain) {
  for (const place of keyedPlaces(plain)) {
    if (!place.names.some((name) => userNames.has(name))) continue;
    const value = (enclosedValue(plain, place) ?? bareValue(plain, place, extent())).replace(
      /(?<![.:])[.:]+$/,
      '',
    );
    if (!isUserValue(value, place)) continue;
    yield { ...matchOf({ start: place.start, value }, 'user'), unsure: mayBeProse(value, place) };
  }
};

function isUserValue(value: string, { names }: KeyedPlace): boolean {
  if (!/[\p{L}\p{N}]/u.test(value) || /^NT AUTHORITY|:\/\//i.test(value)) return false;
  if (/^\d+$/.test(value))
    return value.length > 3 && names.some((name) => /(?:user|account|login)/.test(name));
  return !isOrdinaryWord(value) && !isSentence(value) && !isPublicHost(value);
}

/** A value whose words mostly are words of the log. */
function isSentence(value: string): boolean {
  const words = value.split(/\s+/).filter((word) => word !== '');
  return words.length > 1 && words.filter(isOrdinaryWord).length * 2 > words.length;
}
