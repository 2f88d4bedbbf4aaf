import type { Evidence } from '../evidence/evidence.js';
import type { Cause } from './cause.js';
import { causes } from './causes/index.js';
import { buildChain } from './chain.js';
import type { Check } from './check.js';
import { checks } from './checks/index.js';
import { buildCoverage } from './coverage.js';
import { numberDevices } from './devices.js';
import type { Diagnosis, Finding, FoundCause, NotChecked, ReadSource, Verdict } from './diagnosis.js';
import { stepFacts } from './facts/step-facts.js';
import { fillIn, fillText, type StepFacts, type Values } from './fill-in.js';
import { isFault, type Judged, judgeCauses, ruleOut } from './judgement.js';
import { nextQuestion, type Standing } from './next-question/next-question.js';
import { reportedWords } from './questions/reported-answers.js';
import { type CheckRun, type EngineFinding, runChecks } from './run-checks.js';
import { buildTimeline } from './timeline.js';

/**
 * The verdict that an expert who follows the article would reach on this evidence. Pure: the same evidence
 * gives the same diagnosis, whatever the machine, its clock or its zone.
 */
export function diagnose(evidence: Evidence): Diagnosis {
  const run = runChecks(checks, evidence);
  const standing = judgeFindings(evidence, run.findings);
  const { verdict, judged } = standing;
  const facts = stepFacts(evidence);
  return {
    verdict,
    causes: judged.map((one) => foundCause(one, facts)),
    ruledOut: ruleOut(causes, judged, run.findings).map(({ cause, because }) => ({
      id: cause.id,
      because: ids(because),
    })),
    notChecked: run.notChecked.map((open) => withRegion(open, facts)),
    findings: run.findings.map(withoutBasis),
    chain: buildChain(run.findings, judged),
    coverage: buildCoverage(checks, run, evidence),
    sources: readSources(evidence.sources),
    timeline: buildTimeline(evidence),
    nextQuestion: nextQuestion(
      evidence,
      standing,
      (more) => judgeFindings(more, rerun(run, more)),
      facts.values,
    ),
    reported: reportedWords(evidence.reported ?? []),
  };
}

function judgeFindings(evidence: Evidence, findings: readonly EngineFinding[]): Standing {
  const judged = judgeCauses(causes, findings);
  const ruledOut = ruleOut(causes, judged, findings).map(({ cause }) => cause);
  return { verdict: verdictOf(evidence, judged, findings), judged, ruledOut };
}

/** The findings with another answer of a person, which changes those alone that ask for one. */
function rerun({ findings }: CheckRun, evidence: Evidence): readonly EngineFinding[] {
  const asking = checks.filter((check: Check) => check.asks !== undefined);
  const kept = findings.filter(({ check }) => !asking.some(({ id }) => id === check));
  return [...kept, ...runChecks(asking, evidence).findings];
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

function foundCause({ cause, confidence, because, against }: Judged, facts: StepFacts): FoundCause {
  const { id, title, stage, owner, action, steps } = cause;
  const stated = because.find((finding) => confirms(cause, finding)) ?? because[0];
  return {
    id,
    title,
    summary: stated?.summary ?? title,
    confidence,
    stage,
    owner,
    action: fillText(action, regionOf(facts)),
    because: ids(because),
    against: ids(against),
    steps: fillIn(steps, facts),
  };
}

/** The region is public, as are the commands. */
function withRegion(open: NotChecked, facts: StepFacts): NotChecked {
  return { ...open, howToObtain: fillText(open.howToObtain, regionOf(facts)) };
}

function regionOf({ values: { region } }: StepFacts): Values {
  return region === undefined ? {} : { region };
}

function confirms({ confirmedBy }: Cause, { id }: EngineFinding): boolean {
  const stating: readonly string[] = confirmedBy;
  return stating.includes(id);
}

function withoutBasis({ basis: _, ...finding }: EngineFinding): Finding {
  return finding;
}

function readSources(sources: Evidence['sources']): ReadSource[] {
  const numbers = numberDevices(sources);
  return sources.map(({ rejectedSamples: _, device, ...source }) => {
    const number = device === undefined ? undefined : numbers.get(device);
    return { ...source, ...(number === undefined ? {} : { device: number }) };
  });
}

function ids(findings: readonly EngineFinding[]): string[] {
  return findings.map(({ id }) => id);
}
