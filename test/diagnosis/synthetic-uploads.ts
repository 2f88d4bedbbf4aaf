import { diagnose } from '../../src/diagnosis/diagnose.js';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.js';
import type { Evidence } from '../../src/evidence/evidence.js';
import { readEvidence } from '../../src/evidence/read-evidence.js';
import { type BundlePlan, bundle } from '../../src/workspace/samples/bundle.js';

/** One synthetic upload of a case; `name` is the file's, the same for all unless given. */
export interface SyntheticUpload {
  readonly plan: BundlePlan;
  readonly day?: string;
  readonly name?: string;
}

/** Everything of the plan left out. */
export const nothing: BundlePlan = {
  policies: null,
  events: null,
  wakeUps: null,
  log: null,
  info: null,
};

/** What has no bearing on push costs time to read. */
const lean: BundlePlan = { ordinary: 0, otherApp: false };

/** What was uploaded up to and including the last of them, read as the case reads it. */
export async function evidenceOf(uploads: readonly SyntheticUpload[]): Promise<Evidence> {
  const inputs = uploads.map(async ({ plan, day = '2026-11-20', name = 'bundle.zip' }, index) => ({
    kind: 'file' as const,
    name,
    bytes: await bundle({ ...plan, ...lean, day }),
    uploaded: index + 1,
  }));
  return readEvidence(await Promise.all(inputs));
}

export async function diagnosisOf(uploads: readonly SyntheticUpload[]): Promise<Diagnosis> {
  return diagnose(await evidenceOf(uploads));
}
