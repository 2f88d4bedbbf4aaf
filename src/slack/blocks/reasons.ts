import type { Diagnosis, Finding } from '../../diagnosis/diagnosis.js';
import { stageOrder, stages } from '../../diagnosis/stages.js';
import type { Redacted } from '../../redaction/redacted.js';

/** Findings that speak for the first cause; without one, those that the verdict rests on. */
export function reasonsOf(diagnosis: Diagnosis<Redacted>): readonly Finding<Redacted>[] {
  const [cause] = diagnosis.causes;
  if (cause !== undefined) return findingsOf(diagnosis, cause.because);
  if (diagnosis.verdict === 'healthy') return proofs(diagnosis);
  return diagnosis.findings.filter(({ status }) => status !== 'pass');
}

/** What was seen to work, first what was seen to happen, and of that the far end of the chain. */
function proofs({ findings }: Diagnosis<Redacted>): readonly Finding<Redacted>[] {
  const rank = ({ stage, lastSeen }: Finding<Redacted>) =>
    (lastSeen === null ? 0 : stages.length) + (stage === null ? -stages.length : stageOrder(stage));
  return findings.filter(({ status }) => status === 'pass').toSorted((a, b) => rank(b) - rank(a));
}

/** The findings with these ids, in the order of the ids. */
export function findingsOf(
  { findings }: Diagnosis<Redacted>,
  ids: readonly string[],
): readonly Finding<Redacted>[] {
  return ids.flatMap((id) => findings.find((finding) => finding.id === id) ?? []);
}
