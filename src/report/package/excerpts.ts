import type { Diagnosis, EvidenceLine, Finding } from '../../diagnosis/diagnosis.js';
import { reportedFile } from '../../evidence/reported.js';
import type { Redacted } from '../../redaction/redacted.js';
import { formatMoment } from '../time.js';
import { occurrenceWords, oneLine, placeOf, plural } from '../words.js';
import type { Entry } from './entries.js';

/** One file per finding, in the order of the report: what was found, and the lines that show it. */
export function excerptEntries({ findings }: Diagnosis<Redacted>): Entry[] {
  const digits = Math.max(2, String(findings.length).length);
  return findings.map((finding, index) => ({
    name: `excerpts/${String(index + 1).padStart(digits, '0')}-${safeName(finding.check)}.txt`,
    content: excerpt(finding),
  }));
}

function safeName(check: string): string {
  return check.toLowerCase().replace(/[^a-z0-9-]/g, '-');
}

function excerpt(finding: Finding<Redacted>): string {
  const { id, status, summary, evidence, count } = finding;
  const more = count - evidence.length;
  const lines = [
    summary,
    `Finding ${id} (${status}), ${occurrenceWords(finding)}`,
    ...evidence.flatMap((line) => ['', placeAndTime(line, finding), `  ${oneLine(line.text)}`]),
    ...(more > 0 ? ['', `and ${plural(more, 'further record', 'further records')}, not shown here`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function placeAndTime(line: EvidenceLine<Redacted>, { fromServer }: Finding<Redacted>): string {
  if (line.file === reportedFile) return reportedFile;
  const time = line.time === null ? '' : `, ${formatMoment(line.time, fromServer ? 'server' : 'device')}`;
  return `${placeOf(line)}${time}`;
}
