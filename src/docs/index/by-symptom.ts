import { causes } from '../../diagnosis/causes/index.js';
import { fitsEverySymptom } from '../../diagnosis/find-causes.js';
import { type Symptom, symptomHints, symptoms, symptomTitles } from '../../diagnosis/symptoms.js';
import { causeList } from '../lists.js';
import { anchorOf, heading, link, prose } from '../markdown.js';

const fitsAll = 'Causes that fit every symptom';

/** Where each symptom of the article points. */
export function bySymptom(): string[] {
  return [
    heading(2, 'By symptom'),
    'The article names five symptoms and ties none of them to a cause; what follows is inferred from how push works. A symptom alone hardly ever decides: without pushes every one of them can show.',
    ...symptoms.flatMap(symptomBlocks),
    heading(3, fitsAll),
    'A fault here keeps pushes from coming at all. They stand along the delivery chain: begin with the first.',
    causeList(causes.filter(fitsEverySymptom)),
  ];
}

function symptomBlocks(symptom: Symptom): string[] {
  const own = causes.filter((cause) => cause.symptoms.includes(symptom) && !fitsEverySymptom(cause));
  const all = link(fitsAll.toLowerCase(), `#${anchorOf(fitsAll)}`);
  return [
    heading(3, symptomTitles[symptom]),
    prose(symptomHints[symptom]),
    ...(own.length === 0 ? [] : [causeList(own)]),
    own.length === 0 ? `See the ${all}.` : `And the ${all}.`,
  ];
}
