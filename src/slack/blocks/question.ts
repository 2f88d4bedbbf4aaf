import type { ActionsBlock, KnownBlock, RichTextBlock } from '@slack/types';
import type { Diagnosis, NextQuestion } from '../../diagnosis/diagnosis.js';
import type { Redacted } from '../../redaction/redacted.js';
import { recipientTitle } from '../../report/drafts/draft.js';
import { holderOf } from '../../report/drafts/wanted.js';
import { answerAction, toAnswerValue } from '../answers.js';
import { fitText, fitWeight } from '../fit.js';
import { limits } from '../limits.js';
import { capital } from './capital.js';
import { bold, paragraph, plain, richText } from './rich-text.js';
import { textPieces } from './text-pieces.js';

const textWeight = 250;
const whyWeight = 450;
/** Commands are to be copied, and stay whole. */
const howWeight = 1100;

/**
 * What would bring the diagnosis furthest, before everything else but the verdict. A question has buttons where
 * the case can be diagnosed again.
 */
export function questionBlocks(
  { nextQuestion }: Diagnosis<Redacted>,
  caseId: string,
  canAnswer: boolean,
): KnownBlock[] {
  if (nextQuestion === null) return [];
  const buttons = nextQuestion.kind === 'question' && canAnswer ? [answerButtons(nextQuestion, caseId)] : [];
  return [asked(nextQuestion, canAnswer), ...buttons];
}

function asked(next: NextQuestion, canAnswer: boolean): RichTextBlock {
  const isQuestion = next.kind === 'question';
  const lead = isQuestion ? 'Question  ' : 'Needed next  ';
  const holder = holderOf(next);
  const where = isQuestion && !canAnswer ? [paragraph(plain(noButtons))] : [];
  return richText([
    paragraph(bold(lead), plain(fitWeight(isQuestion ? next.text : capital(next.text), textWeight))),
    ...(holder === null ? [] : [paragraph(bold('Who  '), plain(recipientTitle(holder)))]),
    ...textPieces(`${fitWeight(next.why, whyWeight)} ${fitWeight(next.how, howWeight)}`),
    ...where,
  ]);
}

const noButtons = 'To answer it, post the files or lines in a channel that I am in.';

function answerButtons(
  { question, answers }: NextQuestion & { kind: 'question' },
  caseId: string,
): ActionsBlock {
  return {
    type: 'actions',
    elements: answers.map(({ id, label }) => ({
      type: 'button',
      action_id: answerAction(id),
      text: { type: 'plain_text', text: fitText(label, limits.buttonText) },
      value: toAnswerValue({ caseId, question, answer: id }),
    })),
  };
}

/** Shows that an answer arrived. */
export const checkingBlock = richText([paragraph(plain('Checking again with this answer …'))]);
