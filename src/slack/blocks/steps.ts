import type { ActionsBlock, Button, KnownBlock } from '@slack/types';
import type { StoredTriedStep } from '../../cases/tried-steps.js';
import type { FoundCause, Step } from '../../diagnosis/diagnosis.js';
import { articleTitles } from '../../diagnosis/stages.js';
import type { Redacted } from '../../redaction/redacted.js';
import type { CaseView } from '../cases/case-view.js';
import { noDocLinks } from '../doc-links.js';
import { fitText, fitWeight } from '../fit.js';
import { limits } from '../limits.js';
import { stepsOf } from '../sections.js';
import { markAction, type StepMark, toMarkValue } from '../step-marks.js';
import { resultWords } from './case-bar.js';
import type { Room } from './fit-chunks.js';
import type { Setting } from './reply.js';
import { bold, type Chunk, italic, link, paragraph, person, plain, richText } from './rich-text.js';
import { textPieces } from './text-pieces.js';
import { weightOfBlocks } from './weight.js';
import { whenWords } from './when.js';

const headingWeight = 150;

/** The steps of every cause whose steps are unfolded, each with the buttons that note what came of it. */
export function stepBlocks(
  view: CaseView,
  { unfolded, docs = noDocLinks }: Setting,
  room: Room,
): KnownBlock[] {
  const opened = view.diagnosis.causes.filter(
    ({ id, steps }) => unfolded.has(stepsOf(id)) && steps.length > 0,
  );
  const blocks = opened.flatMap((cause) => {
    const page = docs.cause(cause.id);
    const more = page === null ? [] : [plain('  '), link('About this cause', page)];
    const heading = paragraph(bold(fitWeight(`Steps: ${cause.title}`, headingWeight)), ...more);
    return [richText([heading, ...helpedPieces(cause, view)]), ...cause.steps.flatMap(blocksOf(cause, view))];
  });
  return fitting(blocks, room);
}

/** What helped in earlier cases of this cause. */
function helpedPieces(cause: FoundCause<Redacted>, { helped, diagnosis }: CaseView): Chunk {
  const [first] = diagnosis.causes;
  const known = helped.flatMap(({ step, count }) => {
    const title = cause.steps.find(({ id }) => id === step)?.title;
    return title === undefined ? [] : [`${title} (${count === 1 ? 'once' : `${count} times`})`];
  });
  if (cause !== first || known.length === 0) return [];
  return [paragraph(italic(`Solved earlier cases of this cause: ${known.join('; ')}`))];
}

function blocksOf(cause: FoundCause<Redacted>, { stored, tried }: CaseView) {
  return (step: Step<Redacted>, index: number): KnownBlock[] => {
    const mark = tried.find((one) => one.cause === cause.id && one.step === step.id);
    const text = richText([
      paragraph(bold(`${index + 1}. ${step.title}`), ...markLeaves(mark)),
      ...textPieces(step.text),
      ...articlePieces(step, cause.steps[index + 1]),
    ]);
    return stored.threads.length === 0
      ? [text]
      : [text, markButtons({ caseId: stored.id, cause: cause.id, step: step.id }, step.title, mark)];
  };
}

function markLeaves(mark: StoredTriedStep | undefined) {
  if (mark === undefined) return [];
  return [plain(`  ${resultWords[mark.result]} (`), person(mark.userId), plain(`, ${whenWords(mark.at)})`)];
}

/** Where a step of the article covers several, the last of them names it. */
export function articlePieces({ article }: Step, next: Step | undefined): Chunk {
  if (article === null || next?.article === article) return [];
  return [paragraph(italic(`Article CTX222834: ${articleTitles[article]}`))];
}

const markLabels: Readonly<Record<StepMark, string>> = {
  done: 'Done',
  'did-not-help': 'Did not help',
  undo: 'Not tried after all',
};

function markButtons(
  address: { caseId: string; cause: string; step: string },
  title: string,
  marked: StoredTriedStep | undefined,
): ActionsBlock {
  const marks: StepMark[] = marked === undefined ? ['done', 'did-not-help'] : [other(marked.result), 'undo'];
  return {
    type: 'actions',
    elements: marks.map(
      (mark): Button => ({
        type: 'button',
        action_id: markAction(mark),
        text: { type: 'plain_text', text: markLabels[mark] },
        accessibility_label: fitText(`${markLabels[mark]}: ${title}`, limits.accessibilityLabel),
        value: toMarkValue({ ...address, mark }),
      }),
    ),
  };
}

function other(result: StoredTriedStep['result']): StepMark {
  return result === 'done' ? 'did-not-help' : 'done';
}

/** As many blocks as there is room for; where some are left out, the last says so. */
function fitting(blocks: readonly KnownBlock[], room: Room): KnownBlock[] {
  const more = richText([paragraph(plain('… fold something else away to see the rest of the steps'))]);
  const fits = (count: number, beside: readonly KnownBlock[]) => {
    const shown = [...blocks.slice(0, count), ...beside];
    return shown.length <= room.blocks && weightOfBlocks(shown) <= room.weight;
  };
  if (fits(blocks.length, [])) return [...blocks];
  const counts = blocks.map((_, index) => index).reverse();
  const count = counts.find((shown) => fits(shown, [more]));
  return count === undefined ? [] : [...blocks.slice(0, count), more];
}
