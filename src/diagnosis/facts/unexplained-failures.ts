import type { PushSeries, PushStep } from '../../evidence/push-record.js';
import { hasReason, subscribingSteps, unexplained } from './failure-kinds.js';
import { type AppRecords, failuresOf, isRecovered } from './push-steps.js';

/**
 * The failures of a step for which no record gives a reason. None where another record does: apps log a failure
 * twice, that it happened and why, and the events file calls the whole attempt a failed subscription
 * whichever of its steps failed.
 */
export function unexplainedFailures(given: AppRecords, step: PushStep): PushSeries[] {
  const failures = failuresOf(
    given,
    (failure, series) => series.step === step && unexplained(failure, series),
  );
  return failures.length > 0 && isExplained(given, step) ? [] : failures;
}

/** Whether a record gives a reason why this step, or the attempt that it stands for, fails. */
export function isExplained(given: AppRecords, step: PushStep): boolean {
  const attempt = step === 'ews-subscription' ? subscribingSteps : [step];
  const reasons = failuresOf(
    given,
    (failure, series) => attempt.includes(series.step) && hasReason(failure, series),
  );
  return reasons.some((series) => series.step === step || isRecovered(given, [series]) === null);
}
