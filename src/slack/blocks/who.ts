import type { RichTextBlock, SectionBlock } from '@slack/types';
import type { FoundCause } from '../../diagnosis/diagnosis.js';
import type { Redacted } from '../../redaction/redacted.js';
import { visible } from '../../redaction/visible.js';
import { causeSentence, ownerTitle } from '../../report/words.js';
import { fitWeight } from '../fit.js';
import { type ButtonContext, stepsButton } from './buttons.js';
import { sentence } from './capital.js';
import { whoWords } from './now.js';
import { paragraph, plain, richText } from './rich-text.js';

const otherCauseWeight = 400;
/** Causes beside the first one that are shown at once. */
export const otherCausesShown = 4;

/** A cause beside the first one, with the button for its steps. */
export function otherCauseBlock(cause: FoundCause<Redacted>, context: ButtonContext): SectionBlock {
  const sentences = [`Also: ${causeSentence(cause)}.`, sentence(cause.summary), whoSentence(cause)];
  const text = fitWeight(visible(sentences.join(' ')), otherCauseWeight);
  const section: SectionBlock = { type: 'section', text: { type: 'plain_text', text, emoji: false } };
  return cause.steps.length === 0 ? section : { ...section, accessory: stepsButton(cause.id, context) };
}

/** Says how many causes are not shown. */
export function moreCausesBlock(left: number): RichTextBlock {
  return richText([paragraph(plain(`… and ${left} more causes`))]);
}

function whoSentence({ owner, action }: FoundCause<Redacted>): string {
  return `${whoWords(ownerTitle(owner))}: ${action}`;
}
