import { codedFailure } from './coded-failure.js';
import { type Condition, conditions, prose } from './condition-words.js';
import { lastHttpStatus } from './http-status.js';
import { partyNames } from './party-words.js';
import { type Hit, hitsOf, matches } from './pattern.js';

const sentences = /\. |; |! |\? /;
const clauseEnd = /[,:|] | so | and | but /;

/** What a message says of the device itself, its settings and its power; null for advice and for servers' words. */
export function conditionOf(text: string): Condition | null {
  for (const sentence of text.split(sentences)) {
    const hit = firstHit(sentence);
    if (hit !== null && !matches(prose, clausesUpTo(hit, sentence)) && !isServersWord(sentence))
      return hit.means;
  }
  return null;
}

/** The first condition in the order of the family: off before on. */
function firstHit(sentence: string): Hit<Condition> | null {
  for (const pattern of conditions) {
    const [hit] = hitsOf([pattern], sentence);
    if (hit !== undefined) return hit;
  }
  return null;
}

/** What a sentence adds after its statement, such as advice, does not undo the statement. */
function clausesUpTo({ end }: Hit<Condition>, sentence: string): string {
  const rest = sentence.slice(end).search(clauseEnd);
  return rest < 0 ? sentence : sentence.slice(0, end + rest);
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
