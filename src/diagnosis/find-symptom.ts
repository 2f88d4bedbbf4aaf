import { meaningOf } from './search/other-words.js';
import { symptomIn } from './search/symptom-signs.js';
import { searchWords, wordsOf } from './search/words.js';
import { type Symptom, symptoms, symptomTitles } from './symptoms.js';

/** More words are no complaint any more but a story, or a log. */
const mostWords = 20;

/** Words by which something is said not to be, or not any more. */
const denials = new Set(
  'broken stop stopped stops missing fehlen fehlt no not none never nothing kein keine keinen nicht nie without doesn don won isn t dont doesnt wont isnt cannot cant'.split(
    ' ',
  ),
);

/** The symptom that somebody complains of, where that is all they say; null where words name more, or none. */
export function findSymptom(query: string): Symptom | null {
  const said = wordsOf(query);
  const known = symptoms.find(
    (symptom) => isSame(said, wordsOf(symptomTitles[symptom])) || isSame(said, wordsOf(symptom)),
  );
  if (known !== undefined) return known;
  const words = searchWords(query).filter((word) => !denials.has(word));
  if (words.length > mostWords) return null;
  const denies = said.some((word) => denials.has(word));
  return symptomIn(
    words.flatMap((word) => meaningOf(word) ?? [word]),
    denies,
  );
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.join(' ') === b.join(' ');
}
