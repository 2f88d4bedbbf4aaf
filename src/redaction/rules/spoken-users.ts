import { letterPattern } from '../../letter-pattern.js';
import { groupValues, type Match, matchOf, patternRule, type Rule } from '../match.js';
import { onSigns } from '../signs.js';
import { isOrdinaryWord } from '../vocabulary.js';

const folder = patternRule(
  'user',
  onSigns(
    ['users', '/home', '\\documents and settings', 'profiles'],
    () =>
      /(?:\/Users|\/home|\\Users|\\Documents and Settings|\\Profiles|\/profiles)[/\\]{1,2}(?<v>[^/\\\s"'<>:|,;()]{1,64}(?: [^/\\\s"'<>:|,;()]{1,64}){0,3}(?=[/\\])|[^/\\\s"'<>:|,;()]{1,64})/dgi,
  ),
  (value) => /^(?:shared|public|default(?: user)?|all users|mobile)$/i.test(value),
);

/** `mailbox 'Jane Doe'`, `for user jane.doe`, `user jdoe2`: quoted, or built as no word is. */
const named = onSigns(/(?:user|username|mailbox|account|login|owner)\s/, () =>
  letterPattern(
    String.raw`(?<![\w-])(?:user|username|mailbox|account|login|owner)\s+(?:(?<mark>["']{1,2})(?<quoted>[^"'\n]{1,100})\k<mark>|(?<bare>[\p{L}][\p{L}\p{N}_-]{0,40}(?:[._][\p{L}\p{N}]{1,40}|\d{1,8})(?![\p{L}\p{N}_.-]|\s?[(=])))`,
    'dgiu',
  ),
);

/** `for user jdoe`, `logged in as jdoe`: a word where only a name fits, unless the log itself speaks so. */
const addressed = onSigns(/(?:user|login|account|mailbox|\sas|impersonat[a-z]{1,3})\s/, () =>
  letterPattern(
    String.raw`(?<![\w-])(?:(?:for|as|of|by|from|to|on behalf of)\s+(?:the\s+)?(?:user|login|account|mailbox(?:\s+(?:of|for))?)|(?:logged|signed)\s+(?:in|on)\s+as|authenticated\s+as|impersonat(?:e|es|ed|ing)|user)\s+(?<v>[\p{L}][\p{L}\p{N}_-]{2,40})(?![\p{L}\p{N}_\\@=([]|[.:]\S)`,
    'dgiu',
  ),
);

/** Endings of words that tell what somebody does or how something is. */
const wordEnding =
  /(?:ed|ing|ion|ions|ment|ments|ity|able|ible|ly|ness|ance|ence|less|ful|ive|ation|agent|'s)$/i;

/** `mailbox of Jane Doe`. */
const fullName = patternRule(
  'user',
  onSigns(/(?:mailbox|account|calendar|inbox|device)\s+(?:of|for)\s/, () =>
    letterPattern(
      String.raw`(?<![\w-])(?:mailbox|account|calendar|inbox|device)\s+(?:of|for)\s+(?<v>\p{Lu}\p{Ll}[\p{L}'-]{0,40} \p{Lu}\p{Ll}[\p{L}'-]{0,40})(?![\p{L}\p{N}])`,
      'dgu',
    ),
  ),
  (value) => value.split(' ').every(isOrdinaryWord),
);

/** Users that a sentence names. */
export const spokenUserRule: Rule = function* find(plain): Generator<Match> {
  yield* folder(plain);
  yield* fullName(plain);
  for (const group of ['quoted', 'bare']) {
    for (const found of groupValues(plain, named, group))
      if (!isOrdinaryWord(found.value)) yield matchOf(found, 'user');
  }
  for (const found of groupValues(plain, addressed)) {
    const isWord = isOrdinaryWord(found.value) || wordEnding.test(found.value);
    if (!isWord) yield { ...matchOf(found, 'user'), unsure: true };
  }
};
