import type { Diagnosis, EvidenceLine, Finding, ReadSource } from '../diagnosis/diagnosis.js';

/** A diagnosis in which everything that may hold words of the bundle went through `map`. */
export function mapTexts<Text extends string>(
  diagnosis: Diagnosis,
  map: (text: string) => Text,
): Diagnosis<Text> {
  return {
    ...diagnosis,
    causes: diagnosis.causes.map((cause) => ({ ...cause, summary: map(cause.summary) })),
    findings: diagnosis.findings.map((finding) => mapFinding(finding, map)),
    sources: diagnosis.sources.map((source) => mapSource(source, map)),
    timeline: diagnosis.timeline.map((entry) => ({ ...entry, text: map(entry.text), file: map(entry.file) })),
  };
}

function mapFinding<Text extends string>(finding: Finding, map: (text: string) => Text): Finding<Text> {
  const [first, ...rest] = finding.evidence;
  return {
    ...finding,
    summary: map(finding.summary),
    evidence: [mapEvidence(first, map), ...rest.map((line) => mapEvidence(line, map))],
  };
}

function mapEvidence<Text extends string>(
  line: EvidenceLine,
  map: (text: string) => Text,
): EvidenceLine<Text> {
  return { ...line, file: map(line.file), text: map(line.text) };
}

function mapSource<Text extends string>(source: ReadSource, map: (text: string) => Text): ReadSource<Text> {
  const { file, problem } = source;
  return {
    ...source,
    file: map(file),
    problem: problem === null ? null : { code: problem.code, message: map(problem.message) },
  };
}
