import type { CaseView } from '../cases/case-view.js';
import { escapeMarkup } from '../escape.js';
import type { SlackMessage } from '../message.js';
import { link, paragraph, plain, richText } from './rich-text.js';
import { verdictWords } from './verdict.js';

/** What stays of an answer when a newer one takes its place: what it said, and where the case goes on. */
export function supersededMessage(earlier: CaseView, newest: string): SlackMessage {
  const sentence = `Earlier answer: ${verdictWords(earlier)}.`;
  return {
    text: escapeMarkup(sentence),
    blocks: [
      richText([paragraph(plain(`${sentence} `), link('The case goes on in a newer answer', newest))]),
    ],
  };
}
