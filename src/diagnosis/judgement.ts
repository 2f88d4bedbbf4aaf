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
    .map((cause) => ({ cause, because: pick(findings, cause.refutedBy).filter(isPass) }))
    .filter(({ because }) => because.length > 0);
}

function open(cause: Cause, findings: readonly EngineFinding[]): Opened {
  const openers = pick(findings, [...cause.confirmedBy, ...cause.indicatedBy]).filter(isFault);
  return {
    cause,
    openers,
    supporters: pick(findings, cause.supportedBy ?? []),
    against: pick(findings, cause.refutedBy).filter(
      (finding) => isPass(finding) && !isOutrun(finding, openers),
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
  const place = classes.indexOf(unopposed(one, opened)) + (one.against.length > 0 ? 1 : 0);
  const confidence = classes[place];
  if (confidence === undefined) return [];
  return [
    { cause: one.cause, confidence, because: [...one.openers, ...one.supporters], against: one.against },
  ];
}

/** `confirmed`: stated outright. `likely`: fits, and no other cause explains the same finding. Else `possible`. */
function unopposed({ cause, openers }: Opened, opened: readonly Opened[]): Confidence {
  const stating: readonly string[] = cause.confirmedBy;
  if (openers.some(({ id, status }) => stating.includes(id) && status === 'fail')) return 'confirmed';
  const rivals = opened.filter((other) => other.cause !== cause);
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

/** Settled causes before possible ones; within both, along the chain; within a stage, the surer, then the later. */
function compareJudged(a: Judged, b: Judged): number {
  return (
    Number(a.confidence === 'possible') - Number(b.confidence === 'possible') ||
    stageOrder(a.cause.stage) - stageOrder(b.cause.stage) ||
    Number(b.confidence === 'confirmed') - Number(a.confidence === 'confirmed') ||
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

function isPass({ status }: EngineFinding): boolean {
  return status === 'pass';
}
