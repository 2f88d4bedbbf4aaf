import type { Cause } from '../../diagnosis/cause.js';
import { fitsEverySymptom } from '../../diagnosis/find-causes.js';
import { stages, stageTitles } from '../../diagnosis/stages.js';
import { type Symptom, symptomHints, symptomTitles } from '../../diagnosis/symptoms.js';
import { ownerTitle } from '../../report/words.js';
import type { DocLinks } from '../doc-links.js';
import { fitText } from '../fit.js';
import { limits, ownLimits } from '../limits.js';
import type { SlackMessage } from '../message.js';
import { capital } from './capital.js';
import { fitChunks } from './fit-chunks.js';
import { bold, type Chunk, link, type Piece, paragraph, plain, preformatted, richText } from './rich-text.js';
import { articlePieces } from './steps.js';
import { textPieces } from './text-pieces.js';
import { worded } from './worded.js';

/** Other causes that are named beside the best. */
const othersNamed = 5;
const queryLength = 80;

const examples = [
  '/securemail steps badge does not update',
  '/securemail steps HTTP 413',
  '/securemail steps entitlement',
];

/** What a cause is, who has to act, and its steps; other causes that fit are named. */
export function causeStepsMessage(cause: Cause, others: readonly Cause[], docs: DocLinks): SlackMessage {
  const page = docs.cause(cause.id);
  const chunks: Chunk[] = [
    [
      paragraph(bold(cause.title), ...(page === null ? [] : [plain('  '), link('About this cause', page)])),
      paragraph(plain(firstSentence(cause.description))),
      paragraph(bold('Who  '), plain(`${ownerTitle(cause.owner)}: ${cause.action}`)),
    ],
    ...cause.steps.map((step, index) => [
      paragraph(bold(`${index + 1}. ${step.title}`)),
      ...textPieces(step.text),
      ...articlePieces(step, cause.steps[index + 1]),
    ]),
    ...(others.length === 0 ? [] : [otherPieces(others)]),
  ];
  const room = { blocks: limits.blocksPerMessage, weight: ownLimits.messageWeight };
  return worded(
    [cause.title, ...cause.steps.map(({ title }, index) => `${index + 1}. ${title}`)],
    fitChunks(chunks, room, { keep: 'first', more: (left) => `… and ${left} more parts` }),
  );
}

/** The first sentence of a description. */
function firstSentence(text: string): string {
  return text.split(/(?<=[.!?])\s/, 1)[0] ?? text;
}

function otherPieces(others: readonly Cause[]): Chunk {
  return [
    paragraph(bold('It may also be')),
    ...others.slice(0, othersNamed).map((cause) => causeLine(cause, `steps ${cause.id}`)),
  ];
}

function causeLine({ title }: Cause, typed: string): Piece {
  return paragraph(plain(`• ${title}  (${typed})`));
}

const symptomAdvice =
  'A symptom alone hardly ever decides. A log bundle does: drop one into a channel I am in. /securemail collect tells what to ask the customer for.';

/** Where a symptom points, and the causes that show it. */
export function symptomMessage(symptom: Symptom, causes: readonly Cause[]): SlackMessage {
  const title = symptomTitles[symptom];
  const telling = causes.filter((cause) => !fitsEverySymptom(cause));
  const others = causes.filter(fitsEverySymptom);
  return worded(
    [title, symptomHints[symptom], symptomAdvice, ...causes.map(({ id, title }) => `${title} (steps ${id})`)],
    [
      richText([
        paragraph(bold(title)),
        paragraph(plain(symptomHints[symptom])),
        paragraph(plain(symptomAdvice)),
        ...symptomPieces('It points to these more than to others', telling),
        ...symptomPieces('And to all that keeps pushes from coming, in the order of the chain', others),
      ]),
    ],
  );
}

function symptomPieces(heading: string, causes: readonly Cause[]): Chunk {
  if (causes.length === 0) return [];
  return [paragraph(bold(heading)), ...causes.map((cause) => causeLine(cause, `steps ${cause.id}`))];
}

/** Every cause, along the delivery chain. */
export function causeListMessage(causes: readonly Cause[]): SlackMessage {
  const lead = 'Type /securemail steps with one of these, or in your own words what you see.';
  const groups = stages.flatMap((stage) => {
    const own = causes.filter((cause) => cause.stage === stage);
    return own.length === 0
      ? []
      : [paragraph(bold(capital(stageTitles[stage]))), ...own.map((one) => causeLine(one, one.id))];
  });
  return worded(
    [lead, ...causes.map(({ id, title }) => `${title} (${id})`)],
    [richText([paragraph(plain(lead)), ...groups])],
  );
}

/** Nothing fits what somebody typed. */
export function noSuchCauseMessage(query: string): SlackMessage {
  const sentence = `I know no cause that fits "${fitText(query, queryLength)}". Describe what you see, or quote the error. For example:`;
  return worded(
    [sentence, ...examples],
    [
      richText([
        paragraph(plain(sentence)),
        preformatted(examples.join('\n')),
        paragraph(plain('/securemail steps alone lists every cause.')),
      ]),
    ],
  );
}
