import type { Check } from '../../src/diagnosis/check.js';
import { reportedAnswers } from '../../src/diagnosis/questions/reported-answers.js';
import { type EngineFinding, runChecks } from '../../src/diagnosis/run-checks.js';
import type { Evidence } from '../../src/evidence/evidence.js';
import { evidence } from './evidence.js';

/** The case with what people answered: `{ build: 'enterprise' }`. */
export function answered(byKind: Parameters<typeof evidence>[0], answers: Record<string, string>): Evidence {
  const given = Object.entries(answers).map(([question, answer]) => ({ question, answer }));
  return { ...evidence(byKind), reported: reportedAnswers(given) };
}

/** What one check finds in a case with answers. */
export function findingsWith(
  check: Check,
  byKind: Parameters<typeof evidence>[0],
  answers: Record<string, string>,
): readonly EngineFinding[] {
  return runChecks([check], answered(byKind, answers)).findings;
}
