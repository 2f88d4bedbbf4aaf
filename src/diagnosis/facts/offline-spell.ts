import type { PushSeries } from '../../evidence/push-record.js';
import { samplesOf } from './push-steps.js';

const hour = 3_600_000;

/** A device without network for a moment is no fault of anybody's (reference, 5.4, -1009); for an hour, it is news. */
export function offlineStatus(failures: readonly PushSeries[]): 'warn' | 'info' {
  const samples = samplesOf(failures);
  const [first, last] = [samples.at(0)?.time, samples.at(-1)?.time];
  if (!first || !last) return samples.length >= 3 ? 'warn' : 'info';
  return samples.length >= 3 && last.utc - first.utc >= hour ? 'warn' : 'info';
}
