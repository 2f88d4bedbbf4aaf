import type { Diagnosis } from '../diagnosis/diagnosis.js';
import type { Redacted } from '../redaction/redacted.js';
import { causeSections } from './terminal/causes.js';
import { otherFindings } from './terminal/findings.js';
import { nextQuestion, reported } from './terminal/next-question.js';
import { articleCoverage, notChecked, ruledOut, whatToSend } from './terminal/open-questions.js';
import { labelWidth, type Paragraph, renderPage, type TerminalOptions } from './terminal/page.js';
import { sourceList } from './terminal/sources.js';
import { chainLine, verdictSentence } from './words.js';

/** The report for a terminal: the verdict first, everything it rests on below. */
export function toTerminal(diagnosis: Diagnosis<Redacted>, options: TerminalOptions): string {
  if (diagnosis.verdict === 'unrecognized') {
    return renderPage([head(diagnosis), whatToSend(diagnosis), sourceList(diagnosis)], options);
  }
  const sections = [
    head(diagnosis),
    nextQuestion(diagnosis),
    ...causeSections(diagnosis),
    otherFindings(diagnosis),
    ruledOut(diagnosis),
    notChecked(diagnosis),
    articleCoverage(diagnosis),
    reported(diagnosis),
    sourceList(diagnosis),
  ];
  return renderPage(sections, options);
}

function head(diagnosis: Diagnosis<Redacted>): Paragraph[] {
  const verdict: Paragraph = { text: verdictSentence(diagnosis), style: 'heading' };
  if (diagnosis.verdict === 'unrecognized') return [verdict];
  return [verdict, { text: chainLine(diagnosis), mark: 'Chain', markWidth: labelWidth }];
}
