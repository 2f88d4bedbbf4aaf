import type { Diagnosis, EvidenceLine, Finding, FindingStatus } from '../../diagnosis/diagnosis.js';
import type { Redacted } from '../../redaction/redacted.js';
import { type Clock, formatMoment } from '../../report/time.js';
import { cutText, occurrenceWords, oneLine, placeOf } from '../../report/words.js';
import type { DocLinks } from '../doc-links.js';
import { bold, type Chunk, link, paragraph, plain, preformatted } from './rich-text.js';

const statusOrder: readonly FindingStatus[] = ['fail', 'warn', 'info', 'pass'];
const excerptLength = 300;

/** Every finding with the lines it rests on: first those of the causes, then the others by weight. */
export function evidenceChunks(diagnosis: Diagnosis<Redacted>, docs: DocLinks): Chunk[] {
  return ordered(diagnosis).flatMap(({ finding, role }) => {
    const [first, ...others] = finding.evidence;
    return [headed(finding, role, first, docs), ...others.map((line) => [lineOf(line, clockOf(finding))])];
  });
}

interface Placed {
  readonly finding: Finding<Redacted>;
  readonly role: string;
}

function ordered({ causes, findings }: Diagnosis<Redacted>): Placed[] {
  const because = new Set(causes.flatMap((cause) => cause.because));
  const against = new Set(causes.flatMap((cause) => cause.against));
  const roleOf = ({ id, status }: Finding<Redacted>) => {
    if (because.has(id)) return 'Speaks for a cause';
    return against.has(id) ? 'Speaks against a cause' : statusWords[status];
  };
  const rank = ({ id, status }: Finding<Redacted>) => {
    if (because.has(id)) return 0;
    return against.has(id) ? 1 : 2 + statusOrder.indexOf(status);
  };
  return findings
    .toSorted((a, b) => rank(a) - rank(b))
    .map((finding) => ({ finding, role: roleOf(finding) }));
}

const statusWords: Readonly<Record<FindingStatus, string>> = {
  fail: 'Failed',
  warn: 'Worth a look',
  info: 'For information',
  pass: 'In order',
};

function headed(
  finding: Finding<Redacted>,
  role: string,
  first: EvidenceLine<Redacted>,
  docs: DocLinks,
): Chunk {
  const page = docs.finding(finding.id);
  const more = page === null ? [] : [plain('  '), link('About this check', page)];
  return [
    paragraph(bold(finding.summary)),
    paragraph(plain(`${role}; ${occurrenceWords(finding)}`), ...more),
    lineOf(first, clockOf(finding)),
  ];
}

function clockOf({ fromServer }: Finding<Redacted>): Clock {
  return fromServer ? 'server' : 'device';
}

function lineOf(line: EvidenceLine<Redacted>, clock: Clock) {
  const time = line.time === null ? '' : `  ${formatMoment(line.time, clock)}`;
  return preformatted(`${placeOf(line)}${time}\n${cutText(oneLine(line.text), excerptLength)}`);
}
