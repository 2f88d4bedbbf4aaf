import { diagnose } from '../../src/diagnosis/diagnose.js';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.js';
import type { Input } from '../../src/evidence/input.js';
import { readEvidence } from '../../src/evidence/read-evidence.js';
import { redactDiagnosis } from '../../src/redaction/gate.js';
import type { Redacted } from '../../src/redaction/redacted.js';

/** The diagnosis as reports get it. */
export async function examine(inputs: readonly Input[]): Promise<Diagnosis<Redacted>> {
  const evidence = await readEvidence(inputs);
  return redactDiagnosis(diagnose(evidence), evidence.identities, { salt: 'corpus' });
}
