import { diagnose } from '../../diagnosis/diagnose.js';
import type { Diagnosis } from '../../diagnosis/diagnosis.js';
import type { Evidence, Identity, Source } from '../../evidence/evidence.js';
import type { Progress } from '../../evidence/input.js';
import { readEvidence } from '../../evidence/read-evidence.js';
import type { Services } from '../services.js';
import type { CheckRequest } from './check-request.js';
import { type GatheredInputs, gatherInputs } from './gather-inputs.js';

/** A diagnosis that did not pass the redaction gate yet, and what the gate needs to know. */
export interface RawResult {
  readonly diagnosis: Diagnosis;
  readonly identities: readonly Identity[];
}

/** Downloads, reads and diagnoses. Throws where nothing at all could be read. */
export async function readRequest(
  request: CheckRequest,
  services: Services,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<RawResult> {
  const gathered = await gatherInputs(request, services, signal);
  const [firstMissing] = gathered.missing;
  if (gathered.inputs.length === 0 && firstMissing !== undefined) throw firstMissing.error;
  const evidence = await readEvidence(gathered.inputs, { signal, onProgress });
  return { diagnosis: diagnose(withMissing(evidence, gathered)), identities: evidence.identities };
}

/** Files that could not be had are sources that could not be read. */
function withMissing(evidence: Evidence, { missing }: GatheredInputs): Evidence {
  const sources = missing.map(
    ({ name, error }): Source => ({
      file: name,
      kind: 'unrecognized',
      records: 0,
      rejected: 0,
      rejectedSamples: [],
      from: null,
      to: null,
      problem: { code: error.code, message: error.message },
    }),
  );
  return { ...evidence, sources: [...evidence.sources, ...sources] };
}
