import type { Check } from '../../src/diagnosis/check.js';
import type { Finding } from '../../src/diagnosis/diagnosis.js';
import { runChecks } from '../../src/diagnosis/run-checks.js';
import { evidence } from './evidence.js';

/** What one check makes of the evidence: `variant: status` per finding, or why it could not run. */
export function outcome(
  check: Check,
  byKind: Parameters<typeof evidence>[0],
): string[] | 'not checked' | 'not applicable' {
  const run = runChecks([check], evidence(byKind));
  if (run.notChecked.length > 0) return 'not checked';
  if (run.notApplicable.length > 0) return 'not applicable';
  return run.findings.map(({ id, status, recovered }) => {
    const variant = id.slice(check.id.length + 1);
    return `${variant}: ${recovered ? 'recovered' : status}`;
  });
}

/** The findings of one check in full. */
export function findings(check: Check, byKind: Parameters<typeof evidence>[0]): readonly Finding[] {
  return runChecks([check], evidence(byKind)).findings;
}
