import type { Diagnosis, EvidenceLine, Finding, FoundCause, ReadSource } from '../diagnosis/diagnosis.js';
import type { Redacted } from '../redaction/redacted.js';
import { isoTime } from './time.js';

/** Version of the shape below; it rises when a field changes its meaning or goes. */
const schema = 1;

/** The diagnosis as one JSON object for programs: two blanks of indentation, a line break at the end. */
export function toJson(diagnosis: Diagnosis<Redacted>): string {
  const { verdict, causes, ruledOut, notChecked, findings, chain, coverage, sources } = diagnosis;
  const report = {
    schema,
    verdict,
    causes: causes.map(causeJson),
    ruledOut: ruledOut.map(({ id, because }) => ({ id, because })),
    notChecked: notChecked.map(({ check, needs, howToObtain }) => ({ check, needs, howToObtain })),
    findings: findings.map(findingJson),
    chain: chain.map(({ stage, state }) => ({ stage, state })),
    coverage: coverage.map(({ article, state }) => ({ article, state })),
    sources: sources.map(sourceJson),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function causeJson(cause: FoundCause<Redacted>) {
  const { id, title, confidence, stage, owner, because, against } = cause;
  const steps = cause.steps.map(({ id, title, text, article }) => ({ id, title, text, article }));
  return { id, title, confidence, stage, owner, because, against, steps };
}

function findingJson({
  id,
  check,
  status,
  summary,
  count,
  firstSeen,
  lastSeen,
  evidence,
}: Finding<Redacted>) {
  return {
    id,
    check,
    status,
    summary,
    count,
    firstSeen: isoTime(firstSeen),
    lastSeen: isoTime(lastSeen),
    evidence: evidence.map(evidenceJson),
  };
}

function evidenceJson({ file, line, text, time }: EvidenceLine<Redacted>) {
  return { file, line, text, time: isoTime(time) };
}

function sourceJson({ file, kind, records, rejected, from, to }: ReadSource<Redacted>) {
  return { file, kind, records, rejected, from: isoTime(from), to: isoTime(to) };
}
