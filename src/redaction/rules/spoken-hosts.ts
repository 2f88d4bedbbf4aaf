import { letterPattern } from '../../letter-pattern.js';
import { groupValues, type Match, type Rule } from '../match.js';
import { isNumberedName } from '../server-names.js';
import { isCode, isTechnical } from '../technical-words.js';
import { isOrdinaryWord } from '../vocabulary.js';
import { hostMatches } from './hosts.js';

const nouns =
  'server|servername|host|computer|machine|node|domain|dag|backend|frontend|member|be|fe|cas|mailbox server|serveur|servidor|nodo|knoten|rechner|hôte';
const prepositions =
  'via|from|on|onto|to|at|by|through|behind|against|into|über|von|vom|auf|bei|sur|depuis|vers|par|por|desde';
const name = '(?<v>[A-Za-z][A-Za-z\\d_-]{1,39})(?![\\p{L}\\p{N}_(=-]|\\.[\\p{L}\\p{N}])';

/** `server zeus7`, `be=hq-mail`, `node: n7`, `server name is zeus7`. */
const behindNoun = letterPattern(
  `(?<![\\p{L}\\p{N}-])(?:${nouns})(?:\\s{1,4}(?:(?:name|is|was|named|called)\\s{1,4}){0,2}|\\s?[:=]\\s{0,4})["'([]{0,2}${name}`,
  'dgiu',
);
/** `via zeus7`, `answered by zeus7`, `@ zeus7`. */
const behindPreposition = letterPattern(
  `(?:(?<![\\p{L}\\p{N}-])(?:${prepositions})\\s{1,4}|@\\s?)["'([]{0,2}${name}`,
  'dgiu',
);

/** Short names where the word before them says that a machine follows; capitals need no such word. */
export const spokenHostRule: Rule = function* find(plain): Generator<Match> {
  for (const found of groupValues(plain, behindNoun)) {
    if (isMachine(found.value)) yield* hostMatches(found);
  }
  for (const found of groupValues(plain, behindPreposition)) {
    if (found.value.length > 3 && !isCamelCase(found.value) && isNumberedName(found.value))
      yield* hostMatches(found);
  }
};

/** With a digit, or in capitals throughout: `n7`, `HQ-MAIL`; not `HTTP2` or `server DNS`. */
function isMachine(value: string): boolean {
  if (isNumberedName(value)) return true;
  if (isCode(value) || isOrdinaryWord(value)) return false;
  const [, letters = '', digits = ''] = /^([a-z]+)[-_]?(\d*)/i.exec(value) ?? [];
  if (letters.toLowerCase() === 'v' || (digits !== '' && isTechnical(letters, digits))) return false;
  return /\d/.test(value) || (value.length > 3 && value === value.toUpperCase() && !value.includes('_'));
}

function isCamelCase(value: string): boolean {
  return /[a-z][A-Z]|[A-Z]{2}[a-z]/.test(value);
}
