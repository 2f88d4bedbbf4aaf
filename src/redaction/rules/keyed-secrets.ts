import { bareValue, enclosedValue, type KeyedPlace, keyedPlaces } from '../keyed-values.js';
import { matchOf, patternRule, type Rule } from '../match.js';
import { onSigns } from '../signs.js';
import { isOrdinaryWord, isStateWord } from '../vocabulary.js';
import { isPushTokenKey } from './identifiers.js';

/** Ends of key names whose value is a credential whatever it looks like. */
const strongName =
  /(?:password|passwd|passphrase|passcode|pwd|passwort|kennwort|wachtwoord|motdepasse|secret|apikey|accesskey|secretkey|privatekey|sharedkey)$/;
const strongNames: ReadonlySet<string> = new Set(
  'pin otp pass pw psw mdp senha parola userpass userpwd masterkey encryptionkey'.split(' '),
);

/** Names whose value is a credential unless it is a word of the log: `token: expired`. */
const weakName = /token$/;
const weakNames: ReadonlySet<string> = new Set(
  'ticket cookie cookies sessionid sessionkey sid jwt assertion samlresponse samlassertion credential credentials nonce canary'.split(
    ' ',
  ),
);

/** Up to what ends a value: white space, a quote, a tag, or a separator that begins the next pair. */
const extent = /(?:[^\s"<>&,;]|[,;](?![\s"']|[\w.-]{1,40}\s?[=:]|$)|&(?![\w.-]{1,40}=))+/y;

export const keyedSecretRule: Rule = function* find(plain) {
  for (const place of keyedPlaces(plain)) {
    const strength = strengthOf(place);
    if (strength === null) continue;
    const value =
      enclosedValue(plain, place) ??
      bareValue(plain, place, extent).replace(/(?<![.,;:)\]}'])[.,;:)\]}']+$/, '');
    if (value !== '' && !isHarmless(value, strength, place))
      yield matchOf({ start: place.start, value }, 'secret');
  }
  yield* spokenPassword(plain);
  yield* namedPassword(plain);
  yield* passwordOption(plain);
};

/** `the password is hunter2`, `password "hunter2"`. */
const spokenPassword = patternRule(
  'secret',
  onSigns(
    ['pass', 'kennwort', 'pin', 'pw'],
    () =>
      /(?<![\w-])(?:password|passwort|kennwort|passcode|passphrase|pin|pw)\s+(?:(?:is|was|ist|war)\s+["']{0,2}|["']{1,2})(?<v>[^\s"']{1,256})/dgi,
  ),
  isOrdinaryWord,
);

/** `with password hunter2`: letters and digits together are no word. */
const namedPassword = patternRule(
  'secret',
  onSigns(
    ['pass', 'kennwort', 'pw', 'api key', 'secret'],
    () =>
      /(?<![\w-])(?:password|passwort|kennwort|mot de passe|passcode|passphrase|pwd|pw|api key|secret)[ \t]+(?<v>[^\s"',;:=]{4,256})/dgi,
  ),
  (value) => !(/\d/.test(value) && /\p{L}/u.test(value)) || isOrdinaryWord(value),
);

/** `--password hunter2`. */
const passwordOption = patternRule(
  'secret',
  onSigns(
    ['-pass', '-pw', '-token', '-secret', '-api'],
    () =>
      /(?<![\w-])--?(?:[a-z]{1,20}-)?(?:password|passwd|pass|pwd|pw|token|secret|api-?key)[ \t]+["']{0,2}(?<v>[^\s"'-][^\s"']{0,255})/dgi,
  ),
);

type Strength = 'strong' | 'weak';

function strengthOf({ names }: KeyedPlace): Strength | null {
  if (isPushTokenKey(names)) return null;
  if (names.some((name) => strongName.test(name) || strongNames.has(name))) return 'strong';
  return names.some((name) => weakName.test(name) || weakNames.has(name)) ? 'weak' : null;
}

function isHarmless(value: string, strength: Strength, { bound }: KeyedPlace): boolean {
  return strength === 'strong' && bound ? isStateWord(value) : isOrdinaryWord(value);
}
