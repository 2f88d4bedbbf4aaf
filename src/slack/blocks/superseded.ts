import type { Case } from '../../cases/case.js';
import { verdictSentence } from '../../report/words.js';
import { escapeMarkup } from '../escape.js';
import type { SlackMessage } from '../message.js';
import { link, paragraph, plain, richText } from './rich-text.js';

/** What stays of an answer when a newer one takes its place: what it said, and where the case goes on. */
export function supersededMessage({ previous, diagnosis }: Case, newest: string): SlackMessage {
  const sentence = `Earlier answer: ${verdictSentence(previous ?? diagnosis)}.`;
  return {
    text: escapeMarkup(sentence),
    blocks: [
      richText([paragraph(plain(`${sentence} `), link('The case goes on in a newer answer', newest))]),
    ],
  };
}
