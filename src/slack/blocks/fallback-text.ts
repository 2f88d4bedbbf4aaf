import type { Diagnosis } from '../../diagnosis/diagnosis.js';
import type { Redacted } from '../../redaction/redacted.js';
import { occurrenceWords, placeOf, verdictSentence } from '../../report/words.js';
import type { CaseView } from '../cases/case-view.js';
import { escapeMarkup } from '../escape.js';
import { fitText, fitWeight } from '../fit.js';
import { limits } from '../limits.js';
import { capital, sentence } from './capital.js';
import { doNow, whoWords } from './now.js';
import { missingWords } from './open.js';
import { reasonsOf } from './reasons.js';
import { chainWords, knownSentence } from './verdict.js';

const reasonsNamed = 3;
const reasonLength = 300;

/** The reply without blocks: what notifications show, and all there is where Slack refuses the blocks. */
export function fallbackText(view: CaseView): string {
  const { diagnosis, known } = view;
  const [cause] = diagnosis.causes;
  const isKnown = cause === undefined && known.causes.length > 0;
  const lines = [
    isKnown ? `${knownSentence(known.causes.length)}.` : `${verdictSentence(diagnosis)}.`,
    ...(cause === undefined ? [] : [sentence(fitText(cause.summary, reasonLength))]),
    ...doNowLines(view),
    ...nextLines(diagnosis),
    ...reasonLines(diagnosis),
    ...(diagnosis.verdict === 'unrecognized' ? [] : [`Chain: ${chainWords(diagnosis)}.`]),
    ...openLines(diagnosis),
  ];
  return escapeMarkup(fitWeight(lines.join('\n'), limits.messageText));
}

function reasonLines(diagnosis: Diagnosis<Redacted>): string[] {
  return reasonsOf(diagnosis)
    .slice(0, reasonsNamed)
    .map((finding) => {
      const isSaid = finding.summary === diagnosis.causes[0]?.summary;
      const what = isSaid ? 'Why' : fitText(finding.summary, reasonLength);
      return `${what}: ${occurrenceWords(finding)}, ${fitText(placeOf(finding.evidence[0]), reasonLength)}.`;
    });
}

function nextLines({ nextQuestion }: Diagnosis<Redacted>): string[] {
  if (nextQuestion === null) return [];
  const lead = nextQuestion.kind === 'question' ? 'Question' : 'Needed next';
  const text = sentence(capital(fitText(nextQuestion.text, reasonLength)));
  return [`${lead}: ${text} ${fitText(nextQuestion.why, reasonLength)}`];
}

function doNowLines(view: CaseView): string[] {
  const now = doNow(view);
  if (now === null) return [];
  const who = now.who === null ? 'Do now' : whoWords(now.who);
  return [`${who}: ${sentence(fitText(now.what, reasonLength))}`];
}

function openLines(diagnosis: Diagnosis<Redacted>): string[] {
  const missing = missingWords(diagnosis);
  return missing === null ? [] : [`Not checked: ${missing}.`];
}
