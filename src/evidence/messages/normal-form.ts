import { splitCompound } from './compound-words.js';
import { foldText } from './fold-text.js';
import { replaceOpaqueParts } from './opaque-parts.js';

/**
 * The words of a record, so that writing habits no longer matter: lower case without accents and quotes,
 * identifiers parted into words, contractions written out, one space between words, brackets round, arrows as
 * colons. `isValid = NO` and `subscription_isValid: no` both become words followed by a mark and a value.
 */
export function normalForm(text: string): string {
  const words = separateWords(replaceOpaqueParts(foldText(text))).toLowerCase();
  return tidyMarks(writeOutContractions(words)).replace(/[a-z]{7,64}/g, splitCompound);
}

function separateWords(text: string): string {
  return text
    .replace(/APNs/g, 'Apns')
    .replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ')
    .replace(/_|(?<=[a-z])-(?=[a-z])/gi, ' ');
}

function writeOutContractions(text: string): string {
  return text
    .replace(/\bcan(?:not|'t|t not)\b/g, 'can not')
    .replace(/\bwon't\b/g, 'will not')
    .replace(/n't\b/g, ' not')
    .replace(/\b(could|did|was|is|has|does|would|should)nt\b/g, '$1 not')
    .replace(/\b(?:apple )push notifications? service\b/g, 'apns');
}

function tidyMarks(text: string): string {
  return text
    .replace(/'/g, ' ')
    .replace(/(^|[.;!?]) ?[-=]{1,3}>/g, '$1 ')
    .replace(/[-=]{1,3}>/g, ': ')
    .replace(/[<>{}]/g, ' ')
    .replace(/\[/g, '(')
    .replace(/\]/g, ')')
    .replace(/([,;])(?!\d)/g, '$1 ')
    .replace(/\s+/g, ' ')
    .replace(/ ?={1,3} ?/g, '=')
    .replace(/ ([:,;.])(?= |$)/g, '$1')
    .replace(/\( /g, '(')
    .replace(/ \)/g, ')')
    .trim();
}
