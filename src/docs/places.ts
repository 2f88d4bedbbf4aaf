import type { Owner } from '../diagnosis/diagnosis.js';
import { type ArticleStep, articleTitles, type Stage, stageOrder, stageTitles } from '../diagnosis/stages.js';
import { type Symptom, symptomTitles } from '../diagnosis/symptoms.js';
import { ownerTitle } from '../report/words.js';
import { anchorOf, link } from './markdown.js';
import { indexPath } from './page.js';

/* The headings of the index, and links to them. `up` leads from the page that links to the documentation's folder. */

export function stageHeading(stage: Stage): string {
  return `${stageOrder(stage) + 1}. ${capitalised(stageTitles[stage])}`;
}

export function stageLink(stage: Stage, up: string): string {
  return link(stageTitles[stage], placeIn(up, stageHeading(stage)));
}

export function ownerLink(owner: Owner, up: string): string {
  return link(ownerTitle(owner), placeIn(up, ownerTitle(owner)));
}

export function symptomLink(symptom: Symptom, up: string): string {
  return link(symptomTitles[symptom], placeIn(up, symptomTitles[symptom]));
}

export function articleLink(step: ArticleStep, up: string): string {
  return link(articleTitles[step], placeIn(up, articleTitles[step]));
}

export function placeIn(up: string, heading: string): string {
  return `${up}${indexPath}#${anchorOf(heading)}`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
