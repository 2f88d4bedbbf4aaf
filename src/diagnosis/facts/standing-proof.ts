import { isAfter, type Located } from '../../evidence/located.js';
import type { PushStep } from '../../evidence/push-record.js';
import { unexplained } from './failure-kinds.js';
import { type AppRecords, failuresOf, latest, latestProof } from './push-steps.js';
import { isExplained } from './unexplained-failures.js';

/** The latest proof that the step works, unless the step failed after it. */
export function standingProof(given: AppRecords, step: PushStep): Located | null {
  const proof = latestProof(given, [step]);
  const failure = latest(ownFailures(given, step));
  return proof !== null && failure !== null && isAfter(failure, proof) ? null : proof;
}

/** A bare failure that another step of the attempt explains is no failure of this one. */
function ownFailures(given: AppRecords, step: PushStep) {
  const explained = isExplained(given, step);
  return failuresOf(
    given,
    (failure, series) => series.step === step && !(explained && unexplained(failure, series)),
  );
}
