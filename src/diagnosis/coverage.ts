import type { Evidence } from '../evidence/evidence.js';
import type { Check } from './check.js';
import type { CoverageState, Diagnosis } from './diagnosis.js';
import { isFault } from './judgement.js';
import type { CheckRun, EngineFinding } from './run-checks.js';
import { type ArticleStep, articleSteps } from './stages.js';

/** What became of every step of the article. */
export function buildCoverage(
  checks: readonly Check[],
  run: CheckRun,
  evidence: Evidence,
): Diagnosis['coverage'] {
  return articleSteps.map((article) => ({ article, state: stateOf(article, checks, run, evidence) }));
}

function stateOf(
  article: ArticleStep,
  checks: readonly Check[],
  run: CheckRun,
  evidence: Evidence,
): CoverageState {
  if (article === 'apns-events' || article === 'app-log') return ofFile(article, run.findings, evidence);
  const ids = checks.filter((check) => check.article === article).map(({ id }) => id);
  const findings = run.findings.filter(({ check }) => ids.includes(check));
  if (findings.some(isFault)) return 'fail';
  if (findings.some(({ status, recovered }) => status === 'pass' || recovered)) return 'pass';
  return run.notApplicable.some((id) => ids.includes(id)) ? 'not-applicable' : 'no-evidence';
}

/** These two steps read a file for errors of any kind: they fail with any failure that the file records. */
function ofFile(
  kind: 'apns-events' | 'app-log',
  findings: readonly EngineFinding[],
  { sources, byKind }: Evidence,
): CoverageState {
  const files = new Set(sources.filter((source) => source.kind === kind).map(({ file }) => file));
  const faults = findings.filter((finding) => finding.status === 'fail' && isFault(finding));
  if (faults.some(({ evidence }) => evidence.some(({ file }) => files.has(file)))) return 'fail';
  return (byKind[kind]?.series.length ?? 0) > 0 ? 'pass' : 'no-evidence';
}
