import { diagnose } from '../../diagnosis/diagnose.js';
import type { Diagnosis } from '../../diagnosis/diagnosis.js';
import { reportedAnswers } from '../../diagnosis/questions/reported-answers.js';
import { type Traits, traitsOf } from '../../diagnosis/traits.js';
import type { Evidence, Identity, Source } from '../../evidence/evidence.js';
import type { Progress } from '../../evidence/input.js';
import { readEvidence } from '../../evidence/read-evidence.js';
import type { Services } from '../services.js';
import { gatherInputs, type MissingFile } from './gather-inputs.js';
import type { Evidenced } from './incoming-message.js';

/** A diagnosis that did not pass the redaction gate yet, and what the gate needs to know. */
export interface RawResult {
  readonly diagnosis: Diagnosis;
  readonly identities: readonly Identity[];
  readonly traits: Traits;
  readonly missing: readonly MissingFile[];
}

/**
 * Downloads, reads and diagnoses, together with what people answered in the case. Throws where nothing at
 * all could be read.
 */
export async function readRequest(
  { uploads, caseId }: { readonly uploads: readonly Evidenced[]; readonly caseId: string | null },
  services: Services,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<RawResult> {
  const { inputs, missing } = await gatherInputs(uploads, services, signal);
  const [firstMissing] = missing;
  if (inputs.length === 0 && firstMissing !== undefined) throw firstMissing.error;
  const evidence = await readEvidence(inputs, { signal, onProgress });
  const answers = caseId === null ? [] : await services.cases.answers.ofCase(caseId);
  const reported = reportedAnswers(answers);
  const diagnosis = diagnose({ ...withMissing(evidence, missing), reported });
  return { diagnosis, identities: evidence.identities, traits: traitsOf(evidence), missing };
}

/** Files that could not be had are sources that could not be read. */
function withMissing(evidence: Evidence, missing: readonly MissingFile[]): Evidence {
  const sources = missing.map(
    ({ name, error, uploaded }): Source => ({
      file: name,
      kind: 'unrecognized',
      records: 0,
      rejected: 0,
      rejectedSamples: [],
      from: null,
      to: null,
      uploaded,
      problem: { code: error.code, message: error.message },
    }),
  );
  return { ...evidence, sources: [...evidence.sources, ...sources] };
}
