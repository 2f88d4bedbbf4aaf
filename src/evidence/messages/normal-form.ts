import { splitCompound } from './compound-words.js';
import { completeLastWord } from './cut-words.js';
import { foldText } from './fold-text.js';
import { knownStatus } from './known-status.js';
import { replaceOpaqueParts } from './opaque-parts.js';
import { dropStatesLeft } from './transitions.js';

/**
 * The words of a record, so that writing habits no longer matter: lower case without accents and quotes,
 * identifiers parted into words, contractions written out, one space between words, brackets round, arrows as
 * colons. `isValid = NO` and `subscription_isValid: no` both become words followed by a mark and a value.
 */
export function normalForm(text: string): string {
  return wordsOf(foldText(text));
}

/** The same for text that is folded already. */
export function wordsOf(folded: string): string {
  const words = separateWords(replaceOpaqueParts(dropStatesLeft(folded))).toLowerCase();
  return completeLastWord(tidyMarks(writeOutContractions(words)).replace(/[a-z]{7,64}/g, splitCompound));
}

function separateWords(text: string): string {
  return text
    .replace(/APNs/g, 'Apns')
    .replace(/\bi(OS|Phone|Pad)\b/g, (name) => name.toLowerCase())
    .replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ')
    .replace(/_|(?<=[a-z])[-.](?=[a-z])/gi, ' ');
}

function writeOutContractions(text: string): string {
  return text
    .replace(/\bcan(?:not|'t|t not)\b/g, 'can not')
    .replace(/\bwon't\b/g, 'will not')
    .replace(/n't\b/g, ' not')
    .replace(/\b(could|did|was|is|has|does|would|should)nt\b/g, '$1 not')
    .replace(/\b(?:apple )push notifications? service\b/g, 'apns');
}

/** An arrow to a number that may be a status, unless it leads from one number to another. */
const arrowToStatus = new RegExp(`(?<!\\d ?)[-=]{1,3}> ?\\(?(?=${knownStatus}(?![\\w.,:/-]\\w))`, 'g');

/** A case of a Swift enumeration, such as `.denied`. */
const enumCase = /(^|[ =(:,>])\.(?=[a-z])/g;

function tidyMarks(text: string): string {
  return text
    .replace(/'/g, ' ')
    .replace(/(^|[.;!?]) ?[-=]{1,3}>/g, '$1 ')
    .replace(arrowToStatus, ': http ')
    .replace(enumCase, '$1')
    .replace(/[-=]{1,3}>/g, ': ')
    .replace(/<[-=]{1,3}|[<>{}]/g, ' ')
    .replace(/\[/g, '(')
    .replace(/\]/g, ')')
    .replace(/;|,(?!\d)/g, '$& ')
    .replace(/\s+/g, ' ')
    .replace(/ ?={1,3} ?/g, '=')
    .replace(/ ([:,;.])(?= |$)/g, '$1')
    .replace(/ :(?=[\w(-])/g, ': ')
    .replace(/\( /g, '(')
    .replace(/ \)/g, ')')
    .trim();
}
