import type { Diagnosis, EvidenceLine, Finding, FoundCause, ReadSource } from '../diagnosis/diagnosis.js';
import { type Placeholder, placeholders } from '../diagnosis/fill-in.js';

/** A diagnosis in which everything that may hold words of the bundle went through `map`. */
export function mapTexts<Text extends string>(
  diagnosis: Diagnosis,
  map: (text: string) => Text,
): Diagnosis<Text> {
  return {
    ...diagnosis,
    causes: diagnosis.causes.map((cause) => mapCause(cause, map)),
    findings: diagnosis.findings.map((finding) => mapFinding(finding, map)),
    sources: diagnosis.sources.map((source) => mapSource(source, map)),
    timeline: diagnosis.timeline.map((entry) => ({ ...entry, text: map(entry.text), file: map(entry.file) })),
  };
}

/** What the steps take from the evidence passes first, and is then filled in. */
function mapCause<Text extends string>(cause: FoundCause, map: (text: string) => Text): FoundCause<Text> {
  const steps = cause.steps.map(({ values = {}, ...step }) => ({
    ...step,
    text: step.text.replace(placeholder, (written, name: Placeholder) => {
      const value = values[name];
      return value === undefined ? written : map(value);
    }),
  }));
  return { ...cause, summary: map(cause.summary), steps };
}

const placeholder = new RegExp(`<(${placeholders.join('|')})>`, 'g');

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
