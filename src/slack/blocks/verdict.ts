import type { HeaderBlock, RichTextBlock, RichTextText } from '@slack/types';
import type { Diagnosis } from '../../diagnosis/diagnosis.js';
import type { Redacted } from '../../redaction/redacted.js';
import { visible } from '../../redaction/visible.js';
import { chainLine, chainStateWords, verdictSentence } from '../../report/words.js';
import { fitText, fitWeight } from '../fit.js';
import { limits } from '../limits.js';
import { bold, paragraph, plain, richText } from './rich-text.js';

const summaryWeight = 600;

/** The verdict in one sentence. */
export function verdictHeader(diagnosis: Diagnosis<Redacted>): HeaderBlock {
  const sentence = fitText(visible(verdictSentence(diagnosis)), limits.headerText);
  return { type: 'header', text: { type: 'plain_text', text: sentence, emoji: false } };
}

/** What is wrong in the case's own words, and the chain at a glance. */
export function chainAtAGlance(diagnosis: Diagnosis<Redacted>): RichTextBlock {
  const [cause] = diagnosis.causes;
  const summary = cause === undefined ? [] : [paragraph(plain(fitWeight(cause.summary, summaryWeight)))];
  return richText([...summary, paragraph(bold('Chain  '), ...chainLeaves(diagnosis))]);
}

/** The chain with its failing links set off. */
function chainLeaves(diagnosis: Diagnosis<Redacted>): RichTextText[] {
  const links = chainLine(diagnosis).split(arrow);
  return links.flatMap((link, index) => {
    const leaf = link.endsWith(chainStateWords.failing) ? bold(link) : plain(link);
    return index === 0 ? [leaf] : [plain(arrow), leaf];
  });
}

const arrow = ' > ';
