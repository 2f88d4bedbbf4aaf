import type { Cause } from '../diagnosis/cause.js';
import { stageOrder, stages, stageTitles } from '../diagnosis/stages.js';
import { symptoms } from '../diagnosis/symptoms.js';
import type { EvidenceKind } from '../evidence/evidence.js';
import { ownerTitle } from '../report/words.js';
import { certainty } from './certainty.js';
import { errorList } from './error-list.js';
import { evidenceList } from './evidence-text.js';
import { bold, bullets, code, document, heading, italic, link, prose } from './markdown.js';
import { causePath, indexPath, type Page } from './page.js';
import { articleLink, ownerLink, placeIn, stageLink, symptomLink } from './places.js';
import { findingsFor, type Role } from './roles.js';
import { stepText } from './step-text.js';

const up = '../';

/** Everything that is known of a cause, for readers without the bot. */
export function causePage(cause: Cause): Page {
  const blocks = [
    heading(1, cause.title),
    `${link('Index', up + indexPath)} · cause ${code(cause.id)}`,
    prose(cause.description),
    bullets(facts(cause)),
    heading(2, 'Place in the delivery chain'),
    chain(cause),
    heading(2, 'How sure the bot can be'),
    ...certainty(cause, up),
    heading(2, 'Steps'),
    prose(`For: ${ownerTitle(cause.owner)}. ${cause.action}.`),
    ...steps(cause),
    heading(2, 'Evidence that is needed'),
    ...evidence(cause),
    heading(2, 'Error texts'),
    errorList(cause.errorTexts),
    heading(2, 'What a bundle cannot tell'),
    prose(cause.cannotTell),
  ];
  return { path: causePath(cause.id), text: document(blocks) };
}

function facts(cause: Cause): string[] {
  const place = `${stageLink(cause.stage, up)}, link ${stageOrder(cause.stage) + 1} of ${stages.length}`;
  return [
    `${bold('Stage:')} ${place}`,
    `${bold('Who has to act:')} ${ownerLink(cause.owner, up)}`,
    `${bold('Users may report:')} ${reported(cause)}`,
  ];
}

function reported(cause: Cause): string {
  if (cause.symptoms.length === symptoms.length) {
    return link('any of the five symptoms', placeIn(up, 'By symptom'));
  }
  return `${cause.symptoms.map((symptom) => symptomLink(symptom, up)).join('; ')} (inferred)`;
}

/** The chain in one line, with the stage of the cause set off. */
function chain({ stage }: Cause): string {
  return stages.map((one) => (one === stage ? bold(stageTitles[one]) : stageLink(one, up))).join(' → ');
}

/** Where a step of the article covers several steps, the last of them names it. */
function steps({ steps }: Cause): string[] {
  return steps.flatMap(({ title, text, article }, index) => {
    const isLast = steps[index + 1]?.article !== article;
    return [
      heading(3, `${index + 1}. ${title}`),
      ...stepText(text),
      ...(article !== null && isLast ? [`${italic('Article:')} ${articleLink(article, up)}`] : []),
    ];
  });
}

/** Evidence from which the findings come that speak for the cause. */
function evidence(cause: Cause): string[] {
  const stating = kindsOf(cause, 'confirmedBy');
  const hinting = kindsOf(cause, 'indicatedBy').filter((kind) => !stating.includes(kind));
  return [...oneOf('To confirm it', stating), ...oneOf('To find signs of it', hinting)];
}

function oneOf(purpose: string, kinds: readonly EvidenceKind[]): string[] {
  if (kinds.length === 0) return [];
  return [`${purpose}${kinds.length === 1 ? '' : ', one of these'}:`, evidenceList(kinds)];
}

function kindsOf(cause: Cause, role: Role): EvidenceKind[] {
  return [...new Set(findingsFor(cause, role).flatMap(({ check }) => check.needs))];
}
