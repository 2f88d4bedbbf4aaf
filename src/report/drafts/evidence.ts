import type { Diagnosis, EvidenceLine, Finding, FoundCause } from '../../diagnosis/diagnosis.js';
import { reportedFile } from '../../evidence/reported.js';
import { pseudonymsIn } from '../../redaction/pseudonyms.js';
import type { Redacted } from '../../redaction/redacted.js';
import { type Clock, formatMoment } from '../time.js';
import { cutText, evidenceLine, occurrenceWords, oneLine, placeOf, tellingPart } from '../words.js';

/** Findings of a draft at most, characters of each line, and of a summary. */
const findingsShown = 3;
const textShown = 180;
const summaryShown = 300;

/** What causes rest on, one paragraph a finding: what was seen, how often, and a line that shows it. */
export function evidenceParagraphs(
  { findings }: Diagnosis<Redacted>,
  causes: readonly FoundCause<Redacted>[],
): string[] {
  const named = [...new Set(causes.flatMap(({ because }) => because))];
  const shown = named
    .flatMap((id) => findings.filter((finding) => finding.id === id))
    .slice(0, findingsShown);
  const linesEach = shown.length === 1 ? 2 : 1;
  const told = new Set<string>();
  return shown.map((finding) => {
    const lines = plainestLines(finding, told).slice(0, linesEach);
    for (const line of lines) told.add(placeOf(line));
    return findingText(finding, lines);
  });
}

function findingText(finding: Finding<Redacted>, lines: readonly EvidenceLine<Redacted>[]): string {
  return [
    `- ${cutText(finding.summary, summaryShown)}`,
    ...occurrence(finding),
    ...lines.map((line) => `  ${lineText(line, finding.fromServer ? 'server' : 'device')}`),
  ].join('\n');
}

/** A record that is too long is told by what it says; its time then stands before that. */
function lineText(line: EvidenceLine<Redacted>, clock: Clock): string {
  const text = oneLine(line.text);
  if (text.length <= textShown) return evidenceLine(line, textShown);
  const time = line.time === null ? '' : `, ${formatMoment(line.time, clock)}`;
  return `${placeOf(line)}${time}  "${tellingPart(text, textShown)}"`;
}

/** One record without a time says no more than its line. */
function occurrence(finding: Finding<Redacted>): string[] {
  const { count, firstSeen, lastSeen } = finding;
  const isBare = count === 1 && firstSeen === null && lastSeen === null;
  return isBare ? [] : [`  ${occurrenceWords(finding)}`];
}

/** Lines that were not shown before and that a record holds, those with the fewest pseudonyms first. */
function plainestLines({ evidence }: Finding<Redacted>, told: ReadonlySet<string>): EvidenceLine<Redacted>[] {
  return evidence
    .filter((line) => line.file !== reportedFile && !told.has(placeOf(line)))
    .toSorted((a, b) => pseudonymCount(a) - pseudonymCount(b));
}

function pseudonymCount({ text }: EvidenceLine<Redacted>): number {
  return pseudonymsIn(text).length;
}
