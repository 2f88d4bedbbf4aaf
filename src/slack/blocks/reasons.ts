import type { Diagnosis, Finding } from '../../diagnosis/diagnosis.js';
import type { Stage } from '../../diagnosis/stages.js';
import type { Redacted } from '../../redaction/redacted.js';

/** Findings that speak for the first cause; without one, those that the verdict rests on. */
export function reasonsOf(diagnosis: Diagnosis<Redacted>): readonly Finding<Redacted>[] {
  const [cause] = diagnosis.causes;
  if (cause !== undefined) return findingsOf(diagnosis, cause.because);
  // every cause is known, and folded away with what speaks for it
  if (diagnosis.verdict === 'cause-found') return [];
  if (diagnosis.verdict === 'healthy') return proofs(diagnosis);
  return diagnosis.findings.filter(({ status }) => status !== 'pass');
}

/** Stages whose success shows best that push works: pushes that arrive, a subscription that stands. */
const provingStages: readonly Stage[] = ['push-delivery', 'exchange-to-listener', 'wake-up'];

/** What was seen to work, the best proof first. */
function proofs({ findings }: Diagnosis<Redacted>): readonly Finding<Redacted>[] {
  const rank = ({ stage }: Finding<Redacted>) => (stage === null ? -1 : provingStages.indexOf(stage));
  return findings
    .filter((finding) => finding.status === 'pass' && rank(finding) !== -1)
    .toSorted((a, b) => rank(a) - rank(b));
}

/** The findings with these ids, in the order of the ids. */
export function findingsOf(
  { findings }: Diagnosis<Redacted>,
  ids: readonly string[],
): readonly Finding<Redacted>[] {
  return ids.flatMap((id) => findings.find((finding) => finding.id === id) ?? []);
}
