import type { PushSeries, PushStep } from '../../evidence/push-record.js';
import { hasReason, unexplained } from './failure-kinds.js';
import { type AppRecords, failuresOf } from './push-steps.js';

/**
 * The failures of a step for which no record gives a reason; none where another record of the same step does,
 * since apps log a failure twice: that it happened, and why.
 */
export function unexplainedFailures(given: AppRecords, step: PushStep): PushSeries[] {
  const failures = failuresOf(given, (_, series) => series.step === step);
  const reasons = failures.some((series) => series.failure !== null && hasReason(series.failure, series));
  return reasons
    ? []
    : failures.filter((series) => series.failure !== null && unexplained(series.failure, series));
}
