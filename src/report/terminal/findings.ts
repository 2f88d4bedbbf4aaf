import type { Diagnosis, Finding, FindingStatus } from '../../diagnosis/diagnosis.js';
import type { Redacted } from '../../redaction/redacted.js';
import { cutText, occurrenceWords, oneLine, placeOf, plural } from '../words.js';
import { labelWidth, type Paragraph } from './page.js';

/** Evidence lines shown per finding, and characters of each. */
const linesShown = 3;
const textShown = 300;

const statusWords: Readonly<Record<FindingStatus, string>> = {
  fail: 'FAIL',
  warn: 'WARN',
  info: 'info',
  pass: 'ok',
};

/** A finding with what it rests on: how often, when, on which lines. */
export function findingParagraphs(finding: Finding<Redacted>, mark: string, indent: number): Paragraph[] {
  const inner = indent + labelWidth;
  return [
    { text: finding.summary, indent, mark, markWidth: labelWidth },
    { text: `${occurrenceWords(finding)} [${finding.id}]`, indent: inner },
    ...evidenceParagraphs(finding, inner),
  ];
}

function evidenceParagraphs({ evidence, count }: Finding<Redacted>, indent: number): Paragraph[] {
  const shown = evidence.slice(0, linesShown).flatMap((line): Paragraph[] => [
    { text: placeOf(line), indent },
    { text: `"${cutText(oneLine(line.text), textShown)}"`, indent: indent + 2, style: 'quiet' },
  ]);
  const more = count - Math.min(evidence.length, linesShown);
  return more <= 0
    ? shown
    : [...shown, { text: `and ${plural(more, 'further record', 'further records')}`, indent }];
}

/** Findings that no cause and no exclusion has shown already. */
export function otherFindings(diagnosis: Diagnosis<Redacted>): Paragraph[] {
  const shown = new Set([...diagnosis.causes, ...diagnosis.ruledOut].flatMap(({ because }) => because));
  const rest = diagnosis.findings.filter(({ id }) => !shown.has(id));
  if (rest.length === 0) return [];
  return [
    { text: diagnosis.causes.length > 0 ? 'Further findings' : 'Findings', style: 'heading' },
    ...rest.flatMap(otherParagraphs),
  ];
}

/** What holds needs its place alone; what does not is shown in full. */
function otherParagraphs(finding: Finding<Redacted>): Paragraph[] {
  const mark = statusWords[finding.status];
  if (finding.status !== 'pass') return findingParagraphs(finding, mark, 2);
  const [first] = finding.evidence;
  return [{ text: `${finding.summary} (${placeOf(first)})`, indent: 2, mark, markWidth: labelWidth }];
}
