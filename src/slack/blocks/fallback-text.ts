import type { Diagnosis } from '../../diagnosis/diagnosis.js';
import type { Redacted } from '../../redaction/redacted.js';
import { chainLine, occurrenceWords, placeOf, verdictSentence } from '../../report/words.js';
import type { CaseView } from '../cases/case-view.js';
import { escapeMarkup } from '../escape.js';
import { fitText, fitWeight } from '../fit.js';
import { limits } from '../limits.js';
import { doNow } from './now.js';
import { reasonsOf } from './reasons.js';
import { knownSentence } from './verdict.js';

const reasonsNamed = 3;
const reasonLength = 300;

/** The reply without blocks: what notifications show, and all there is where Slack refuses the blocks. */
export function fallbackText(view: CaseView): string {
  const { diagnosis, known } = view;
  const [cause] = diagnosis.causes;
  const isKnown = cause === undefined && known.causes.length > 0;
  const lines = [
    isKnown ? `${knownSentence(known.causes.length)}.` : `${verdictSentence(diagnosis)}.`,
    ...nextLines(diagnosis),
    ...(cause === undefined ? [] : [fitText(cause.summary, reasonLength)]),
    ...(diagnosis.verdict === 'unrecognized' ? [] : [`Chain: ${chainLine(diagnosis)}`]),
    ...reasonLines(diagnosis),
    ...doNowLines(view),
    ...openLines(diagnosis),
  ];
  return escapeMarkup(fitWeight(lines.join('\n'), limits.messageText));
}

function reasonLines(diagnosis: Diagnosis<Redacted>): string[] {
  return reasonsOf(diagnosis)
    .slice(0, reasonsNamed)
    .map((finding) => {
      const summary = fitText(finding.summary, reasonLength);
      return `${summary}: ${occurrenceWords(finding)}, ${fitText(placeOf(finding.evidence[0]), reasonLength)}`;
    });
}

function nextLines({ nextQuestion }: Diagnosis<Redacted>): string[] {
  if (nextQuestion === null) return [];
  const lead = nextQuestion.kind === 'question' ? 'Question' : 'Needed next';
  return [`${lead}: ${fitText(nextQuestion.text, reasonLength)} ${fitText(nextQuestion.why, reasonLength)}`];
}

function doNowLines(view: CaseView): string[] {
  const now = doNow(view);
  if (now === null) return [];
  return [`${now.who ?? 'Do now'}: ${fitText(now.what, reasonLength)}`];
}

function openLines({ notChecked }: Diagnosis<Redacted>): string[] {
  const titles = notChecked.map(({ title }) => title);
  return titles.length === 0 ? [] : [`Not checked: ${fitText(titles.join(', '), reasonLength)}`];
}
