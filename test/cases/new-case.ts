import type { Case, NewCase } from '../../src/cases/case.js';
import type { CaseStore } from '../../src/cases/case-store.js';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.js';
import type { Redacted } from '../../src/redaction/redacted.js';
import { syntheticDiagnosis } from './synthetic-diagnosis.js';

/** A synthetic case in that thread; null: answered to one person only. */
export function newCase(threadTs: string | null, changes: Partial<NewCase> = {}): NewCase {
  return {
    team: 'T1',
    channel: threadTs === null ? null : 'C1',
    threadTs,
    source: `message:T1:C1:${threadTs}`,
    salt: 'salt',
    diagnosis: syntheticDiagnosis(),
    madeOf: [],
    ...changes,
  };
}

/** Stores it, where the thread has none. */
export async function created(
  store: CaseStore,
  threadTs: string | null,
  changes: Partial<NewCase> = {},
): Promise<Case> {
  const stored = await store.create(newCase(threadTs, changes));
  if (stored === null) throw new Error(`thread ${threadTs} has a case already`);
  return stored;
}

/** The synthetic diagnosis with another first cause. */
export function diagnosisOf(causeId: string): Diagnosis<Redacted> {
  const diagnosis = syntheticDiagnosis();
  return { ...diagnosis, causes: diagnosis.causes.map((cause) => ({ ...cause, id: causeId })) };
}

/** The synthetic diagnosis of a bundle that shows push at work. */
export function healthyDiagnosis(): Diagnosis<Redacted> {
  return { ...syntheticDiagnosis(), verdict: 'healthy', causes: [] };
}
