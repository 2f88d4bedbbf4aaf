import { codedFailure } from './coded-failure.js';
import { type Condition, conditions, prose } from './condition-words.js';
import { lastHttpStatus } from './http-status.js';
import { partyNames } from './party-words.js';
import { firstMeaning, hitsOf, matches } from './pattern.js';

const sentences = /\. |; |! |\? /;

/** What a message says of the device itself, its settings and its power; null for advice and for servers' words. */
export function conditionOf(text: string): Condition | null {
  for (const sentence of text.split(sentences)) {
    const condition = matches(prose, sentence) ? null : firstMeaning(conditions, sentence);
    if (condition !== null && !isServersWord(sentence)) return condition;
  }
  return null;
}

function isServersWord(sentence: string): boolean {
  const named = new Set(hitsOf(partyNames, sentence).map(({ means }) => means));
  return (
    named.has('listener') ||
    named.has('exchange') ||
    lastHttpStatus(sentence) !== null ||
    codedFailure(sentence) !== null
  );
}
