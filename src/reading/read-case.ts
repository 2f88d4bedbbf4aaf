import { diagnose } from '../diagnosis/diagnose.js';
import { traitsOf } from '../diagnosis/traits.js';
import type { Evidence } from '../evidence/evidence.js';
import type { OpenOptions } from '../evidence/open-inputs.js';
import { readEvidence } from '../evidence/read-evidence.js';
import { redactWithReport } from '../redaction/gate.js';
import type { CaseInput, CaseRead } from './case-reader.js';
import { correlationIds } from './correlation-ids.js';

/** Reads and diagnoses one case, and passes everything through the redaction gate. Throws as `readEvidence`. */
export async function readCase(
  { inputs, absent, reported, salt, reveal }: CaseInput,
  options: OpenOptions,
): Promise<CaseRead> {
  const read = await readEvidence(inputs, options);
  const evidence: Evidence = { ...read, sources: [...read.sources, ...absent], reported };
  const diagnosis = diagnose(evidence);
  return {
    ...redactWithReport(diagnosis, evidence.identities, { salt }),
    traits: traitsOf(evidence),
    correlationIds: reveal ? correlationIds(diagnosis, evidence.identities, salt) : [],
  };
}
