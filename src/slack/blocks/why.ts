import type { RichTextBlock } from '@slack/types';
import type { Diagnosis, Finding } from '../../diagnosis/diagnosis.js';
import { restOnReport } from '../../evidence/reported.js';
import type { Redacted } from '../../redaction/redacted.js';
import { occurrenceWords, tellingLine } from '../../report/words.js';
import { fitWeight } from '../fit.js';
import { capital } from './capital.js';
import { findingsOf, reasonsOf } from './reasons.js';
import { bold, type Chunk, italic, paragraph, plain, preformatted, richText } from './rich-text.js';

/** Reasons shown before anything is unfolded. */
const reasonsShown = 1;
const summaryWeight = 300;
const excerptWeight = 240;

/** The reasons for the verdict, each with its `file:line`, count and times; null where there are none. */
export function whyBlock(diagnosis: Diagnosis<Redacted>): RichTextBlock | null {
  const reasons = reasonsOf(diagnosis);
  if (reasons.length === 0) return null;
  const left = reasons.length - reasonsShown;
  const more: Chunk = left > 0 ? [paragraph(plain(`… and ${left} more behind Evidence`))] : [];
  return richText([
    ...reasons.slice(0, reasonsShown).flatMap((finding) => reason(finding, diagnosis)),
    ...more,
    ...against(diagnosis),
  ]);
}

/** What the cause says already is not said again. */
function reason(finding: Finding<Redacted>, { causes }: Diagnosis<Redacted>): Chunk {
  const isSaid = finding.summary === causes[0]?.summary;
  const seen = seenWords(finding);
  const words = isSaid
    ? [italic(capital(seen))]
    : [plain(`${fitWeight(finding.summary, summaryWeight)}  `), italic(seen)];
  const [first] = finding.evidence;
  return [paragraph(bold('Why  '), ...words), preformatted(fitWeight(tellingLine(first), excerptWeight))];
}

/** How often and when; of a setting, which stands there once and has no time, there is only the line to show. */
function seenWords(finding: Finding<Redacted>): string {
  const words = occurrenceWords(finding);
  if (restOnReport(finding.evidence)) return words;
  if (finding.count === 1 && finding.firstSeen === null) return 'this line says so';
  return finding.fromServer ? `in ${words}` : `seen ${words}`;
}

function against(diagnosis: Diagnosis<Redacted>): Chunk {
  const [counter, ...others] = findingsOf(diagnosis, diagnosis.causes[0]?.against ?? []);
  if (counter === undefined) return [];
  const summary = fitWeight(counter.summary, summaryWeight);
  const more = others.length > 0 ? ` … and ${others.length} more` : '';
  return [paragraph(bold('Against  '), plain(`${summary}: ${occurrenceWords(counter)}${more}`))];
}
