import { letterPattern } from '../../letter-pattern.js';
import { dottedNumber } from '../ip-addresses.js';
import { patternRule, type Rule } from '../match.js';
import { pseudonymPattern } from '../pseudonyms.js';
import { onSigns } from '../signs.js';

/* What later rules must not touch: pseudonyms of an earlier pass, and numbers that only look like addresses. */

const pseudonym = patternRule('keep', pseudonymPattern);
const mark = patternRule(
  'keep',
  onSigns(['[removed]'], () => /(?<v>\[removed\])/dg),
);

/** `version 24.1.0.12`, `iOS 17.1.2.3`, `appBuild: 24.1.0.12`. */
const version = patternRule(
  'keep',
  onSigns(dottedNumber, () =>
    letterPattern(
      String.raw`(?:version|build|release|sdk|ios|ipados|macos|mail|hub|web|mdx|mam)["'\s:=>(v]{0,6}(?<v>\d{1,5}(?:\.\d{1,5}){1,4})(?![\p{L}\d]|\.\d)`,
      'dgiu',
    ),
  ),
);

/** `SecureMail/24.1.0.12 (iPhone)`; what goes on behind it is the name of a folder or a file. */
const productVersion = patternRule(
  'keep',
  onSigns(dottedNumber, () => /[A-Za-z]\/(?<v>\d{1,5}(?:\.\d{1,5}){1,4})(?=[\s();"']|$)/dgu),
);

export const safePartRule: Rule = function* find(plain) {
  yield* pseudonym(plain);
  yield* mark(plain);
  yield* version(plain);
  yield* productVersion(plain);
};
