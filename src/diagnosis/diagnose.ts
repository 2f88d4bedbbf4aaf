import type { Evidence } from '../evidence/evidence.js';
import { causes } from './causes/index.js';
import { buildChain } from './chain.js';
import { checks } from './checks/index.js';
import { buildCoverage } from './coverage.js';
import type { Diagnosis, Finding, FoundCause, ReadSource, Verdict } from './diagnosis.js';
import { isFault, type Judged, judgeCauses, ruleOut } from './judgement.js';
import { type EngineFinding, runChecks } from './run-checks.js';
import { buildTimeline } from './timeline.js';

/**
 * The verdict that an expert who follows the article would reach on this evidence. Pure: the same evidence
 * gives the same diagnosis, whatever the machine, its clock or its zone.
 */
export function diagnose(evidence: Evidence): Diagnosis {
  const run = runChecks(checks, evidence);
  const judged = judgeCauses(causes, run.findings);
  return {
    verdict: verdictOf(evidence, judged, run.findings),
    causes: judged.map(foundCause),
    ruledOut: ruleOut(causes, judged, run.findings).map(({ cause, because }) => ({
      id: cause.id,
      because: ids(because),
    })),
    notChecked: run.notChecked,
    findings: run.findings.map(withoutBasis),
    chain: buildChain(run.findings, judged),
    coverage: buildCoverage(checks, run, evidence),
    sources: evidence.sources.map(readSource),
    timeline: buildTimeline(evidence),
  };
}

/** Healthy needs pushes that arrive at the end of the evidence; the absence of errors is not enough. */
function verdictOf(
  evidence: Evidence,
  judged: readonly Judged[],
  findings: readonly EngineFinding[],
): Verdict {
  if (judged.length > 0) return 'cause-found';
  if (evidence.sources.every(({ kind }) => kind === 'unrecognized')) return 'unrecognized';
  const works = findings.some(({ id }) => id === 'push-arrival.arriving');
  const failing = findings.some((finding) => finding.status === 'fail' && isFault(finding));
  return works && !failing ? 'healthy' : 'inconclusive';
}

function foundCause({ cause, confidence, because, against }: Judged): FoundCause {
  const { id, title, stage, owner, action, steps } = cause;
  const summary = because[0]?.summary ?? title;
  return {
    id,
    title,
    summary,
    confidence,
    stage,
    owner,
    action,
    because: ids(because),
    against: ids(against),
    steps,
  };
}

function withoutBasis({ basis: _, ...finding }: EngineFinding): Finding {
  return finding;
}

function readSource({ rejectedSamples: _, ...source }: Evidence['sources'][number]): ReadSource {
  return source;
}

function ids(findings: readonly EngineFinding[]): string[] {
  return findings.map(({ id }) => id);
}
