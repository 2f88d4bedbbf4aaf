import type { Cause } from '../cause.js';
import type { Owner } from '../diagnosis.js';
import { errorTexts } from '../error-texts.js';
import { stageTitles } from '../stages.js';
import { symptoms as allSymptoms, symptomTitles } from '../symptoms.js';
import { searchWords } from './words.js';

/** One thing that a cause can be found by, and how much a word of it tells. */
export interface SearchField {
  readonly words: readonly string[];
  readonly weight: number;
}

/** Owners in the words that people use for them; ids alone would not find `Exchange administrator`. */
const ownerWords: Readonly<Record<Owner, string>> = {
  'mdm-admin': 'mdm administrator',
  'app-packager': 'app packager',
  'device-user': 'device user',
  'network-admin': 'network administrator',
  'exchange-admin': 'exchange administrator',
  'citrix-support': 'citrix support',
};

/** Below an action: nearly every cause has nearly every symptom. That of a cause that has few tells more. */
const symptomWeight = 2;
const symptomBonus = 0.2;

export function searchFields(cause: Cause): SearchField[] {
  const { id, title, stage, owner, symptoms, action, description, steps } = cause;
  const telling = symptomWeight + symptomBonus * (allSymptoms.length - symptoms.length);
  return [
    field(id, 10),
    field(title, 8),
    ...cause.errorTexts.map((error) => field(errorTexts[error].text, 6)),
    ...cause.errorTexts.map((error) => field(error, 5)),
    field(stageTitles[stage], 5),
    field(stage, 5),
    ...symptoms.flatMap((symptom) => [symptomTitles[symptom], symptom].map((text) => field(text, telling))),
    field(owner, 4),
    field(ownerWords[owner], 4),
    ...[action, description, ...steps.map((step) => step.title)].map((text) => field(text, 3)),
    ...steps.map(({ text }) => field(text, 1)),
  ];
}

function field(text: string, weight: number): SearchField {
  return { words: searchWords(text), weight };
}
