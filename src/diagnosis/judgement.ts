import { restOnReport } from '../evidence/reported.js';
import type { Cause } from './cause.js';
import type { Confidence, Finding } from './diagnosis.js';
import type { EngineFinding } from './run-checks.js';
import { stageOrder } from './stages.js';

/*
 * The one rule of confidence and rank, for all causes alike; docs/ranking.md tells it with an example.
 */

/** A cause that some finding opened, and how sure it is. */
export interface Judged {
  readonly cause: Cause;
  readonly confidence: Confidence;
  readonly because: readonly EngineFinding[];
  readonly against: readonly EngineFinding[];
}

interface Opened {
  readonly cause: Cause;
  readonly openers: readonly EngineFinding[];
  readonly supporters: readonly EngineFinding[];
  readonly against: readonly EngineFinding[];
}

/** Causes that the findings speak for, best first. */
export function judgeCauses(causes: readonly Cause[], findings: readonly EngineFinding[]): Judged[] {
  const opened = causes.map((cause) => open(cause, findings)).filter(({ openers }) => openers.length > 0);
  const judged = opened.flatMap((one) => judge(one, opened));
  return judged.filter((one) => !isConsequence(one, judged)).sort(compareJudged);
}

/** Causes that evidence speaks against and nothing speaks for. */
export function ruleOut(
  causes: readonly Cause[],
  judged: readonly Judged[],
  findings: readonly EngineFinding[],
): { cause: Cause; because: readonly EngineFinding[] }[] {
  return causes
    .filter((cause) => !judged.some((one) => one.cause === cause))
    .map((cause) => ({
      cause,
      because: pick(findings, [...cause.refutedBy, ...(cause.clearedBy ?? [])]).filter(isPass),
    }))
    .filter(({ because }) => because.length > 0);
}

function open(cause: Cause, findings: readonly EngineFinding[]): Opened {
  const openers = pick(findings, [...cause.confirmedBy, ...cause.indicatedBy]).filter(isFault);
  return {
    cause,
    openers,
    supporters: pick(findings, cause.supportedBy ?? []),
    against: pick(findings, cause.refutedBy).filter(
      (finding) => (isPass(finding) || isReport(finding)) && !isOutrun(finding, openers),
    ),
  };
}

/** What was seen to work before the last failure says nothing against it. */
function isOutrun({ lastSeen }: EngineFinding, openers: readonly EngineFinding[]): boolean {
  if (lastSeen === null) return false;
  return openers.some((opener) => opener.lastSeen !== null && opener.lastSeen.utc > lastSeen.utc);
}

/** Evidence against a cause takes it down by one class, and a merely possible one out. */
function judge(one: Opened, opened: readonly Opened[]): Judged[] {
  const classes: readonly Confidence[] = ['confirmed', 'likely', 'possible'];
  const alone = unopposed(one, opened);
  const confidence = classes[classes.indexOf(alone) + (isOpposed(one, alone) ? 1 : 0)];
  if (confidence === undefined) return [];
  return [
    { cause: one.cause, confidence, because: [...one.openers, ...one.supporters], against: one.against },
  ];
}

/** What a person says weighs against an inference, never against the record of the one who failed. */
function isOpposed({ against }: Opened, confidence: Confidence): boolean {
  return against.some((finding) => confidence !== 'confirmed' || !isReport(finding));
}

/**
 * `confirmed`: stated outright. `likely`: fits, and no other cause explains the same finding; one that evidence
 * speaks against does not, where none speaks against this one. Else `possible`.
 */
function unopposed({ cause, openers, against }: Opened, opened: readonly Opened[]): Confidence {
  const stating: readonly string[] = cause.confirmedBy;
  const states = (opener: EngineFinding) =>
    stating.includes(opener.id) && opener.status === 'fail' && !isReport(opener);
  if (openers.some(states)) return 'confirmed';
  const rivals = opened.filter(
    (other) => other.cause !== cause && (against.length > 0 || other.against.length === 0),
  );
  const alone = openers.some(
    (opener) => opener.status === 'fail' && !rivals.some((other) => other.openers.includes(opener)),
  );
  return alone ? 'likely' : 'possible';
}

/**
 * What fails downstream of a settled failure is its consequence, unless a record states a failure of its own.
 * A failure without a reason yields to a settled one of the same stage as well.
 */
function isConsequence({ cause, because, confidence }: Judged, judged: readonly Judged[]): boolean {
  if (confidence === 'confirmed') return false;
  const openers = because.filter(isFault);
  const unexplained = openers.every(({ basis }) => basis === 'unexplained');
  if (openers.some(({ basis }) => basis === 'stated')) return false;
  return judged.some(
    (other) =>
      other.cause !== cause &&
      other.confidence !== 'possible' &&
      stageOrder(other.cause.stage) - stageOrder(cause.stage) < (unexplained ? 1 : 0),
  );
}

/**
 * Settled causes before possible ones; within both, along the chain; within a stage, the surer, then,
 * of possible ones, that for which more findings speak, then the later.
 */
function compareJudged(a: Judged, b: Judged): number {
  return (
    Number(a.confidence === 'possible') - Number(b.confidence === 'possible') ||
    stageOrder(a.cause.stage) - stageOrder(b.cause.stage) ||
    Number(b.confidence === 'confirmed') - Number(a.confidence === 'confirmed') ||
    (a.confidence === 'possible' ? b.because.length - a.because.length : 0) ||
    lastSeen(b) - lastSeen(a)
  );
}

function lastSeen({ because }: Judged): number {
  return Math.max(...because.map(({ lastSeen }) => lastSeen?.utc ?? 0));
}

function pick(findings: readonly EngineFinding[], ids: readonly string[]): EngineFinding[] {
  return findings.filter(({ id }) => ids.includes(id));
}

/** Whether the finding speaks of something that is wrong at the end of the evidence. */
export function isFault({ status, recovered }: Pick<Finding, 'status' | 'recovered'>): boolean {
  return !recovered && (status === 'fail' || status === 'warn');
}

/** Whether the finding rests on what a person said, so that it never confirms. */
function isReport({ evidence }: EngineFinding): boolean {
  return restOnReport(evidence);
}

function isPass({ status }: EngineFinding): boolean {
  return status === 'pass';
}
